import Domain
import Foundation
import Testing

@testable import Store

@Suite struct DraftsTests {
  private let folder = Folder()

  @Test func `a draft comes back as it was, with the time it was saved`() throws {
    try folder.work(of: .ended, at: 1000).save(.of("ada"))
    let found = try folder.work().abandonedDrafts()
    var expected = SavedDraft.of("ada")
    expected.savedAt = Date(timeIntervalSince1970: 1000)
    #expect(found == [expected])
  }

  @Test func `saving again replaces, and the newest comes first`() throws {
    try folder.work(of: .ended, at: 1000).save(.of("ada"))
    try folder.work(of: .ended, at: 2000).save(.of("bob", id: "draft-2"))
    try folder.work(of: .ended, at: 3000).save(.of("ada, eve"))
    let found = try folder.work().abandonedDrafts()
    #expect(found.map(\.summary) == ["ada, eve", "bob"])
  }

  @Test func `a draft that was discarded is gone`() throws {
    let work = try folder.work()
    try work.save(.of("ada"))
    try work.discard(draft: "draft-1")
    try work.discard(draft: "draft-1")
    #expect(try work.abandonedDrafts() == [])
    #expect(try !work.adopt(draft: "draft-1"))
  }

  @Test func `what another running console works on is not offered`() throws {
    try folder.work(of: .other).save(.of("ada"))
    #expect(try folder.work().abandonedDrafts() == [])
    #expect(try !folder.work().adopt(draft: "draft-1"))
    #expect(try folder.work(of: .other).abandonedDrafts().count == 1)
  }

  @Test(arguments: [Owner.ended, .fromBefore, .current])
  func `what nobody else works on is offered and can be taken over`(owner: Owner) throws {
    try folder.work(of: owner).save(.of("ada"))
    #expect(try folder.work().abandonedDrafts().count == 1)
    #expect(try folder.work().adopt(draft: "draft-1"))
    #expect(try folder.work(of: .other).abandonedDrafts() == [])
  }

  @Test func `of two consoles one takes a draft over`() async throws {
    try folder.work(of: .ended).save(.of("ada"))
    let consoles = try [Owner.current, .other].map { try folder.work(of: $0) }
    let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
      for work in consoles { group.addTask { try work.adopt(draft: "draft-1") } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(taken.filter { $0 }.count == 1)
  }

  @Test func `each account has its own`() throws {
    try folder.work(of: .ended).save(.of("ada"))
    let elsewhere = try folder.work(account: "210987654321")
    #expect(try elsewhere.abandonedDrafts() == [])
    #expect(try !elsewhere.adopt(draft: "draft-1"))
    try elsewhere.discard(draft: "draft-1")
    #expect(try folder.work().abandonedDrafts().count == 1)
  }
}
