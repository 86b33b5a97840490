import Testing

@testable import Domain

/// Who may do what with OpsWorks Stacks: by policies, and by what it says itself.
@Suite struct WhoMayTests {
  private let account: TestAccount
  private let arn: String

  /// Ada is a user of us-east-1; so is Bob, on whom things are tried.
  init() throws {
    account = try TestAccount(users: ["Ada", "bob", "carl"])
    arn = account.arn("carl")
    try account.importUser("bob")
    try account.records.insert(
      OpsWorks.StackRecord(
        stackID: "s1", region: .usEast1, name: "web", defaultOS: "", createDate: account.records.now
      ))
  }

  private func attach(_ policy: String) throws {
    try account.perform(
      IAM.AttachUserPolicy(userName: "Ada", policyArn: "arn:aws:iam::aws:policy/\(policy)"))
  }

  private func deny(_ action: String, when condition: String = "{}") throws {
    let document = """
      {"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"\(action)",
       "Resource":"*","Condition":\(condition)}}
      """
    try account.perform(
      IAM.PutUserPolicy(userName: "Ada", policyName: "deny", policyDocument: document))
  }

  private func setLevel(_ level: OpsWorks.PermissionLevel) throws {
    try account.perform(
      OpsWorks.SetPermission(
        region: .usEast1, stackId: "s1", iamUserArn: account.arn("Ada"), level: level.rawValue))
  }

  /// What the call comes to for Ada.
  private func attempt<C: Call>(_ call: C) throws -> ServiceError.Code? {
    try account.call(asUser: "Ada")
    defer { account.callAsOwner() }
    do {
      _ = try call.perform(in: account.records)
      return nil
    } catch { return error.code }
  }

  private var administering: [any Call] {
    [
      OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: arn),
      OpsWorks.UpdateUserProfile(region: .usEast1, iamUserArn: arn),
      OpsWorks.DescribeUserProfiles(region: .usEast1),
      OpsWorks.ListUserProfiles(region: .usEast1), OpsWorks.GetRegionSummary(),
      OpsWorks.ListRegionImports(region: .usEast1, source: .usWest2),
      OpsWorks.ListImportableUsers(region: .usEast1),
      OpsWorks.DeleteUserProfile(region: .usEast1, iamUserArn: arn),
    ]
  }

  @Test(arguments: [
    ("AWSOpsWorks_FullAccess", true), ("AdministratorAccess", true), ("IAMFullAccess", false),
    ("AmazonS3FullAccess", false),
  ])
  func `administrators of OpsWorks Stacks import, change and delete, and others do not`(
    policy: String, may: Bool
  ) throws {
    try attach(policy)
    for call in administering {
      guard !(call is OpsWorks.ListImportableUsers) || policy != "IAMFullAccess" else { continue }
      #expect(try attempt(call) == (may ? nil : .accessDenied), "\(type(of: call))")
    }
  }

  @Test func `an action of its own is enough, in the regions it is given for`() throws {
    try account.perform(
      IAM.PutUserPolicy(
        userName: "Ada", policyName: "allow",
        policyDocument: """
          {"Version":"2012-10-17","Statement":{"Effect":"Allow",
           "Action":"opsworks:CreateUserProfile","Resource":"*",
           "Condition":{"StringLike":{"aws:RequestedRegion":"eu-*"}}}}
          """))
    let here = OpsWorks.CreateUserProfile(region: .euWest1, iamUserArn: arn)
    let elsewhere = OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: arn)
    #expect(try attempt(here) == nil)
    #expect(try attempt(elsewhere) == .accessDenied)
    let delete = OpsWorks.DeleteUserProfile(region: .euWest1, iamUserArn: arn)
    #expect(try attempt(delete) == .accessDenied)
  }

  @Test func `self-management lets a user into My Settings without a policy`() throws {
    let describe = OpsWorks.DescribeMyUserProfile(region: .usEast1)
    let update = OpsWorks.UpdateMyUserProfile(region: .usEast1, sshPublicKey: .ed25519)
    try account.importUser("Ada", selfManagement: false)
    #expect(try attempt(describe) == .accessDenied && attempt(update) == .accessDenied)
    try account.perform(
      OpsWorks.UpdateUserProfile(
        region: .usEast1, iamUserArn: account.arn("Ada"), allowSelfManagement: true))
    #expect(try attempt(describe) == nil && attempt(update) == nil)
    let elsewhere = OpsWorks.DescribeMyUserProfile(region: .usWest2)
    #expect(try attempt(elsewhere) == .accessDenied)
    try deny("opsworks:UpdateMyUserProfile")
    #expect(try attempt(describe) == nil && attempt(update) == .accessDenied)
  }

  @Test func `anybody may ask whether that is so, and for a fingerprint`() throws {
    let ask = OpsWorks.GetSelfManagement(region: .usEast1)
    #expect(try attempt(ask) == nil)
    try account.call(asUser: "Ada")
    #expect(try account.perform(ask).allowSelfManagement == nil)
    account.callAsOwner()
    try account.importUser("Ada", selfManagement: true)
    try account.call(asUser: "Ada")
    #expect(try account.perform(ask).allowSelfManagement == true)
    account.callAsOwner()
    #expect(try attempt(OpsWorks.GetKeyFingerprint(sshPublicKey: .ed25519)) == nil)
  }

  @Test func `a level on a stack permits without a policy, and Deny forbids with any`() throws {
    try account.importUser("Ada")
    let see = OpsWorks.DescribeStacks(region: .usEast1, stackIds: ["s1"])
    let set = OpsWorks.SetPermission(
      region: .usEast1, stackId: "s1", iamUserArn: account.arn("bob"), allowSsh: true)
    #expect(try attempt(see) == .accessDenied && attempt(set) == .accessDenied)
    try setLevel(.show)
    #expect(try attempt(see) == nil && attempt(set) == .accessDenied)
    try setLevel(.manage)
    #expect(try attempt(see) == nil && attempt(set) == nil)
    try attach("AdministratorAccess")
    try setLevel(.iamOnly)
    #expect(try attempt(see) == nil && attempt(set) == nil)
    try setLevel(.deny)
    #expect(try attempt(see) == .accessDenied && attempt(set) == .accessDenied)
  }

  @Test func `a policy that denies is stronger than any level`() throws {
    try account.importUser("Ada")
    try setLevel(.manage)
    try deny("opsworks:Describe*")
    let see = OpsWorks.DescribeStacks(region: .usEast1, stackIds: ["s1"])
    #expect(try attempt(see) == .accessDenied)
  }

  @Test func `a policy can be for one stack`() throws {
    try account.perform(
      IAM.PutUserPolicy(
        userName: "Ada", policyName: "allow",
        policyDocument: """
          {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"opsworks:*",
           "Resource":"arn:aws:opsworks:us-east-1:*:stack/s1/"}}
          """))
    let one = OpsWorks.DescribeStacks(region: .usEast1, stackIds: ["s1"])
    let all = OpsWorks.DescribeStacks(region: .usEast1)
    #expect(try attempt(one) == nil && attempt(all) == .accessDenied)
  }
}
