import Domain
import Foundation
import Testing

/// Users of whom not everything could be created.
@Suite struct PartlyCreatedTests {
  @Test func `one is tried again and one is undone`() async throws {
    let home = try Household()
    try home.makeAccount()
    try await home.perform(IAM.CreateGroup(groupName: "Newcomers"))
    let operation = try await AddingUsers(in: home)
    try await operation.details(["new.hire1", "new.hire2"], password: false)
    try await operation.review(group: "Newcomers")
    try await home.perform(IAM.DeleteGroup(groupName: "Newcomers"))
    try await operation.create()
    let console = operation.console
    let screen = try await console.shows("! 2 users created in part")
    #expect(screen.contains("✗ AddUserToGroup: NoSuchEntity"))
    #expect(screen.contains(/Secret access key +\*+ +\[Show\]/))

    try await home.perform(IAM.CreateGroup(groupName: "Newcomers"))
    try await console.go(to: "[ Retry ]")
    try console.press("Enter")
    try await console.shows("! 1 user created, 1 user created in part")
    try await console.go(to: "[ Undo this user ]")
    try console.press("Enter")
    try await console.shows("Undo new.hire2? 2 things created just now will be removed")
    try console.press("u")
    try await console.shows("1 user undone")
    try await operation.leave()

    let kept = try await home.kept()
    #expect(kept.users.count == 13)
    #expect(kept.users["new.hire1"]?.groupList == ["Newcomers"])
    #expect(kept.access["new.hire1"]?.keys.count == 1)
    #expect(kept.users["new.hire2"] == nil)
  }
}
