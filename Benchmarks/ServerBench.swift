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
    let done = DispatchGroup()
    let start = ContinuousClock.now
    for index in 0..<connections {
      done.enter()
      Thread.detachNewThread {
        let own = stride(from: index, to: requests.count, by: connections).map { request in
          sockets[index].ask(requests[request])
        }
        let failed = own.count { $0 == nil }
        failures.add(failed, ordering: .relaxed)
        times.withLock { $0 += own.compactMap { $0 } }
        done.leave()
      }
    }
    done.wait()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let sorted = times.withLock { $0.sorted() }
    guard !sorted.isEmpty else { return name.padded(24) + "none was answered" }
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

  /// How long the answer takes, in milliseconds; nil for one that is none.
  func ask(_ request: [UInt8]) -> Double? {
    let sent = ContinuousClock.now
    guard (try? value.send(request)) != nil, (try? value.receive())?.status == 200 else {
      return nil
    }
    return (ContinuousClock.now - sent) / .milliseconds(1)
  }
}
