import Testing

@testable import Domain

@Suite struct OpsWorksSampleTests {
  private func account() throws -> TestAccount {
    let account = try TestAccount()
    try IAM.SampleAccount().install(in: account.records)
    try OpsWorks.Sample.install(in: account.records)
    return account
  }

  @Test func `there is one user of every kind, and somebody in two regions`() throws {
    let account = try account()
    let users = try account.perform(OpsWorks.ListUserProfiles(region: .usEast1)).users
    #expect(Set(users.map(\.kind)) == Set(OpsWorks.UserKind.allCases))
    #expect(users.count == 4)
    let west = try account.perform(
      OpsWorks.ListRegionImports(region: .usEast1, source: .usWest2)
    ).users
    #expect(west.map(\.changes) == [[.sshUsername, .sshPublicKey, .allowSelfManagement]])
  }

  @Test func `everything in it is as calls would accept it`() throws {
    let account = try account()
    for region in OpsWorks.Region.allCases {
      for profile in try account.profiles(in: region) {
        _ = try OpsWorks.UserARN(profile.iamUserArn, in: "123456789012")
        #expect(try OpsWorks.SSHUsername(profile.sshUsername).text == profile.sshUsername)
        guard let key = profile.sshPublicKey else { continue }
        #expect(try OpsWorks.SSHPublicKey(OpsWorks.SSHKeyText(key)).text == key)
      }
    }
  }

  @Test func `its stacks have IDs like AWS's, and permissions of who is there`() throws {
    let account = try account()
    let stacks = try account.perform(OpsWorks.DescribeStacks(region: .usEast1)).stacks
    #expect(stacks.map(\.name) == ["warehouse", "web-shop"])
    let pattern = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    #expect(stacks.allSatisfy { $0.stackId.wholeMatch(of: pattern) != nil })
    let levels = try stacks.flatMap {
      try account.perform(OpsWorks.DescribePermissions(region: .usEast1, stackId: $0.stackId))
        .permissions.map(\.level)
    }
    #expect(Set(levels) == Set(OpsWorks.PermissionLevel.allCases))
    let named = OpsWorks.Sample.stacks.reduce(0) { $0 + $1.permissions.count }
    #expect(try account.records.count(OpsWorks.PermissionRecord.self) == named)
  }
}
