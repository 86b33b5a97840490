import Testing

@testable import Domain

@Suite struct SampleAccountTests {
  private func account(users: Int = 0) throws -> TestAccount {
    let account = try TestAccount()
    try IAM.SampleAccount(users: users).install(in: account.records)
    return account
  }

  @Test func `there are 78 policies of AWS's, three of them not attachable`() {
    let all = IAM.AWSManagedPolicies.all
    #expect(all.count == 78 && Set(all.map(\.arn)).count == 78)
    #expect(all.count { $0.path == "/aws-service-role/" } == 3)
    #expect(all.first?.name == "AdministratorAccess")
    #expect(
      all.contains { $0.arn == "arn:aws:iam::aws:policy/IAMUserChangePassword" && $0.version == 5 })
  }

  @Test func `the sample has an alias, groups, policies and a dozen users`() throws {
    let account = try account()
    let map = try account.perform(IAM.GetAccountSummary()).summaryMap
    #expect((map["Users"], map["Groups"], map["Policies"]) == (12, 5, 3))
    #expect(try account.perform(IAM.ListAccountAliases()).accountAliases == ["acme-corp"])
    let tom = try account.perform(IAM.GetUser(userName: "tom.becker")).user
    #expect(
      tom.permissionsBoundary?.permissionsBoundaryArn?.hasSuffix("/DeveloperBoundary") == true)
    #expect(tom.tags?.count == 2)
  }

  @Test func `everything in the sample is as calls would accept it`() throws {
    for person in IAM.SampleAccount.people {
      _ = try IAM.UserName(person.name)
      try IAM.TagRule.check(person.tags)
      for document in person.inline.values { _ = try PolicyDocument(document) }
    }
    for group in IAM.SampleAccount.groups {
      _ = try IAM.GroupName(group.name)
      for document in group.inline.values { _ = try PolicyDocument(document) }
    }
    for policy in IAM.SampleAccount.policies { _ = try PolicyDocument(policy.document) }
  }

  @Test func `whatever the sample refers to is there`() throws {
    let account = try account()
    let details = try account.perform(IAM.GetAccountAuthorizationDetails(maxItems: 1000))
    let arns = Set(details.policies.compactMap(\.arn))
    for user in details.userDetailList {
      let used = user.attachedManagedPolicies?.compactMap(\.policyArn) ?? []
      let boundary = [user.permissionsBoundary?.permissionsBoundaryArn].compactMap(\.self)
      #expect(arns.isSuperset(of: used + boundary))
      let groups = IAM.SampleAccount.people.first { $0.name == user.userName }?.groups
      #expect(groups?.sorted() == user.groupList)
    }
    for group in details.groupDetailList {
      #expect(arns.isSuperset(of: group.attachedManagedPolicies?.compactMap(\.policyArn) ?? []))
    }
  }

  @Test(arguments: [1, 13, 99, 100, 101, 5000, 20_000])
  func `a crowd has as many different names as asked for, all good`(count: Int) throws {
    let names = SampleNames.make(count, except: ["wei.zhang"])
    #expect(names.count == count && Set(names).count == count)
    #expect(!names.contains("wei.zhang"))
    for name in names { _ = try IAM.UserName(name) }
  }

  @Test func `a large sample has room for more, and a fifth of its crowd has keys`() throws {
    let account = try account(users: 62)
    let map = try account.perform(IAM.GetAccountSummary()).summaryMap
    #expect(map["Users"] == 62 && map["UsersQuota"] == 5000)
    let keys = try account.records.count(IAM.AccessKeyRecord.self)
    let named = IAM.SampleAccount.people.reduce(0) { $0 + $1.keys }
    #expect(keys == named + 10)
  }
}
