import Domain
import Foundation
import Store
import Testing

/// The plan that adding a user to a directory ends in, on an embedded account.
@Suite struct DirectoryRunTests {
  private let account: EmbeddedAccount
  private let storeID: String
  private let groups: [String]

  init() async throws {
    account = try EmbeddedAccount.temporary(hasher: .quick)
    let id = try await account.perform(IdentityCenter.DescribeDirectory()).identityStoreId
    storeID = id
    var groups: [String] = []
    for name in ["ops", "dev"] {
      let call = IdentityStore.CreateGroup(identityStoreId: id, displayName: name)
      groups.append(try await account.perform(call).groupId)
    }
    self.groups = groups
  }

  private var plan: Plan {
    let attributes = IdentityStore.Attributes(
      givenName: "Dora", familyName: "Marquez", displayName: "Dora", email: "dora@example.com")
    let create = IdentityStore.CreateUser(
      identityStoreId: storeID, userName: "dora", attributes)
    let joins = groups.map {
      Plan.Step(
        IdentityStore.CreateGroupMembership(
          identityStoreId: storeID, groupId: $0, memberId: .init(userId: nil)), needs: [0])
    }
    let rest = [
      Plan.Step(
        IdentityCenter.UpdateImmutableId(userId: nil, immutableId: "id=="), needs: [0]),
      Plan.Step(IdentityCenter.IssueOneTimePassword(userId: nil), needs: [0]),
    ]
    return Plan(parts: [Plan.Part(person: "dora", steps: [Plan.Step(create)] + joins + rest)])
  }

  /// Carries out what is next, some times or to the end.
  private func go(_ run: inout Run, steps: Int = .max) async throws {
    var left = steps
    while left > 0, let task = run.next() {
      let result: Result<AnyOutput, ServiceError>
      do throws(ServiceError) {
        result = .success(try await account.perform(task.call))
      } catch { result = .failure(error) }
      run.record(result, of: task)
      left -= 1
    }
  }

  private func users() async throws -> [String] {
    try await account.perform(IdentityCenter.SearchUsers()).users.map(\.userName)
  }

  @Test func `the steps after the first are about the user it created`() async throws {
    var run = Run(id: "r", plan: plan)
    try await go(&run)
    #expect(run.status(of: 0) == .done)
    let user = try #require(
      try await account.perform(IdentityCenter.SearchUsers()).users.first)
    let joined = try await account.perform(IdentityCenter.ListGroupsOfUser(userId: user.userId))
    #expect(joined.memberships.map(\.group.displayName).sorted() == ["dev", "ops"])
    let access = try await account.perform(
      IdentityCenter.DescribeUserAccess(userId: user.userId))
    #expect(access.credential == .oneTimePassword && access.immutableId == "id==")
  }

  @Test func `a user that is refused leaves out all the rest`() async throws {
    var first = Run(id: "r", plan: plan)
    try await go(&first, steps: 1)
    var second = Run(id: "s", plan: plan)
    try await go(&second)
    #expect(second.status(of: 0) == .refused)
    #expect(second.outcomes[0][0].error?.code == .conflictException)
  }

  @Test func `undoing leaves nothing behind`() async throws {
    var run = Run(id: "r", plan: plan)
    try await go(&run)
    run.undo(part: 0)
    try await go(&run)
    #expect(run.status(of: 0) == .undone)
    #expect(try await users() == [])
    #expect(try await account.perform(IdentityCenter.DescribeDirectory()).groups == 2)
  }

  @Test(arguments: 0..<5)
  func `a run killed at any step goes on about the same user`(step: Int) async throws {
    var run = Run(id: "r", plan: plan)
    try await go(&run, steps: step)
    // The next call is carried out, and nobody hears the reply.
    let next = run.next()
    let lost = try #require(next)
    let begunAt = Date()
    _ = try await account.perform(lost.call)
    let entries = try (0..<step).map { index in
      try entry(run, Run.Position(part: 0, step: index))
    }
    let doubtful = JournalledRun.Entry(
      kind: .perform, position: lost.position, call: lost.call, state: .begun, result: nil,
      begunAt: begunAt)
    let record = JournalledRun(
      id: "r", wizard: "w", summary: "dora", plan: plan, draft: Data(),
      entries: entries + [doubtful])
    var (again, doubts) = Run.restored(from: record)
    for doubt in doubts {
      guard let probe = doubt.call.probe else { continue }
      again.settle(doubt, .success(try await account.perform(probe)))
    }
    again.resume()
    try await go(&again)
    #expect(again.status(of: 0) == .done)
    #expect(try await users() == ["dora"])
  }

  private func entry(_ run: Run, _ position: Run.Position) throws -> JournalledRun.Entry {
    let output = try #require(run[position].output)
    return JournalledRun.Entry(
      kind: .perform, position: position,
      call: run.plan.parts[position.part].steps[position.step].call, state: .done,
      result: try JSONEncoder().encode(output.value), begunAt: Date())
  }

  @Test func `a secret that was lost is made anew`() async throws {
    var run = Run(id: "r", plan: plan)
    try await go(&run)
    let position = Run.Position(part: 0, step: 4)
    let first = run[position].output?.value as? IdentityCenter.IssueOneTimePassword.Output
    run.renew(position, with: plan.parts[0].steps[4].call)
    try await go(&run)
    let second = run[position].output?.value as? IdentityCenter.IssueOneTimePassword.Output
    #expect(first?.userId == second?.userId && first != nil)
    #expect(first?.oneTimePassword != second?.oneTimePassword)
    #expect(run.status(of: 0) == .done)
  }
}
