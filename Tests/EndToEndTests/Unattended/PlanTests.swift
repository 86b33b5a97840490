import Domain
import Foundation
import PseudoTerminal
import Testing

/// A plan that is saved, and carried out later.
@Suite struct PlanTests {
  private let home: Household

  init() throws {
    home = try Household()
    try home.makeAccount()
    let names = AddUserCommandTests.people.prefix(12)
    try home.write(AddUserCommandTests.file(Array(names)), to: "people.csv")
  }

  private func plan() throws {
    let ended = try home.usher(
      "add-user --from people.csv --access-key --console-access --plan plan.json")
    #expect(ended.status == 0, "\(ended.output)")
  }

  @Test func `a plan is carried out as it is, with passwords made then`() async throws {
    let before = try await home.kept()
    try plan()
    #expect(try await home.kept().users == before.users)
    #expect(try home.mode("plan.json") == 0o600)
    #expect(try home.text("plan.json").contains("\"password\" : null"))
    let ended = try home.usher("apply plan.json --credentials c.csv")
    #expect(ended.status == 0, "\(ended.output)")
    let after = try await home.kept()
    #expect(after.users.count == before.users.count + 12)
    #expect(after.access["new.hire12"]?.resetRequired == true)
    #expect(try home.text("c.csv").components(separatedBy: "\r\n").count == 14)
  }

  @Test func `when something is wrong by now, it is said with its line`() async throws {
    try plan()
    try await home.perform(IAM.CreateUser(userName: "new.hire11"))
    let ended = try home.usher("apply plan.json --credentials c.csv")
    #expect(ended.status == 252)
    #expect(
      ended.output.contains(
        "line 12: User name \"new.hire11\": There is a user of this name already."))
    #expect(try await home.kept().users["new.hire1"] == nil)
  }

  @Test func `a plan that would come to something else is not carried out`() async throws {
    try plan()
    let changed = try home.text("plan.json").replacing(
      "policy/IAMUserChangePassword", with: "policy/AdministratorAccess")
    try home.write(changed, to: "other.json")
    let ended = try home.usher("apply other.json --credentials c.csv")
    #expect(ended.status == 252)
    #expect(ended.output.contains("make the plan anew"))
    #expect(try await home.kept().users["new.hire1"] == nil)
  }

  @Test func `what is no plan, or one of another account, is refused`() throws {
    try home.write("{}", to: "empty.json")
    #expect(try home.usher("apply empty.json").output.contains("is not a plan of this version"))
    try plan()
    let other = try Household()
    try other.makeAccount()
    let ended = try other.usher("apply '\(home.path("plan.json"))' --credentials c.csv")
    #expect(ended.status == 252)
    #expect(ended.output.contains(" is for account "))
  }
}
