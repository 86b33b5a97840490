import Domain
import Foundation
import Testing

@testable import Screens

@Suite struct DirectoryDetailsRuleTests {
  @Test func `a user name has one to a hundred characters and no blanks`() {
    #expect(DirectoryDetails.nameRule("") == "Enter the user name.")
    #expect(DirectoryDetails.nameRule("a") == nil)
    #expect(DirectoryDetails.nameRule(String(repeating: "é", count: 100)) == nil)
    #expect(
      DirectoryDetails.nameRule(String(repeating: "a", count: 101))
        == "The user name can have at most 100 characters; this one has 101.")
    #expect(DirectoryDetails.nameRule("dora m") != nil)
    #expect(DirectoryDetails.nameRule("dora\u{202e}m") != nil)
    #expect(DirectoryDetails.nameRule("administrator") != nil)
  }

  @Test func `where the two email addresses differ is said`() {
    #expect(
      DirectoryDetails.difference("dora@example.com", "dora@exmaple.com")
        == "differs from the email address, at \"maple.com\"")
    #expect(
      DirectoryDetails.difference("dora@example.com", "dora@example")
        == "ends before \".com\" of the email address")
  }

  @Test func `the display name follows the names until it is edited`() {
    var draft = AddDirectoryUser()
    #expect(draft.displayName == "")
    draft.firstName = "Dora"
    #expect(draft.displayName == "Dora")
    draft.lastName = "Marquez"
    #expect(draft.displayName == "Dora Marquez")
    draft.displayName = ""
    #expect(draft.displayName == "")
    draft.displayName = "Dodo"
    draft.lastName = "King"
    #expect(draft.displayName == "Dodo")
  }

  @Test func `what is left empty is left out, and nothing has to be filled in`() {
    var draft = AddDirectoryUser()
    (draft.firstName, draft.lastName, draft.email) = ("Dora", "Marquez", "dora@example.com")
    #expect(
      draft.givenAttributes
        == .init(
          givenName: "Dora", familyName: "Marquez", displayName: "Dora Marquez",
          email: "dora@example.com"))
    for attribute in OptionalAttribute.allCases { #expect(attribute.problem("") == nil) }
    #expect(OptionalAttribute.title.problem("a\u{7}") != nil)
  }

  @Test func `every optional attribute reaches the directory`() throws {
    var draft = AddDirectoryUser()
    for attribute in OptionalAttribute.allCases { draft[attribute] = "v-\(attribute.rawValue)" }
    let plan = draft.plan(DirectoryFacts(), random: [])
    let sent = plan.calls.map { "\($0.value)" }.joined()
    for attribute in OptionalAttribute.allCases {
      #expect(sent.contains("v-\(attribute.rawValue)\""), "\(attribute)")
    }
  }

  @Test func `all calls but the first need the user, and the way is the last`() {
    var facts = DirectoryFacts()
    for name in ["Ops", "Lab"] {
      facts.groups[name] = try? group(name)
    }
    var draft = AddDirectoryUser()
    draft.groups = ["Lab", "Ops"]
    draft[.immutableID] = "abc"
    let steps = draft.plan(facts, random: []).parts[0].steps
    #expect(
      steps.map(\.call.name) == [
        "CreateUser", "UpdateImmutableId", "CreateGroupMembership", "CreateGroupMembership",
        "IssueInvitation",
      ])
    #expect(steps.map(\.needs) == [[], [0], [0], [0], [0]])
    draft.way = .oneTimePassword
    #expect(draft.plan(facts, random: []).calls.last?.name == "IssueOneTimePassword")
  }

  private func group(_ name: String) throws -> IdentityCenter.GroupSummary {
    let json = #"{"groupId":"id-\#(name)","displayName":"\#(name)","createdAt":0}"#
    return try JSONDecoder().decode(IdentityCenter.GroupSummary.self, from: Data(json.utf8))
  }
}
