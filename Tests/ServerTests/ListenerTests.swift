import Domain
import Foundation
import Logging
import Loopback
import Server
import Testing
import Wire

/// Who takes too long, and who sends too much.
@Suite struct ListenerTests {
  /// Does something while a desk is listened for, at the port it is told.
  private func listening(
    _ change: (inout Listener) -> Void, _ work: @escaping @Sendable (Desk, Int) throws -> Void
  ) async throws {
    let desk = try await Desk(now: { Date() })
    var listener = Listener(port: 0)
    change(&listener)
    let (ports, ready) = AsyncStream.makeStream(of: Int.self)
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let running = Task { [listener] in
      try await listener.run(desk.api, log: log) { ready.yield($0) }
    }
    let port = try #require(await ports.first { _ in true })
    // A thread that waits for an answer may be none of those that the answer is made on.
    let result = await withCheckedContinuation { done in
      Thread.detachNewThread { done.resume(returning: Result { try work(desk, port) }) }
    }
    running.cancel()
    _ = await running.result
    try result.get()
  }

  private static func bytes(_ desk: Desk) throws -> [UInt8] {
    let call = AnyCall(IAM.CreateUser(userName: "ada"))
    return Connection.bytes(of: try desk.request(call, at: Date()))
  }

  @Test func `who does not finish a request is cut off, wherever it stops`() async throws {
    try await listening {
      $0.patience = .milliseconds(300)
    } _: { desk, port in
      let bytes = try Self.bytes(desk)
      for count in [0, 20, bytes.count - 5] {
        let connection = try Connection(port: port)
        try connection.send(Array(bytes.prefix(count)))
        #expect(connection.isClosed)
      }
    }
  }

  @Test func `who asks again in time is answered again`() async throws {
    try await listening {
      $0.patience = .seconds(20)
    } _: { desk, port in
      let (bytes, connection) = (try Self.bytes(desk), try Connection(port: port))
      var statuses: [Int] = []
      for _ in 0..<3 {
        try connection.send(bytes)
        statuses.append(try connection.receive().status)
      }
      #expect(statuses == [200, 409, 409])
    }
  }

  @Test func `requests that come in pieces, or several at once, are answered in order`()
    async throws
  {
    try await listening { _ in
    } _: { desk, port in
      let (bytes, connection) = (try Self.bytes(desk), try Connection(port: port))
      try connection.send(bytes + bytes)
      #expect(try [connection.receive().status, connection.receive().status] == [200, 409])
      for start in stride(from: 0, to: bytes.count, by: 100) {
        try connection.send(Array(bytes[start...].prefix(100)))
      }
      #expect(try connection.receive().status == 409)
    }
  }

  @Test(arguments: [(2_000, 413), (4_000, 200)])
  func `a body may be as long as is said, and no longer`(limit: Int, status: Int) async throws {
    try await listening {
      $0.largestBody = limit
    } _: { desk, port in
      let tags = (0..<40).map { IAM.Tag(key: "key\($0)", value: String(repeating: "v", count: 20)) }
      let call = AnyCall(IAM.CreateUser(userName: "ada", tags: tags))
      let request = try desk.request(call, at: Date())
      #expect((2_000..<4_000).contains(request.body.count))
      #expect(try Connection(port: port).ask(request).status == status)
    }
  }
}
