import Foundation
import Testing

@testable import Domain

@Suite struct StackCallTests {
  private func account(users: [String] = []) throws -> TestAccount {
    let account = try TestAccount(imported: users)
    for (id, region, name) in [
      ("s1", OpsWorks.Region.usEast1, "web"), ("s2", .usEast1, "api"), ("s3", .usWest2, "web"),
    ] {
      try account.records.insert(
        OpsWorks.StackRecord(
          stackID: id, region: region, name: name, defaultOS: "Amazon Linux 2",
          createDate: account.records.now))
    }
    return account
  }

  @Test func `stacks are described as AWS does, by name`() throws {
    let account = try account()
    let stacks = try account.perform(OpsWorks.DescribeStacks(region: .usEast1)).stacks
    #expect(stacks.map(\.stackId) == ["s2", "s1"])
    #expect(stacks[1].arn == "arn:aws:opsworks:us-east-1:123456789012:stack/s1/")
    #expect(stacks[1].createdAt == "2020-09-13T12:26:40+00:00")
    #expect((stacks[1].name, stacks[1].region) == ("web", "us-east-1"))
  }

  @Test func `stacks that are named are described in that order, or not found`() throws {
    let account = try account()
    let two = OpsWorks.DescribeStacks(region: .usEast1, stackIds: ["s1", "s2"])
    #expect(try account.perform(two).stacks.map(\.stackId) == ["s1", "s2"])
    for id in ["s3", "S1", ""] {
      let missing = OpsWorks.DescribeStacks(region: .usEast1, stackIds: [id])
      #expect(
        account.refusal(of: missing)
          == ServiceError(.resourceNotFoundException, "Unable to find stack with ID \(id)"))
    }
  }

  @Test func `everybody has IAM Policies Only until something is set`() throws {
    let account = try account(users: ["ada", "bob"])
    let all = OpsWorks.DescribePermissions(region: .usEast1, stackId: "s1")
    var permissions = try account.perform(all).permissions
    #expect(permissions.map(\.iamUserArn) == [account.arn("ada"), account.arn("bob")])
    #expect(permissions.allSatisfy { $0.level == .iamOnly && !$0.allowSsh && !$0.allowSudo })
    try account.perform(
      OpsWorks.SetPermission(
        region: .usEast1, stackId: "s1", iamUserArn: account.arn("bob"), allowSsh: true,
        level: "deploy"))
    permissions = try account.perform(all).permissions
    #expect(permissions.map(\.level) == [.iamOnly, .deploy])
  }

  @Test func `permissions are described of a user on every stack, or on one`() throws {
    let account = try account(users: ["ada"])
    let arn = account.arn("ada")
    try account.perform(
      OpsWorks.SetPermission(region: .usEast1, stackId: "s2", iamUserArn: arn, level: "show"))
    let mine = OpsWorks.DescribePermissions(region: .usEast1, iamUserArn: arn)
    #expect(
      try account.perform(mine).permissions.map { "\($0.stackId) \($0.level)" }
        == ["s2 show", "s1 iamOnly"])
    let one = OpsWorks.DescribePermissions(region: .usEast1, iamUserArn: arn, stackId: "s2")
    #expect(try account.perform(one).permissions.map(\.level) == [.show])
    #expect(
      account.refusal(of: OpsWorks.DescribePermissions(region: .usEast1))?.code
        == .validationException)
  }

  @Test func `permissions of nobody, and on no stack, are not found`() throws {
    let account = try account(users: ["ada"])
    let (ada, eve) = (account.arn("ada"), account.arn("eve"))
    let missing: [(String?, String?)] = [
      (eve, nil), (eve, "s1"), (ada, "s3"), (ada, "x"), (nil, "x"),
    ]
    for (arn, stack) in missing {
      let call = OpsWorks.DescribePermissions(region: .usEast1, iamUserArn: arn, stackId: stack)
      #expect(account.refusal(of: call)?.code == .resourceNotFoundException)
    }
    for (arn, stack) in [(eve, "s1"), (ada, "s3")] {
      let call = OpsWorks.SetPermission(region: .usEast1, stackId: stack, iamUserArn: arn)
      #expect(account.refusal(of: call)?.code == .resourceNotFoundException)
    }
  }

  @Test(arguments: ["deny", "iam_only", "show", "deploy", "manage"])
  func `there are five levels`(level: String) throws {
    let account = try account(users: ["ada"])
    let arn = account.arn("ada")
    try account.perform(
      OpsWorks.SetPermission(region: .usEast1, stackId: "s1", iamUserArn: arn, level: level))
    let call = OpsWorks.DescribePermissions(region: .usEast1, iamUserArn: arn, stackId: "s1")
    #expect(try account.perform(call).permissions.map(\.level.rawValue) == [level])
  }

  @Test(arguments: ["", "Deny", "IAM Policies Only", "admin"])
  func `and no others`(level: String) throws {
    let account = try account(users: ["ada"])
    let call = OpsWorks.SetPermission(
      region: .usEast1, stackId: "s1", iamUserArn: account.arn("ada"), level: level)
    #expect(account.refusal(of: call)?.code == .validationException)
  }

  @Test func `sudo goes with SSH, and goes when SSH goes`() throws {
    let account = try account(users: ["ada"])
    let arn = account.arn("ada")
    func set(ssh: Bool?, sudo: Bool?) -> OpsWorks.SetPermission {
      OpsWorks.SetPermission(
        region: .usEast1, stackId: "s1", iamUserArn: arn, allowSsh: ssh, allowSudo: sudo)
    }
    #expect(account.refusal(of: set(ssh: nil, sudo: true))?.code == .validationException)
    #expect(account.refusal(of: set(ssh: false, sudo: true))?.code == .validationException)
    try account.perform(set(ssh: true, sudo: true))
    try account.perform(set(ssh: nil, sudo: nil))
    let one = OpsWorks.DescribePermissions(region: .usEast1, iamUserArn: arn, stackId: "s1")
    var found = try #require(try account.perform(one).permissions.first)
    #expect(found.allowSsh && found.allowSudo)
    try account.perform(set(ssh: false, sudo: nil))
    found = try #require(try account.perform(one).permissions.first)
    #expect(!found.allowSsh && !found.allowSudo)
  }

  @Test func `nobody sets one's own level, and anybody's SSH`() throws {
    let account = try account(users: ["ada", "bob"])
    try account.call(asUser: "ada")
    func set(_ name: String, level: String?) -> OpsWorks.SetPermission {
      OpsWorks.SetPermission(
        region: .usEast1, stackId: "s1", iamUserArn: account.arn(name), allowSsh: true,
        level: level)
    }
    #expect(
      account.refusal(of: set("ada", level: "manage"))
        == ServiceError(.validationException, "You cannot set your own permission level."))
    try account.perform(set("bob", level: "manage"))
    let call = set("ada", level: nil)
    let inverse = try #require(call.inverse(of: try account.perform(call)))
    _ = try inverse.value.run(in: account.records)
  }

  @Test func `what was set is taken back`() throws {
    let account = try account(users: ["ada"])
    let arn = account.arn("ada")
    let one = OpsWorks.DescribePermissions(region: .usEast1, iamUserArn: arn, stackId: "s1")
    let before = try account.perform(one)
    let call = OpsWorks.SetPermission(
      region: .usEast1, stackId: "s1", iamUserArn: arn, allowSsh: true, allowSudo: true,
      level: "manage")
    let inverse = try #require(call.inverse(of: try account.perform(call)))
    #expect(try account.perform(one) != before)
    _ = try inverse.value.run(in: account.records)
    #expect(try account.perform(one) == before)
  }

  @Test func `with a user go its permissions in that region`() throws {
    let account = try account(users: ["ada"])
    let arn = account.arn("ada")
    try account.importUser("ada", to: .usWest2)
    for (region, stack) in [(OpsWorks.Region.usEast1, "s1"), (.usEast1, "s2"), (.usWest2, "s3")] {
      try account.perform(
        OpsWorks.SetPermission(region: region, stackId: stack, iamUserArn: arn, level: "manage"))
    }
    try account.perform(OpsWorks.DeleteUserProfile(region: .usEast1, iamUserArn: arn))
    try account.importUser("ada")
    let east = OpsWorks.DescribePermissions(region: .usEast1, iamUserArn: arn)
    #expect(try account.perform(east).permissions.map(\.level) == [.iamOnly, .iamOnly])
    let west = OpsWorks.DescribePermissions(region: .usWest2, iamUserArn: arn)
    #expect(try account.perform(west).permissions.map(\.level) == [.manage])
  }

  @Test func `a stack's ARN is what its calls are about`() throws {
    let account = try account()
    let call = OpsWorks.SetPermission(
      region: .usEast1, stackId: "s1", iamUserArn: account.arn("ada"))
    #expect(
      try call.resource.arn(in: account.records)
        == "arn:aws:opsworks:us-east-1:123456789012:stack/s1/")
    #expect(call.resource.name == "ada")
    #expect(OpsWorks.DescribeStacks(region: .usEast1, stackIds: ["s1"]).resource.name == "s1")
    #expect(OpsWorks.DescribeStacks(region: .usEast1).resource == .any())
  }
}
