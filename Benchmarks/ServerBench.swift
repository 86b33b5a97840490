import Domain
import Foundation
import Loopback
import Synchronization
import Wire

/// What the local API answers on an account file, from connections that ask as fast as they are
/// answered. Requests are signed before the clock starts: what is measured is the server.
struct ServerBench {
  private let server: ServerProcess
  private let connections = 16

  init(program: String) throws {
    let folder = NSTemporaryDirectory() + "/usherd-bench-\(getpid())"
    server = try ServerProcess(
      program, ["--account", "\(folder)/account.usher", "--create"], folder: folder)
  }

  /// Users made, each on disk before it is answered.
  func createUsers(_ count: Int) throws -> String {
    try row("CreateUser, durable", (0..<count).map { IAM.CreateUser(userName: "user\($0)") })
  }

  /// A thousand users at once.
  func listUsers(_ count: Int) throws -> String {
    try row(
      "ListUsers of 1,000", Array(repeating: IAM.ListUsers(maxItems: 1000), count: count))
  }

  private func row(_ name: String, _ calls: [some Call]) throws -> String {
    let requests = try calls.map { Connection.bytes(of: try server.request($0)) }
    let connections = connections
    let times = Mutex<[Double]>([])
    let failures = Atomic<Int>(0)
    let sockets = try (0..<connections).map { _ in Sent(try Connection(port: server.port)) }
    let start = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: connections) { index in
      var own: [Double] = []
      for request in stride(from: index, to: requests.count, by: connections) {
        let sent = ContinuousClock.now
        try? sockets[index].value.send(requests[request])
        if (try? sockets[index].value.receive())?.status != 200 {
          failures.add(1, ordering: .relaxed)
        }
        own.append((ContinuousClock.now - sent) / .milliseconds(1))
      }
      times.withLock { $0 += own }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let sorted = times.withLock { $0.sorted() }
    let (median, late) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
    let failed = failures.load(ordering: .relaxed)
    return name.padded(24) + String(format: "%8.2f %8.2f", median, late)
      + String(format: " %8.0f a second", Double(sorted.count) / seconds)
      + (failed == 0 ? "" : ", \(failed) failed")
  }
}

/// A connection that one thread uses at a time.
private struct Sent: @unchecked Sendable {
  let value: Connection
  init(_ value: Connection) { self.value = value }
}
