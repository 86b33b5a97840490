import Domain
import Foundation
import Loopback
import Synchronization
import Wire

/// What a server that answers as AWS does makes of connections that ask as fast as they are
/// answered. Requests are signed before the clock starts: what is measured is the server.
struct ServerBench {
  let port: Int
  let credentials: SigningCredentials

  /// Users made, by many at once.
  func createUsers(_ count: Int) throws -> String {
    try row("CreateUser", (0..<count).map { IAM.CreateUser(userName: "user\($0)") }, from: 16)
  }

  /// A thousand users in one answer.
  func listUsers(_ count: Int, from connections: Int) throws -> String {
    let calls = Array(repeating: IAM.ListUsers(maxItems: 1000), count: count)
    return try row("ListUsers of 1,000", calls, from: connections)
  }

  private func row(
    _ what: String, _ calls: [some Call], from connections: Int
  ) throws -> String {
    let requests = try calls.map { call in
      Connection.bytes(of: try .signed(AnyCall(call), port: port, by: credentials))
    }
    let name = "\(what), \(connections == 1 ? "alone" : "\(connections) at once")"
    let times = Mutex<[Double]>([])
    let failures = Atomic<Int>(0)
    let callers = try (0..<connections).map { _ in try Caller(port: port) }
    let done = DispatchGroup()
    let start = ContinuousClock.now
    for index in 0..<connections {
      done.enter()
      Thread.detachNewThread {
        let own = stride(from: index, to: requests.count, by: connections).map { request in
          callers[index].ask(requests[request])
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
    guard !sorted.isEmpty else { return name.padded(32) + "none was answered" }
    let (median, late) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
    let failed = failures.load(ordering: .relaxed)
    return name.padded(32) + String(format: "%8.2f %8.2f", median, late)
      + String(format: " %8.0f a second", Double(sorted.count) / seconds)
      + (failed == 0 ? "" : ", \(failed) failed")
  }
}

/// A connection that one thread uses at a time.
private final class Caller: @unchecked Sendable {
  private let port: Int
  private var connection: Connection

  init(port: Int) throws {
    self.port = port
    connection = try Connection(port: port)
  }

  /// How long the answer takes, in milliseconds; nil for one that is none.
  func ask(_ request: [UInt8]) -> Double? {
    let sent = ContinuousClock.now
    do {
      try connection.send(request)
      let response = try connection.receive()
      let time = (ContinuousClock.now - sent) / .milliseconds(1)
      if response.headers["Connection"] == "close" { connection = try Connection(port: port) }
      return response.status == 200 ? time : nil
    } catch {
      return nil
    }
  }
}
