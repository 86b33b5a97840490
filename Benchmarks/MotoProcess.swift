import Foundation
import Loopback
import PseudoTerminal

/// moto's server, another that answers as AWS does, for what is measured to be beside something.
final class MotoProcess {
  let port: Int
  private let process: pid_t

  /// Starts it and waits until it listens.
  ///
  /// - Throws: `Missing` where it is not installed and cannot be.
  init(near port: Int) throws {
    let tool = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Tools/moto").path(percentEncoded: false)
    let environment = ProcessInfo.processInfo.environment
    let found = try Spawning.run([tool], environment: environment)
    guard found.status == 0, let server = found.output.split(whereSeparator: \.isNewline).last
    else { throw Missing() }
    self.port = port
    process = try Spawning(
      [String(server), "-H", "127.0.0.1", "-p", "\(port)"], environment: environment
    ).start()
    let end = ContinuousClock.now + .seconds(30)
    while (try? Connection(port: port)) == nil {
      guard .now < end else { throw Missing() }
      Thread.sleep(forTimeInterval: 0.1)
    }
  }

  struct Missing: Error {}

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }
}
