import Domain
import Foundation
import Synchronization
import Testing

@testable import Store
@testable import Wire

/// What the account answers by itself, and what it answers through the server, are one.
@Suite struct SameAnswerTests {
  /// The same chance and the same time for both.
  private static func means(like means: Means) -> Means {
    let state = Mutex<UInt64>(7)
    var same = means
    same.now = { Desk.now }
    same.randomBytes = { count in
      state.withLock { state in
        (0..<count).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(truncatingIfNeeded: state >> 33)
        }
      }
    }
    return same
  }

  /// Two accounts that were one.
  private static func twins(in folder: String) throws -> [EmbeddedAccount] {
    let files = FileManager.default
    for name in ["one", "other"] {
      try files.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    let (one, other) = ("\(folder)/one/a.usher", "\(folder)/other/a.usher")
    try EmbeddedAccount.create(at: one, contents: .sample, hasher: .quick).close()
    for end in ["", ".key"] { try files.copyItem(atPath: one + end, toPath: other + end) }
    return try [one, other].map { path in
      let account = try EmbeddedAccount.open(at: path, hasher: .quick)
      return EmbeddedAccount(
        account.writer, identity: account.identity, means: means(like: account.means))
    }
  }

  @Test func `every call is answered the same, directly and through the server`() async throws {
    let folder = NSTemporaryDirectory() + "/twins-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let accounts = try Self.twins(in: folder)
    let desk = try await Desk(accounts[1])
    _ = try await accounts[0].perform(IAM.CreateAccessKey(userName: nil))

    func compare<C: Call>(_ call: C) async throws {
      // Both are called from the same place.
      let direct = accounts[0].acting(as: Caller(.owner, clientAddress: "192.0.2.7"))
      var answers: [Result<Tree, ServiceError>] = []
      for ask in [
        { () async throws -> C.Output in try await direct.perform(call) },
        { () async throws -> C.Output in try await desk.ask(call) },
      ] {
        do {
          answers.append(.success(try Tree(sending: try await ask())))
        } catch let error as ServiceError {
          answers.append(.failure(error))
        }
      }
      switch (answers[0], answers[1]) {
      case (.success(let one), .success(let other)): #expect(one == other, "\(C.action)")
      case (.failure(let one), .failure(let other)):
        #expect(C.service.wireCode(of: one.code) == C.service.wireCode(of: other.code))
        #expect(one.message == other.message, "\(C.action)")
      default: Issue.record("\(C.action): \(answers)")
      }
    }
    for call in Catalog.calls { try await compare(call.example) }
  }
}
