import Domain
import Foundation
import Testing

@Suite struct ProbeTests {
  /// What the probe of a call says, after the call has or has not been carried out.
  private func settle<C: Call>(_ call: C, in account: TestAccount, since begunAt: Date) throws
    -> C.Output?
  {
    let probe = try #require(AnyCall(call).probe)
    func open<P: Call>(_ probe: P) throws(ServiceError) -> AnyOutput {
      AnyOutput(try account.perform(probe))
    }
    do {
      let found = try open(probe.value)
      return AnyCall(call).output(probed: found, since: begunAt)?.value as? C.Output
    } catch  where error.code == .noSuchEntity {
      return nil
    }
  }

  private let calls: [any Call] = [
    IAM.CreateUser(userName: "ada"), IAM.CreateGroup(groupName: "ops"),
    IAM.CreatePolicy(policyName: "p", policyDocument: TestAccount.document()),
    IAM.CreateLoginProfile(userName: "bob", password: Secret("Abcdefg1")),
    IAM.CreateAccessKey(userName: "bob"),
  ]

  @Test func `what was not carried out is not found`() throws {
    for call in calls {
      let account = try TestAccount(users: ["bob"])
      func check<C: Call>(_ call: C) throws {
        #expect(try settle(call, in: account, since: account.records.now) == nil, "\(C.name)")
      }
      try check(call)
    }
  }

  @Test func `what was carried out in the same second is found`() throws {
    for call in calls {
      let account = try TestAccount(users: ["bob"])
      func check<C: Call>(_ call: C) throws {
        try account.perform(call)
        let begunAt = account.records.now.addingTimeInterval(0.9)
        #expect(try settle(call, in: account, since: begunAt) != nil, "\(C.name)")
      }
      try check(call)
    }
  }

  @Test func `what somebody else had made before is not taken for one's own`() throws {
    for call in calls {
      let account = try TestAccount(users: ["bob"])
      func check<C: Call>(_ call: C) throws {
        try account.perform(call)
        let begunAt = account.records.now.addingTimeInterval(1)
        #expect(try settle(call, in: account, since: begunAt) == nil, "\(C.name)")
      }
      try check(call)
    }
  }

  @Test func `a version of a policy that was made is found, and none that was there before`()
    throws
  {
    let account = try TestAccount()
    let create = IAM.CreatePolicy(policyName: "p", policyDocument: TestAccount.document())
    let arn = try #require(try account.perform(create).policy.arn)
    let call = IAM.CreatePolicyVersion(
      policyArn: arn, policyDocument: TestAccount.document(size: 90))
    #expect(try settle(call, in: account, since: account.records.now) == nil)
    let made = try account.perform(call)
    #expect(try settle(call, in: account, since: account.records.now) == made)
    let later = account.records.now.addingTimeInterval(1)
    #expect(try settle(call, in: account, since: later) == nil)
    #expect(
      call.inverse(of: made)
        == AnyCall(IAM.DeletePolicyVersion(policyArn: arn, versionId: "v2")))
    let inEffect = IAM.CreatePolicyVersion(
      policyArn: arn, policyDocument: TestAccount.document(size: 90), setAsDefault: true)
    #expect(inEffect.inverse(of: made) == nil)
  }

  @Test func `a device that was enabled is found, and not one enabled before`() throws {
    let account = try TestAccount(users: ["ada"])
    let call = try account.enabling(account.newDevice())
    #expect(try settle(call, in: account, since: account.records.now) == nil)
    try account.perform(call)
    #expect(try settle(call, in: account, since: account.records.now) != nil)
    let later = account.records.now.addingTimeInterval(1)
    #expect(try settle(call, in: account, since: later) == nil)
  }

  @Test func `a device is taken back as it was made and enabled`() throws {
    let account = try TestAccount(users: ["ada"])
    let create = IAM.CreateVirtualMFADevice(virtualMFADeviceName: "phone")
    let made = try account.perform(create)
    let serial = made.virtualMFADevice.serialNumber
    #expect(
      create.inverse(of: made) == AnyCall(IAM.DeleteVirtualMFADevice(serialNumber: serial)))
    let enable = IAM.EnableMFADevice.example
    #expect(
      enable.inverse(of: Nothing())
        == AnyCall(
          IAM.DeactivateMFADevice(userName: "ada", serialNumber: enable.serialNumber)))
  }

  @Test func `the secret of a key that was found is lost, and the key can be taken back`() throws {
    let account = try TestAccount(users: ["bob"])
    let call = IAM.CreateAccessKey(userName: "bob")
    let made = try account.perform(call)
    let found = try #require(try settle(call, in: account, since: account.records.now))
    #expect(found.accessKey.accessKeyId == made.accessKey.accessKeyId)
    #expect(found.accessKey.secretAccessKey.isLost)
    #expect(call.inverse(of: found) == call.inverse(of: made))
  }

  @Test func `every call that creates is taken back by its inverse`() throws {
    let changes: [any Call] =
      calls + [
        IAM.AddUserToGroup(groupName: "dev", userName: "bob"),
        IAM.AttachUserPolicy(userName: "bob", policyArn: TestAccount.readOnly),
        IAM.AttachGroupPolicy(groupName: "dev", policyArn: TestAccount.readOnly),
        IAM.PutUserPolicy(
          userName: "bob", policyName: "p", policyDocument: TestAccount.document()),
        IAM.PutGroupPolicy(
          groupName: "dev", policyName: "p", policyDocument: TestAccount.document()),
        IAM.CreateAccountAlias(accountAlias: "acme"),
      ]
    for call in changes {
      let account = try TestAccount(users: ["bob"], groups: ["dev"])
      let before = try snapshot(account)
      func check<C: Call>(_ call: C) throws {
        let inverse = try #require(call.inverse(of: try account.perform(call)), "\(C.name)")
        #expect(try snapshot(account) != before, "\(C.name)")
        _ = try inverse.value.run(in: account.records)
        #expect(try snapshot(account) == before, "\(C.name)")
      }
      try check(call)
    }
  }

  private func snapshot(_ account: TestAccount) throws -> [AnyHashable] {
    [
      try account.perform(IAM.GetAccountAuthorizationDetails(maxItems: 1000)),
      try account.perform(IAM.ListAccessKeys(userName: "bob")),
      try account.perform(IAM.ListAccountAliases()),
      (try? account.perform(IAM.GetLoginProfile(userName: "bob"))) != nil,
    ]
  }

  @Test func `summaries are in the words of the console`() {
    let summaries: [(any Call, String)] = [
      (IAM.CreateUser(userName: "ada"), "Created user ada"),
      (IAM.AddUserToGroup(groupName: "ops", userName: "ada"), "Added user ada to group ops"),
      (
        IAM.AttachUserPolicy(userName: "ada", policyArn: TestAccount.readOnly),
        "Attached policy ReadOnlyAccess to user ada"
      ),
      (IAM.CreateAccessKey(userName: "ada"), "Created access key for user ada"),
      (
        IAM.CreateLoginProfile(userName: "ada", password: nil),
        "Created login profile for user ada"
      ),
    ]
    for (call, summary) in summaries { #expect(call.summary == summary) }
  }
}
