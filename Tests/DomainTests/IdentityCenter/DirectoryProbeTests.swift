import Foundation
import Testing

@testable import Domain

@Suite struct DirectoryProbeTests {
  private let directory: TestDirectory
  private let calls: [any Call]

  init() throws {
    directory = try TestDirectory()
    let (user, group) = (try directory.add("eve"), try directory.addGroup("ops"))
    calls = [
      TestDirectory.creating("dora"),
      IdentityStore.CreateGroup(identityStoreId: TestDirectory.id, displayName: "dev"),
      IdentityStore.CreateGroupMembership(
        identityStoreId: TestDirectory.id, groupId: group,
        memberId: IdentityStore.MemberId(userId: user)),
    ]
  }

  /// What the probe of a call says.
  private func settle<C: Call>(_ call: C, since begunAt: Date) throws -> C.Output? {
    let probe = try #require(AnyCall(call).probe)
    func open<P: Call>(_ probe: P) throws -> AnyOutput {
      #expect(P.isReadOnly)
      return AnyOutput(try directory.perform(probe))
    }
    return call.output(probed: try open(probe.value), since: begunAt)
  }

  @Test func `what was carried out is found, and only if it is one's own`() throws {
    for call in calls {
      func check<C: Call>(_ call: C) throws {
        #expect(try settle(call, since: directory.records.now) == nil, "\(C.name)")
        let made = try directory.perform(call)
        let now = directory.records.now
        #expect(try settle(call, since: now + 0.9) == made, "\(C.name)")
        #expect(try settle(call, since: now + 1) == nil, "\(C.name)")
      }
      try check(call)
    }
  }

  @Test func `every call that creates is taken back by its inverse`() throws {
    for call in calls {
      func check<C: Call>(_ call: C) throws {
        let before = try counts()
        let inverse = try #require(call.inverse(of: try directory.perform(call)))
        #expect(try counts() != before)
        _ = try inverse.value.run(in: directory.records)
        #expect(try counts() == before, "\(C.name)")
      }
      try check(call)
    }
  }

  private func counts() throws -> [Int] {
    [
      try directory.records.count(IdentityStore.UserRecord.self),
      try directory.records.count(IdentityStore.GroupRecord.self),
      try directory.records.count(IdentityStore.MembershipRecord.self),
    ]
  }

  @Test func `calls that wait for a new user take its ID from the reply, and keep their own`() {
    let made = AnyOutput(
      IdentityStore.CreateUser.Output(identityStoreId: TestDirectory.id, userId: "new"))
    let other = AnyOutput(Nothing())
    let waiting: [any Call] = [
      IdentityStore.CreateGroupMembership(
        identityStoreId: TestDirectory.id, groupId: "g", memberId: .init(userId: nil)),
      IdentityCenter.IssueInvitation(userId: nil),
      IdentityCenter.IssueOneTimePassword(userId: nil),
      IdentityCenter.UpdateImmutableId(userId: nil, immutableId: "x"),
    ]
    for call in waiting {
      let call = AnyCall(call)
      let completed = call.completed(by: made)
      #expect(completed != call && completed.summary.contains("new"))
      #expect(call.completed(by: other) == call)
      let known = completed.completed(
        by: AnyOutput(
          IdentityStore.CreateUser.Output(identityStoreId: TestDirectory.id, userId: "x")))
      #expect(known == completed)
    }
  }
}
