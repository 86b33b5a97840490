import Domain
import Foundation
import Wire

/// The program `usherd` as it is started from a command line, at a port that was free.
package final class ServerProcess {
  package struct Failed: Error {
    package let status: Int32
    package let message: String

    package init(status: Int32, message: String) {
      (self.status, self.message) = (status, message)
    }
  }

  /// Its home, gone with it.
  package let folder: String
  package let port: Int
  private let process: Process
  private let output: FileHandle

  /// Starts it and waits until it listens.
  ///
  /// - Parameter program: its path.
  /// - Throws: how it ended and what it said, when it does not come to that.
  package init(
    _ program: String, _ arguments: [String] = ["--temporary"],
    folder: String = NSTemporaryDirectory() + "/usherd-\(UUID().uuidString)"
  ) throws {
    self.folder = folder
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let (process, said, complained) = (Process(), Pipe(), "\(folder)/log")
    _ = FileManager.default.createFile(atPath: complained, contents: nil)
    process.executableURL = URL(filePath: program)
    let credentials = ["--write-credentials", "\(folder)/credentials"]
    process.arguments = ["--listen", "127.0.0.1:0"] + credentials + arguments
    process.environment = ["HOME": folder]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = said
    process.standardError = FileHandle(forWritingAtPath: complained)
    try process.run()
    (self.process, output) = (process, said.fileHandleForReading)
    var text = ""
    while !text.contains(/Listening at .*\n/) {
      let data = output.availableData
      guard !data.isEmpty else { break }
      text += String(decoding: data, as: UTF8.self)
    }
    guard let port = text.split(whereSeparator: { ":\n".contains($0) }).last.flatMap({ Int($0) })
    else {
      process.waitUntilExit()
      let log = try String(contentsOfFile: complained, encoding: .utf8)
      throw Failed(status: process.terminationStatus, message: log)
    }
    self.port = port
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Of the account owner.
  package var credentials: SigningCredentials {
    get throws {
      let text = try String(contentsOfFile: "\(folder)/credentials", encoding: .utf8)
      let values = text.split(separator: "\n").compactMap { line in
        line.firstRange(of: " = ").map { String(line[$0.upperBound...]) }
      }
      return SigningCredentials(accessKeyID: values[0], secretAccessKey: Secret(values[1]))
    }
  }

  package var log: String {
    (try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? ""
  }

  package func askToEnd(_ signal: Int32 = SIGTERM) { kill(process.processIdentifier, signal) }

  /// - Returns: its exit status.
  package func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A call as a request to it, signed now.
  package func request(
    _ call: some Call, region: String = "us-east-1", by credentials: SigningCredentials? = nil
  ) throws -> WireRequest {
    try .signed(AnyCall(call), port: port, region: region, by: credentials ?? self.credentials)
  }
}
