import Domain
import Testing

@testable import Screens

@Suite struct ActivityUndoTests {
  private func desk(_ groups: [String]) async throws -> Desk {
    let desk = try Desk.onSample(.empty)
    for group in groups { _ = try? await desk.account.perform(IAM.CreateGroup(groupName: group)) }
    await desk.show(ActivityPage(identity: desk.console.identity))
    return desk
  }

  private func groups(_ desk: Desk) async throws -> [String] {
    try await desk.account.perform(IAM.ListGroups()).groups.map(\.groupName)
  }

  @Test func `the change under the cursor is taken back after a question`() async throws {
    let desk = try await desk(["Lab", "Ops"])
    await desk.press("jU")
    #expect(desk.prose.contains("Take back \"Created group Lab\"?"))
    await desk.press("k")
    #expect(try await groups(desk).count == 2)
    await desk.press("Ut")
    #expect(desk.screen.contains("Taken back 1 of 1 change"))
    await desk.press("<enter>")
    #expect(try await groups(desk) == ["Ops"])
    #expect(desk.screen.contains("3 records, chain whole"))
  }

  @Test func `the marked are taken back, the newest first`() async throws {
    let desk = try await desk(["Lab"])
    _ = try await desk.account.perform(IAM.CreateUser(userName: "ada"))
    _ = try await desk.account.perform(IAM.AddUserToGroup(groupName: "Lab", userName: "ada"))
    await desk.press("R<space><space><space>")
    #expect(desk.screen.contains("3 marked") && desk.screen.contains("[x]"))
    await desk.press("Ut")
    #expect(desk.screen.contains("Taken back 3 of 3 changes"))
    #expect(desk.changes.suffix(3) == ["RemoveUserFromGroup", "DeleteUser", "DeleteGroup"])
  }

  @Test func `what nothing takes back is said`() async throws {
    let desk = try await desk(["Lab", "Lab"])
    await desk.press("U")
    #expect(desk.screen.contains("Nothing takes this back."))
    await desk.press("aU")
    #expect(desk.prose.contains("2 changes, the newest first: 2 CreateGroup? 1 of them cannot"))
    await desk.press("t")
    #expect(desk.screen.contains("Taken back 1 of 2 changes · 1 failed"))
    #expect(try await groups(desk).isEmpty)
  }

  @Test func `all records are marked, also those that are still to be read`() async throws {
    let desk = try await desk((1...250).map { "g\($0)" })
    await desk.press("/g1<enter>a")
    #expect(desk.screen.contains("111 marked"))
    await desk.press(":undo<enter>t<enter>")
    #expect(try await desk.account.perform(IAM.ListGroups(maxItems: 1000)).groups.count == 139)
  }
}
