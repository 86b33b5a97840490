import Domain
import Testing

@Suite struct PolicyCallTests {
  private func create(_ name: String, in account: TestAccount) throws -> String {
    let policy = try account.perform(
      IAM.CreatePolicy(policyName: name, policyDocument: TestAccount.document()))
    return try #require(policy.policy.arn)
  }

  @Test func `a created policy has one version, the default`() throws {
    let account = try TestAccount()
    let document = "\n" + TestAccount.document()
    let policy = try account.perform(
      IAM.CreatePolicy(
        policyName: "Mine", path: "/a/", policyDocument: document, description: "for me")
    ).policy
    #expect(policy.arn == "arn:aws:iam::123456789012:policy/a/Mine")
    #expect(policy.policyId?.hasPrefix("ANPA") == true && policy.defaultVersionId == "v1")
    #expect(policy.description == "for me" && policy.attachmentCount == 0)
    let arn = try #require(policy.arn)
    let version = try account.perform(IAM.GetPolicyVersion(policyArn: arn, versionId: "v1"))
    #expect(version.policyVersion.document == document)
    let versions = try account.perform(IAM.ListPolicyVersions(policyArn: arn)).versions
    #expect(versions.map(\.versionId) == ["v1"] && versions.map(\.document) == [nil])
  }

  @Test func `names of own policies differ by more than case and path`() throws {
    let account = try TestAccount()
    _ = try create("Mine", in: account)
    let again = IAM.CreatePolicy(
      policyName: "mine", path: "/x/", policyDocument: TestAccount.document())
    #expect(
      account.refusal(of: again)
        == ServiceError(
          .entityAlreadyExists,
          "A policy called mine already exists. Duplicate names are not allowed."))
    _ = try create("ReadOnlyAccess", in: account)
  }

  @Test func `a document of 6144 characters fits and of 6145 does not`() throws {
    let account = try TestAccount()
    let fitting = TestAccount.document(size: 6144) + " \n\t"
    try account.perform(IAM.CreatePolicy(policyName: "a", policyDocument: fitting))
    let large = IAM.CreatePolicy(
      policyName: "b", policyDocument: TestAccount.document(size: 6145))
    #expect(
      account.refusal(of: large)
        == ServiceError(.limitExceeded, "Cannot exceed quota for PolicySize: 6144"))
  }

  @Test func `a malformed document and too long a description are refused`() throws {
    let account = try TestAccount()
    let malformed = IAM.CreatePolicy(policyName: "a", policyDocument: "{}")
    #expect(account.refusal(of: malformed)?.code == .malformedPolicyDocument)
    var call = IAM.CreatePolicy(
      policyName: "a", policyDocument: TestAccount.document(), description: .of(1001))
    #expect(account.refusal(of: call)?.code == .validationError)
    call.description = .of(1000)
    try account.perform(call)
  }

  @Test func `a policy that is not there is answered in AWS's words`() throws {
    let account = try TestAccount(users: ["ada"])
    let arn = "arn:aws:iam::123456789012:policy/none"
    #expect(
      account.refusal(of: IAM.GetPolicy(policyArn: arn))
        == ServiceError(.noSuchEntity, "Policy \(arn) was not found."))
    #expect(
      account.refusal(of: IAM.AttachUserPolicy(userName: "ada", policyArn: arn))
        == ServiceError(.noSuchEntity, "Policy \(arn) does not exist or is not attachable."))
    #expect(
      account.refusal(of: IAM.DetachUserPolicy(userName: "ada", policyArn: arn))?.code
        == .noSuchEntity)
    for version in ["v0", "1", "v", "v01"] {
      let call = IAM.GetPolicyVersion(policyArn: TestAccount.readOnly, versionId: version)
      #expect(account.refusal(of: call)?.code == .validationError)
    }
    let call = IAM.GetPolicyVersion(policyArn: TestAccount.readOnly, versionId: "v1")
    #expect(account.refusal(of: call)?.code == .noSuchEntity)
  }

  @Test func `policies are listed by owner, path and use`() throws {
    let account = try TestAccount(users: ["ada"])
    let mine = try create("Mine", in: account)
    try account.perform(IAM.AttachUserPolicy(userName: "ada", policyArn: mine))
    try account.perform(
      IAM.PutUserPermissionsBoundary(
        userName: "ada", permissionsBoundary: TestAccount.readOnly))
    func names(_ call: IAM.ListPolicies) throws -> [String?] {
      try account.perform(call).policies.map(\.policyName)
    }
    #expect(try names(IAM.ListPolicies(maxItems: 1000)).count == 79)
    #expect(try names(IAM.ListPolicies(scope: .local)) == ["Mine"])
    #expect(try names(IAM.ListPolicies(scope: .aws, maxItems: 1000)).count == 78)
    #expect(try names(IAM.ListPolicies(pathPrefix: "/job-function/")).count == 7)
    #expect(
      try names(IAM.ListPolicies(onlyAttached: true, maxItems: 1000)) == ["Mine", "ReadOnlyAccess"])
    #expect(try names(IAM.ListPolicies(policyUsageFilter: .permissionsPolicy)) == ["Mine"])
    #expect(
      try names(IAM.ListPolicies(policyUsageFilter: .permissionsBoundary, maxItems: 1000))
        == ["ReadOnlyAccess"])
  }

  @Test func `policies come page by page, each once`() throws {
    let account = try TestAccount()
    var (seen, marker) = ([String?](), String?.none)
    repeat {
      let page = try account.perform(IAM.ListPolicies(marker: marker, maxItems: 10))
      seen += page.policies.map(\.policyName)
      marker = page.marker
    } while marker != nil
    #expect(seen.count == 78 && Set(seen).count == 78)
  }

  @Test func `10 policies are attached to a user and no more, each counted once`() throws {
    let account = try TestAccount(users: ["ada"], groups: ["ops"])
    let arns = IAM.AWSManagedPolicies.all.prefix(11).map(\.arn)
    for arn in arns.dropLast() {
      try account.perform(IAM.AttachUserPolicy(userName: "ada", policyArn: arn))
      try account.perform(IAM.AttachGroupPolicy(groupName: "ops", policyArn: arn))
    }
    try account.perform(IAM.AttachUserPolicy(userName: "ada", policyArn: arns[0]))
    #expect(
      account.refusal(of: IAM.AttachUserPolicy(userName: "ada", policyArn: arns[10]))
        == ServiceError(.limitExceeded, "Cannot exceed quota for PoliciesPerUser: 10"))
    #expect(
      account.refusal(of: IAM.AttachGroupPolicy(groupName: "ops", policyArn: arns[10]))
        == ServiceError(.limitExceeded, "Cannot exceed quota for PoliciesPerGroup: 10"))
    let policy = try account.perform(IAM.GetPolicy(policyArn: arns[0])).policy
    #expect(policy.attachmentCount == 2)
    let page = try account.perform(IAM.ListAttachedUserPolicies(userName: "ada", maxItems: 6))
    let rest = try account.perform(
      IAM.ListAttachedUserPolicies(userName: "ada", marker: page.marker))
    #expect(page.attachedPolicies.count == 6 && rest.attachedPolicies.count == 4)
  }

  @Test func `what is for service-linked roles cannot be attached`() throws {
    let account = try TestAccount(users: ["ada"], groups: ["ops"])
    let arn = TestAccount.serviceLinked
    #expect(
      account.refusal(of: IAM.AttachUserPolicy(userName: "ada", policyArn: arn))?.code
        == .policyNotAttachable)
    #expect(
      account.refusal(of: IAM.AttachGroupPolicy(groupName: "ops", policyArn: arn))?.code
        == .policyNotAttachable)
  }

  @Test func `two policies of the same name are both listed where they are attached`() throws {
    let account = try TestAccount(users: ["ada"])
    let mine = try create("ReadOnlyAccess", in: account)
    for arn in [mine, TestAccount.readOnly] {
      try account.perform(IAM.AttachUserPolicy(userName: "ada", policyArn: arn))
    }
    let page = try account.perform(IAM.ListAttachedUserPolicies(userName: "ada", maxItems: 1))
    let rest = try account.perform(
      IAM.ListAttachedUserPolicies(userName: "ada", marker: page.marker))
    #expect(Set((page.attachedPolicies + rest.attachedPolicies).map(\.policyArn)).count == 2)
  }

  @Test func `a policy is deleted once nobody uses it`() throws {
    let account = try TestAccount(users: ["ada"])
    let arn = try create("Mine", in: account)
    try account.perform(IAM.AttachUserPolicy(userName: "ada", policyArn: arn))
    #expect(
      account.refusal(of: IAM.DeletePolicy(policyArn: arn))?.message
        == "Cannot delete a policy attached to entities.")
    try account.perform(IAM.DetachUserPolicy(userName: "ada", policyArn: arn))
    try account.perform(
      IAM.PutUserPermissionsBoundary(userName: "ada", permissionsBoundary: arn))
    #expect(account.refusal(of: IAM.DeletePolicy(policyArn: arn))?.code == .deleteConflict)
    try account.perform(IAM.DeleteUserPermissionsBoundary(userName: "ada"))
    try account.perform(IAM.DeletePolicy(policyArn: arn))
    #expect(account.refusal(of: IAM.GetPolicy(policyArn: arn))?.code == .noSuchEntity)
    #expect(
      account.refusal(of: IAM.DeletePolicy(policyArn: TestAccount.readOnly))?.code
        == .accessDenied)
  }

  @Test func `who has a policy is listed, groups before users, page by page`() throws {
    let account = try TestAccount(users: ["ada", "bob"], groups: ["ops"])
    let arn = TestAccount.readOnly
    try account.perform(IAM.AttachGroupPolicy(groupName: "ops", policyArn: arn))
    try account.perform(IAM.AttachUserPolicy(userName: "ada", policyArn: arn))
    try account.perform(IAM.PutUserPermissionsBoundary(userName: "bob", permissionsBoundary: arn))
    var (found, marker) = ([String?](), String?.none)
    repeat {
      let page = try account.perform(
        IAM.ListEntitiesForPolicy(policyArn: arn, marker: marker, maxItems: 1))
      #expect(page.policyGroups.count + page.policyUsers.count <= 1)
      found += page.policyGroups.map(\.groupName) + page.policyUsers.map(\.userName)
      marker = page.marker
    } while marker != nil
    #expect(found == ["ops", "ada", "bob"])
    let bound = try account.perform(
      IAM.ListEntitiesForPolicy(policyArn: arn, policyUsageFilter: .permissionsBoundary))
    #expect(bound.policyUsers.map(\.userName) == ["bob"] && bound.policyGroups.isEmpty)
    let groups = try account.perform(
      IAM.ListEntitiesForPolicy(policyArn: arn, entityFilter: .group))
    #expect(groups.policyGroups.count == 1 && groups.policyUsers.isEmpty)
  }
}
