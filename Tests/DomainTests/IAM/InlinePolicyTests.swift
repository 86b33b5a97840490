import Domain
import Testing

@Suite struct InlinePolicyTests {
  private func put(_ name: String, size: Int = 79) -> IAM.PutUserPolicy {
    IAM.PutUserPolicy(
      userName: "ada", policyName: name, policyDocument: TestAccount.document(size: size))
  }

  @Test func `an inline policy is read back as it was written`() throws {
    let account = try TestAccount(users: ["Ada"])
    try account.perform(put("Reports"))
    let read = try account.perform(IAM.GetUserPolicy(userName: "ADA", policyName: "reports"))
    #expect((read.userName, read.policyName) == ("Ada", "Reports"))
    #expect(read.policyDocument == TestAccount.document())
    #expect(
      account.refusal(of: IAM.GetUserPolicy(userName: "ada", policyName: "x"))
        == ServiceError(.noSuchEntity, "The user policy with name x cannot be found."))
  }

  @Test func `putting again replaces, ignoring case`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.perform(put("reports", size: 1500))
    try account.perform(put("REPORTS", size: 1600))
    let names = try account.perform(IAM.ListUserPolicies(userName: "ada")).policyNames
    #expect(names == ["REPORTS"])
  }

  @Test func `all inline policies of a user together have 2048 characters`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.perform(put("a", size: 1024))
    #expect(
      account.refusal(of: put("b", size: 1025))
        == ServiceError(
          .limitExceeded, "Maximum policy size of 2048 bytes exceeded for user ada"))
    try account.perform(put("b", size: 1024))
  }

  @Test func `all inline policies of a group together have 5120 characters`() throws {
    let account = try TestAccount(groups: ["ops"])
    func put(_ name: String, _ size: Int) -> IAM.PutGroupPolicy {
      IAM.PutGroupPolicy(
        groupName: "ops", policyName: name, policyDocument: TestAccount.document(size: size))
    }
    try account.perform(put("a", 2560))
    #expect(account.refusal(of: put("b", 2561))?.code == .limitExceeded)
    try account.perform(put("b", 2560))
    let names = try account.perform(IAM.ListGroupPolicies(groupName: "ops")).policyNames
    #expect(names == ["a", "b"])
    let read = try account.perform(IAM.GetGroupPolicy(groupName: "ops", policyName: "A"))
    #expect(read.policyName == "a")
    try account.perform(IAM.DeleteGroupPolicy(groupName: "ops", policyName: "A"))
    #expect(
      account.refusal(of: IAM.DeleteGroupPolicy(groupName: "ops", policyName: "A"))?.code
        == .noSuchEntity)
  }

  @Test func `a malformed document is refused`() throws {
    let account = try TestAccount(users: ["ada"])
    let call = IAM.PutUserPolicy(userName: "ada", policyName: "p", policyDocument: "{")
    #expect(account.refusal(of: call)?.code == .malformedPolicyDocument)
  }
}
