import Testing

@testable import Domain

/// What OpsWorks Stacks itself permits and forbids, beside policies.
@Suite struct OwnPermissionTests {
  private func account(level: String?, selfManagement: Bool = false) throws -> TestAccount {
    let account = try TestAccount(users: ["ada"])
    try account.records.insert(
      OpsWorks.StackRecord(
        stackID: "s1", region: .usEast1, name: "web", defaultOS: "", createDate: account.records.now
      ))
    try account.importUser("ada", selfManagement: selfManagement)
    if let level {
      let arn = account.arn("ada")
      try account.perform(
        OpsWorks.SetPermission(region: .usEast1, stackId: "s1", iamUserArn: arn, level: level))
    }
    try account.call(asUser: "ada")
    return account
  }

  @Test(arguments: [
    ("deny", false, false), ("iam_only", nil, nil), ("show", true, nil), ("deploy", true, nil),
    ("manage", true, true), (nil, nil, nil),
  ])
  func `a level on a stack counts for what is about that stack`(
    level: String?, seeing: Bool?, managing: Bool?
  ) throws {
    let records = try account(level: level).records
    let arn = "arn:aws:iam::123456789012:user/bob"
    let see = OpsWorks.DescribeStacks(region: .usEast1, stackIds: ["s1"])
    let set = OpsWorks.SetPermission(region: .usEast1, stackId: "s1", iamUserArn: arn)
    let list = OpsWorks.DescribePermissions(region: .usEast1, stackId: "s1")
    #expect(try see.isPermitted(in: records) == seeing)
    #expect(try set.isPermitted(in: records) == managing)
    #expect(try list.isPermitted(in: records) == managing)
  }

  @Test(arguments: ["deny", "manage"])
  func `it counts for nothing else`(level: String) throws {
    let records = try account(level: level).records
    let elsewhere = OpsWorks.DescribeStacks(region: .usWest2, stackIds: ["s1"])
    #expect(try elsewhere.isPermitted(in: records) == nil)
    #expect(try OpsWorks.DescribeStacks(region: .usEast1).isPermitted(in: records) == nil)
    let arn = "arn:aws:iam::123456789012:user/ada"
    let mine = OpsWorks.DescribePermissions(region: .usEast1, iamUserArn: arn)
    #expect(try mine.isPermitted(in: records) == nil)
    let create = OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: arn)
    #expect(try create.isPermitted(in: records) == nil)
  }

  @Test(arguments: [(true, true), (false, nil)])
  func `self-management permits My Settings in that region`(isOn: Bool, permits: Bool?) throws {
    let account = try account(level: nil, selfManagement: isOn)
    for region in [OpsWorks.Region.usEast1, .usWest2] {
      let expected = region == .usEast1 ? permits : nil
      let describe = OpsWorks.DescribeMyUserProfile(region: region)
      let update = OpsWorks.UpdateMyUserProfile(region: region)
      #expect(try describe.isPermitted(in: account.records) == expected)
      #expect(try update.isPermitted(in: account.records) == expected)
    }
  }

  @Test func `the account owner is nobody's user`() throws {
    let account = try account(level: "deny", selfManagement: true)
    account.callAsOwner()
    let see = OpsWorks.DescribeStacks(region: .usEast1, stackIds: ["s1"])
    #expect(try see.isPermitted(in: account.records) == nil)
    let mine = OpsWorks.DescribeMyUserProfile(region: .usEast1)
    #expect(try mine.isPermitted(in: account.records) == nil)
  }
}
