import Domain
import Testing

@Suite struct AccountCallTests {
  @Test func `the summary counts and names the quotas`() throws {
    let account = try TestAccount(users: ["a", "b"], groups: ["g"])
    try account.perform(
      IAM.CreatePolicy(policyName: "p", policyDocument: TestAccount.document()))
    let map = try account.perform(IAM.GetAccountSummary()).summaryMap
    #expect((map["Users"], map["Groups"], map["Policies"]) == (2, 1, 1))
    #expect((map["UsersQuota"], map["GroupsPerUserQuota"]) == (5000, 10))
    #expect((map["UserPolicySizeQuota"], map["GroupPolicySizeQuota"]) == (2048, 5120))
    let known = try #require(Model.all[.iam]?.shapes["summaryKeyType"]?.enum)
    #expect(Set(map.keys).isSubset(of: known))
  }

  @Test func `the details have everything, page by page, each once`() throws {
    let account = try TestAccount(users: ["ada", "bob", "eve"], groups: ["dev", "ops"])
    try account.perform(IAM.AddUserToGroup(groupName: "ops", userName: "ada"))
    try account.perform(
      IAM.AttachUserPolicy(userName: "ada", policyArn: TestAccount.readOnly))
    try account.perform(
      IAM.PutGroupPolicy(
        groupName: "dev", policyName: "p", policyDocument: TestAccount.document()))
    for limit in [1, 2, 3, 5, 1000] {
      let all = try details(account, limit: limit)
      #expect(all.userDetailList.map(\.userName) == ["ada", "bob", "eve"])
      #expect(all.userDetailList.first?.groupList == ["ops"])
      #expect(all.userDetailList.first?.attachedManagedPolicies?.count == 1)
      #expect(all.groupDetailList.map(\.groupName) == ["dev", "ops"])
      #expect(all.groupDetailList.first?.groupPolicyList?.map(\.policyName) == ["p"])
      #expect(all.policies.count == 78)
      #expect(all.policies.allSatisfy { $0.policyVersionList?.first?.document != nil })
    }
  }

  @Test func `the details can be had of one kind`() throws {
    let account = try TestAccount(users: ["ada"], groups: ["ops"])
    let groups = try account.perform(IAM.GetAccountAuthorizationDetails(filter: [.group]))
    #expect(groups.userDetailList.isEmpty && groups.policies.isEmpty)
    #expect(groups.groupDetailList.count == 1 && !groups.isTruncated)
    let own = try account.perform(
      IAM.GetAccountAuthorizationDetails(filter: [.localManagedPolicy]))
    #expect(own.policies.isEmpty)
  }

  private func details(_ account: TestAccount, limit: Int) throws
    -> IAM.GetAccountAuthorizationDetails.Output
  {
    var page = try account.perform(IAM.GetAccountAuthorizationDetails(maxItems: limit))
    var all = page
    while let marker = page.marker {
      page = try account.perform(
        IAM.GetAccountAuthorizationDetails(maxItems: limit, marker: marker))
      let size =
        page.userDetailList.count + page.groupDetailList.count + page.policies.count
      #expect(size <= limit)
      all.userDetailList += page.userDetailList
      all.groupDetailList += page.groupDetailList
      all.policies += page.policies
    }
    return all
  }
}
