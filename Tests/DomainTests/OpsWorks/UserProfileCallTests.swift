import Testing

@testable import Domain

@Suite struct UserProfileCallTests {
  @Test func `an imported user has a name made of its own, no key and no self-management`() throws {
    let account = try TestAccount(users: ["cli-user-test", "mary.major@examplecorp.com"])
    #expect(try account.importUser("cli-user-test") == account.arn("cli-user-test"))
    try account.importUser("mary.major@examplecorp.com")
    let profile = try account.profile("cli-user-test")
    #expect((profile.name, profile.sshUsername) == ("cli-user-test", "cli-user-test"))
    #expect(profile.sshPublicKey == nil && !profile.allowSelfManagement)
    #expect(
      try account.profile("mary.major@examplecorp.com").sshUsername == "marymajorexamplecorpcom")
  }

  @Test func `what is given is kept`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.importUser("ada", ssh: "my.name", key: .ed25519, selfManagement: true)
    let profile = try account.profile("ada")
    #expect(profile.sshUsername == "myname" && profile.allowSelfManagement)
    #expect(profile.sshPublicKey == OpsWorks.SSHKeyText.ed25519.text)
  }

  @Test func `who is there already is left alone, and it is said`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.importUser("ada", ssh: "lovelace", key: .ed25519)
    let before = try account.profile("ada")
    let again = OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: account.arn("ada"))
    #expect(
      account.refusal(of: again)
        == OpsWorks.CreateUserProfile.alreadyImported(account.arn("ada")))
    #expect(try account.profile("ada") == before)
    try account.importUser("ada", to: .usWest2)
  }

  @Test func `users whom IAM does not know can be imported, for they are in other regions`() throws
  {
    let account = try TestAccount()
    try account.importUser("gone")
    try account.perform(
      OpsWorks.CreateUserProfile(
        region: .usEast1, iamUserArn: "arn:aws:sts::123456789012:assumed-role/ops/carol"))
    #expect(try account.profiles().map(\.name) == ["gone", "ops/carol"])
    #expect(try account.profiles().map(\.sshUsername) == ["gone", "opscarol"])
  }

  @Test func `a bad ARN, name or key is a ValidationException, and nobody is imported`() throws {
    let account = try TestAccount()
    let arn = account.arn("ada")
    let bad: [OpsWorks.CreateUserProfile] = [
      .init(region: .usEast1, iamUserArn: "arn:aws:iam::210987654321:user/ada"),
      .init(region: .usEast1, iamUserArn: arn, sshUsername: "++"),
      .init(region: .usEast1, iamUserArn: account.arn("++")),
      .init(region: .usEast1, iamUserArn: arn, sshPublicKey: "ssh-rsa AAAA"),
      .init(region: .usEast1, iamUserArn: arn, sshPublicKey: "-----BEGIN RSA PRIVATE KEY-----"),
    ]
    for call in bad { #expect(account.refusal(of: call)?.code == .validationException) }
    #expect(try account.profiles().isEmpty)
  }

  @Test func `users are described by ARN, or all of them by name`() throws {
    let account = try TestAccount(imported: ["bob", "Ada", "carl"])
    #expect(try account.profiles().map(\.name) == ["Ada", "bob", "carl"])
    let two = OpsWorks.DescribeUserProfiles(
      region: .usEast1, iamUserArns: [account.arn("carl"), account.arn("Ada")])
    #expect(try account.perform(two).userProfiles.map(\.name) == ["carl", "Ada"])
    let none = OpsWorks.DescribeUserProfiles(region: .usEast1, iamUserArns: [])
    #expect(try account.perform(none).userProfiles.count == 3)
    for arn in [account.arn("eve"), account.arn("ADA")] {
      let missing = OpsWorks.DescribeUserProfiles(region: .usEast1, iamUserArns: [arn])
      #expect(account.refusal(of: missing)?.code == .resourceNotFoundException)
    }
    let wrong = OpsWorks.DescribeUserProfiles(region: .usEast1, iamUserArns: ["ada"])
    #expect(account.refusal(of: wrong)?.code == .validationException)
  }

  @Test func `a user is changed in part, and a blank key takes the key away`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.importUser("ada", key: .ed25519, selfManagement: true)
    let arn = account.arn("ada")
    try account.perform(
      OpsWorks.UpdateUserProfile(region: .usEast1, iamUserArn: arn, sshUsername: "a.l"))
    var profile = try account.profile("ada")
    #expect(profile.sshUsername == "al" && profile.allowSelfManagement)
    #expect(profile.sshPublicKey == OpsWorks.SSHKeyText.ed25519.text)
    try account.perform(
      OpsWorks.UpdateUserProfile(
        region: .usEast1, iamUserArn: arn, sshPublicKey: " ", allowSelfManagement: false))
    profile = try account.profile("ada")
    #expect(profile.sshPublicKey == nil && !profile.allowSelfManagement)
    #expect(profile.sshUsername == "al")
  }

  @Test func `a user who is not there cannot be changed or deleted`() throws {
    let account = try TestAccount(users: ["ada"])
    let arn = account.arn("ada")
    let update = OpsWorks.UpdateUserProfile(region: .usEast1, iamUserArn: arn)
    let delete = OpsWorks.DeleteUserProfile(region: .usEast1, iamUserArn: arn)
    #expect(account.refusal(of: update)?.code == .resourceNotFoundException)
    #expect(account.refusal(of: delete)?.code == .resourceNotFoundException)
    #expect(account.refusal(of: delete)?.saysGone == true)
  }

  @Test func `deleting from a region leaves IAM and the other regions as they are`() throws {
    let account = try TestAccount(imported: ["ada"])
    try account.importUser("ada", to: .usWest2)
    try account.perform(
      OpsWorks.DeleteUserProfile(region: .usEast1, iamUserArn: account.arn("ada")))
    #expect(try account.profiles().isEmpty)
    #expect(try account.profiles(in: .usWest2).count == 1)
    #expect(try account.perform(IAM.GetUser(userName: "ada")).user.userName == "ada")
  }

  @Test func `an import is taken back by deleting, and only by who made it`() throws {
    let account = try TestAccount(users: ["ada"])
    let call = OpsWorks.CreateUserProfile(region: .euWest1, iamUserArn: account.arn("ada"))
    let inverse = try #require(call.inverse(of: try account.perform(call)))
    #expect(
      inverse
        == AnyCall(OpsWorks.DeleteUserProfile(region: .euWest1, iamUserArn: account.arn("ada"))))
    #expect(account.refusal(of: call)?.saysGone == false)
  }

  @Test func `a change is taken back whole, to a user without a key, too`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.importUser("ada")
    let before = try account.profile("ada")
    let call = OpsWorks.UpdateUserProfile(
      region: .usEast1, iamUserArn: account.arn("ada"), sshUsername: "x", sshPublicKey: .other,
      allowSelfManagement: true)
    let inverse = try #require(call.inverse(of: try account.perform(call)))
    #expect(try account.profile("ada") != before)
    _ = try inverse.value.run(in: account.records)
    #expect(try account.profile("ada") == before)
    #expect(call.inverse(of: OpsWorks.UpdateUserProfile.Output(former: nil)) == nil)
  }

  @Test func `summaries name the user and the region`() {
    let arn = "arn:aws:iam::123456789012:user/x/ada"
    #expect(
      OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: arn).summary
        == "Imported user ada to US East (N. Virginia)")
    #expect(
      OpsWorks.DeleteUserProfile(region: .usWest2, iamUserArn: arn).summary
        == "Deleted user ada from US West (Oregon)")
    #expect(OpsWorks.DeleteUserProfile(region: .usWest2, iamUserArn: arn).resource.name == "ada")
  }
}
