import Domain
import Testing

@Suite struct ListRegionImportsTests {
  private func list(_ account: TestAccount, limit: Int? = nil) throws -> [OpsWorks.RegionImport] {
    var (users, marker) = ([OpsWorks.RegionImport](), String?.none)
    repeat {
      let page = try account.perform(
        OpsWorks.ListRegionImports(
          region: .usWest2, source: .usEast1, marker: marker, maxItems: limit))
      users += page.users
      marker = page.marker
    } while marker != nil
    return users
  }

  private func carryOut(_ user: OpsWorks.RegionImport, in account: TestAccount) throws {
    _ = try user.call(to: .usWest2).value.run(in: account.records)
  }

  @Test(arguments: [1, 2, 1000])
  func `every user of the other region is listed, new or replacing`(limit: Int) throws {
    let account = try TestAccount(imported: ["ada", "bob", "carl"])
    try account.importUser("bob", to: .usWest2, ssh: "robert", key: .other)
    try account.importUser("eve", to: .usWest2)
    let found = try list(account, limit: limit)
    #expect(found.map(\.user.name) == ["ada", "bob", "carl"])
    #expect(found.map(\.isNew) == [true, false, true])
    #expect(found[1].existing?.sshUsername == "robert")
  }

  @Test func `what would change is said`() throws {
    let account = try TestAccount()
    try account.importUser("ada", key: .ed25519, selfManagement: true)
    try account.importUser("ada", to: .usWest2, ssh: "x")
    #expect(
      try list(account)[0].changes == [.sshUsername, .sshPublicKey, .allowSelfManagement])
    try carryOut(list(account)[0], in: account)
    #expect(try list(account)[0].changes == [] && !list(account)[0].isNew)
  }

  @Test func `a new user comes with all it has`() throws {
    let account = try TestAccount()
    try account.importUser("ada", ssh: "lovelace", key: .ed25519, selfManagement: true)
    try carryOut(list(account)[0], in: account)
    #expect(try account.profile("ada", in: .usWest2) == account.profile("ada"))
    #expect(try list(account)[0].changes.isEmpty)
  }

  @Test func `a user without a key replaces one who has one, and it can be taken back`() throws {
    let account = try TestAccount(imported: ["ada"])
    try account.importUser("ada", to: .usWest2, ssh: "x", key: .other, selfManagement: true)
    let before = try account.profile("ada", in: .usWest2)
    let call = try list(account)[0].call(to: .usWest2)
    let update = try #require(call.value as? OpsWorks.UpdateUserProfile)
    let inverse = try #require(update.inverse(of: try account.perform(update)))
    #expect(try account.profile("ada", in: .usWest2) == account.profile("ada"))
    _ = try inverse.value.run(in: account.records)
    #expect(try account.profile("ada", in: .usWest2) == before)
  }

  @Test func `the source is left as it is`() throws {
    let account = try TestAccount(imported: ["ada", "bob"])
    let before = try account.profiles()
    for user in try list(account) { try carryOut(user, in: account) }
    #expect(try account.profiles() == before)
  }

  @Test func `a name that is another's there gets a number`() throws {
    let account = try TestAccount(imported: ["ada"])
    try account.importUser("bob", to: .usWest2, ssh: "ada")
    let user = try list(account)[0]
    #expect(user.isNew && user.isNameTaken && user.sshUsername == "ada2")
    try carryOut(user, in: account)
    #expect(try account.profile("ada", in: .usWest2).sshUsername == "ada2")
    #expect(try list(account)[0].changes.isEmpty)
  }

  @Test func `a user moved in IAM meanwhile is the same person, and keeps the ARN there`() throws {
    let account = try TestAccount()
    try account.importUser("ada", key: .ed25519)
    let moved = "arn:aws:iam::123456789012:user/ops/Ada"
    try account.perform(OpsWorks.CreateUserProfile(region: .usWest2, iamUserArn: moved))
    let user = try list(account)[0]
    #expect(user.existing?.iamUserArn == moved)
    try carryOut(user, in: account)
    let there = try account.profiles(in: .usWest2)
    #expect(there.map(\.iamUserArn) == [moved])
    #expect(there.map(\.sshPublicKey) == [OpsWorks.SSHKeyText.ed25519.text])
  }

  @Test func `a federated user of the same name is somebody else`() throws {
    let account = try TestAccount(imported: ["ada"])
    let arn = "arn:aws:sts::123456789012:federated-user/ada"
    try account.perform(OpsWorks.CreateUserProfile(region: .usWest2, iamUserArn: arn))
    #expect(try list(account)[0].isNew)
    #expect(try list(account)[0].sshUsername == "ada2")
  }

  @Test func `users do not come from where they are`() throws {
    let call = OpsWorks.ListRegionImports(region: .usEast1, source: .usEast1)
    #expect(try TestAccount().refusal(of: call)?.code == .validationException)
  }
}
