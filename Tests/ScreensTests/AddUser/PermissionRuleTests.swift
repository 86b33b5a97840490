import Testing

@testable import Domain
@testable import Screens

@Suite struct PermissionRuleTests {
  @Test func `ten groups are accepted and eleven refused, unless the account has more room`() {
    var filled = Filled { $0.groups = (1...10).map { "g\($0)" } }
    #expect(filled.problem(onStep: 1) == nil)
    filled.draft.groups.append("g11")
    #expect(filled.problem(onStep: 1)?.contains("10 groups") == true)
    filled.facts.summary = ["GroupsPerUserQuota": 11]
    #expect(filled.problem(onStep: 1) == nil)
    filled.facts.summary = [:]
    filled.draft.way = .copy
    #expect(filled.problem(onStep: 1) == nil, "what is not applied is no problem")
  }

  @Test func `what is not there any more, or not known yet, is not gone on with`() {
    var filled = Filled { $0.groups = ["Gone"] }
    #expect(filled.problem(onStep: 1) == "There is no group Gone.")
    filled.facts.groups = [:]
    #expect(filled.problem(onStep: 1) == "The groups are still being read.")
    filled.draft.way = .policies
    filled.draft.policies = ["Gone"]
    #expect(filled.problem(onStep: 1) == "There is no policy Gone.")
    (filled.draft.way, filled.draft.copyFrom) = (.copy, "wei")
    #expect(filled.problem(onStep: 1) == "What wei has is still being read.")
    filled.facts.copySource = CopySource(userName: "wei", lines: [])
    #expect(filled.problem(onStep: 1) == nil)
  }

  @Test func `ten policies are accepted and eleven refused`() {
    var filled = Filled {
      $0.way = .policies
      $0.policies = (1...10).map { "own-\($0)" }
    }
    #expect(filled.problem(onStep: 1) == nil)
    filled.draft.policies.append("own-11")
    #expect(filled.problem(onStep: 1)?.contains("10 policies") == true)
  }

  @Test func `a service-linked role's policy cannot be attached, nor be a boundary`() {
    var filled = Filled {
      $0.way = .policies
      $0.policies = ["Linked"]
    }
    filled.facts.policies["Linked"] = IAM.Policy(
      policyName: "Linked", arn: Filled.arn("aws-service-role/Linked"))
    #expect(filled.problem(onStep: 1)?.contains("Linked") == true)
    filled.draft.policies = []
    (filled.draft.showsBoundary, filled.draft.hasBoundary) = (true, true)
    filled.draft.boundary = "Linked"
    #expect(filled.problem(onStep: 1)?.contains("Linked") == true)
  }

  @Test func `a boundary that was asked for has to be chosen`() {
    var filled = Filled { ($0.showsBoundary, $0.hasBoundary) = (true, true) }
    #expect(filled.problem(onStep: 1)?.contains("boundary") == true)
    filled.draft.boundary = "ReadOnlyAccess"
    #expect(filled.problem(onStep: 1) == nil)
    filled.draft.boundary = nil
    filled.draft.hasBoundary = false
    #expect(filled.problem(onStep: 1) == nil)
  }

  @Test func `a boundary that was asked for is missed even where its part is closed again`() {
    let filled = Filled { ($0.showsBoundary, $0.hasBoundary) = (false, true) }
    #expect(filled.problem(onStep: 1)?.contains("boundary") == true)
  }
}
