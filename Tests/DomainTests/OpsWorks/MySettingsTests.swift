import Domain
import Testing

@Suite struct MySettingsTests {
  private let describe = OpsWorks.DescribeMyUserProfile(region: .usEast1)
  private let open = OpsWorks.UpdateMyUserProfile(region: .usEast1)

  @Test func `a user sees its own profile, without what only administrators set`() throws {
    let account = try TestAccount(users: ["ada", "bob"])
    try account.importUser("ada", key: .ed25519)
    try account.importUser("bob")
    try account.call(asUser: "ada")
    let mine = try #require(try account.perform(describe).userProfile)
    #expect((mine.name, mine.sshUsername) == ("ada", "ada"))
    #expect(mine.iamUserArn == account.arn("ada"))
    #expect(mine.sshPublicKey == OpsWorks.SSHKeyText.ed25519.text)
  }

  @Test func `a user sets its own key and takes it away`() throws {
    let account = try TestAccount(imported: ["ada", "bob"])
    try account.call(asUser: "ada")
    try account.perform(OpsWorks.UpdateMyUserProfile(region: .usEast1, sshPublicKey: .other))
    #expect(try account.profile("ada").sshPublicKey == OpsWorks.SSHKeyText.other.text)
    try account.perform(open)
    #expect(try account.profile("ada").sshPublicKey == OpsWorks.SSHKeyText.other.text)
    try account.perform(OpsWorks.UpdateMyUserProfile(region: .usEast1, sshPublicKey: ""))
    #expect(try account.profile("ada").sshPublicKey == nil)
    let bad = OpsWorks.UpdateMyUserProfile(region: .usEast1, sshPublicKey: "ssh-rsa")
    #expect(account.refusal(of: bad)?.code == .validationException)
    #expect(try account.profile("bob").sshPublicKey == nil)
  }

  @Test func `a federated user becomes a user by opening the page, once`() throws {
    let account = try TestAccount()
    try account.call(asSession: "carol", of: "ops")
    #expect(try account.perform(describe).userProfile == nil)
    try account.perform(open)
    let mine = try #require(try account.perform(describe).userProfile)
    #expect(mine.iamUserArn == "arn:aws:sts::123456789012:assumed-role/ops/carol")
    #expect((mine.name, mine.sshUsername) == ("ops/carol", "opscarol"))
    try account.perform(OpsWorks.UpdateMyUserProfile(region: .usEast1, sshPublicKey: .ed25519))
    try account.perform(open)
    account.callAsOwner()
    let users = try account.perform(OpsWorks.ListUserProfiles(region: .usEast1)).users
    #expect(users.map(\.kind) == [.federated])
    #expect(users.map(\.profile.sshPublicKey) == [OpsWorks.SSHKeyText.ed25519.text])
    #expect(try account.profiles(in: .usWest2).isEmpty)
  }

  @Test func `sessions of other roles or names are other users`() throws {
    let account = try TestAccount()
    for (session, role) in [("carol", "ops"), ("carol", "dev"), ("Carol", "ops")] {
      try account.call(asSession: session, of: role)
      try account.perform(open)
    }
    account.callAsOwner()
    #expect(try account.profiles().count == 3)
  }

  @Test func `users of IAM are imported, and the account owner is no user`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.call(asUser: "ada")
    #expect(try account.perform(describe).userProfile == nil)
    #expect(account.refusal(of: open)?.code == .validationException)
    account.callAsOwner()
    #expect(try account.perform(describe).userProfile == nil)
    #expect(account.refusal(of: open)?.code == .validationException)
    #expect(try account.profiles().isEmpty)
  }

  @Test func `describing changes nothing and updating is no reading`() {
    #expect(OpsWorks.DescribeMyUserProfile.isReadOnly)
    #expect(!OpsWorks.UpdateMyUserProfile.isReadOnly)
    #expect(OpsWorks.calls.count { $0.isReadOnly } == 4)
  }
}
