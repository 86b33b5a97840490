import Domain
import Testing

@Suite struct SSHUsernameClashTests {
  @Test func `names that come to the same get numbers, each the first that is free`() throws {
    let account = try TestAccount(imported: ["a.b", "ab", "a+b", "a@b"])
    for (user, name) in [("a.b", "ab"), ("ab", "ab2"), ("a+b", "ab3"), ("a@b", "ab4")] {
      #expect(try account.profile(user).sshUsername == name, "\(user)")
    }
    try account.perform(
      OpsWorks.DeleteUserProfile(region: .usEast1, iamUserArn: account.arn("ab")))
    try account.importUser("ab")
    #expect(try Set(account.profiles().map(\.sshUsername)) == ["ab", "ab2", "ab3", "ab4"])
  }

  @Test func `the reply tells a name that was changed, and no other`() throws {
    let account = try TestAccount(users: ["a.b", "ab"])
    let calls = ["a.b", "ab"].map {
      OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: account.arn($0))
    }
    #expect(try account.perform(calls[0]).numbered == nil)
    #expect(try account.perform(calls[1]).numbered == OpsWorks.NumberedName(text: "ab2"))
  }

  @Test func `a number that is somebody's own name is passed over`() throws {
    let account = try TestAccount(imported: ["ab2", "ab", "a.b"])
    #expect(try account.profile("a.b").sshUsername == "ab3")
  }

  @Test func `names that differ only in case are two names`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.importUser("ada")
    try account.perform(
      OpsWorks.CreateUserProfile(
        region: .usEast1, iamUserArn: "arn:aws:sts::123456789012:federated-user/ADA"))
    #expect(try Set(account.profiles().map(\.sshUsername)) == ["ada", "ADA"])
  }

  @Test func `long names that differ at their ends are told apart by numbers`() throws {
    let users = (10...25).map { String.of(40) + "\($0)" }
    let account = try TestAccount(imported: users)
    let names = try users.map { try account.profile($0).sshUsername }
    #expect(names.first == .of(32) && names[1] == .of(31) + "2" && names[15] == .of(30) + "16")
    #expect(Set(names).count == 16)
  }

  @Test func `the number is found without counting up to it`() throws {
    let account = try TestAccount()
    for number in 1...100 { try account.importUser(.of(40) + "\(number)") }
    let before = account.records.queries
    try account.importUser(.of(40) + "end")
    #expect(account.records.queries - before < 20)
    #expect(try account.profile(.of(40) + "end").sshUsername == .of(29) + "101")
  }

  @Test func `a name that was asked for is refused when it is somebody's`() throws {
    let account = try TestAccount(imported: ["ada"])
    let create = OpsWorks.CreateUserProfile(
      region: .usEast1, iamUserArn: account.arn("bob"), sshUsername: "a.da")
    #expect(
      account.refusal(of: create)
        == ServiceError(
          .validationException, "The SSH user name ada is that of ada in this region."))
    try account.importUser("bob")
    let update = OpsWorks.UpdateUserProfile(
      region: .usEast1, iamUserArn: account.arn("bob"), sshUsername: "ada")
    #expect(account.refusal(of: update)?.code == .validationException)
    try account.importUser("carl", to: .usWest2, ssh: "ada")
  }

  @Test func `one's own name is free for oneself`() throws {
    let account = try TestAccount(imported: ["ada"])
    try account.perform(
      OpsWorks.UpdateUserProfile(
        region: .usEast1, iamUserArn: account.arn("ada"), sshUsername: "ada",
        allowSelfManagement: true))
    #expect(try account.profile("ada").allowSelfManagement)
  }
}
