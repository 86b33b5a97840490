import Domain
import Testing

@Suite struct ListImportableUsersTests {
  private func list(
    _ account: TestAccount, in region: OpsWorks.Region = .usEast1, limit: Int? = nil
  ) throws -> [OpsWorks.ImportableUser] {
    var (users, marker) = ([OpsWorks.ImportableUser](), String?.none)
    repeat {
      let page = try account.perform(
        OpsWorks.ListImportableUsers(region: region, marker: marker, maxItems: limit))
      #expect(page.users.count <= limit ?? 1000)
      users += page.users
      marker = page.marker
    } while marker != nil
    return users
  }

  @Test(arguments: [1, 2, 3, 5, 1000])
  func `exactly the IAM users who are not in the region are importable`(limit: Int) throws {
    let names = ["ada", "Bob", "carl", "dan", "eve", "fay"]
    let account = try TestAccount(users: names)
    #expect(try list(account, limit: limit).map(\.userName) == names)
    for name in ["ada", "dan", "eve"] { try account.importUser(name) }
    #expect(try list(account, limit: limit).map(\.userName) == ["Bob", "carl", "fay"])
    #expect(try list(account, in: .usWest2, limit: limit).map(\.userName) == names)
    for name in ["Bob", "carl", "fay"] { try account.importUser(name) }
    #expect(try list(account, limit: limit).isEmpty)
  }

  @Test func `others in the region take nobody's place`() throws {
    let account = try TestAccount(users: ["ada", "bob"])
    for arn in [
      "arn:aws:sts::123456789012:federated-user/ada", "arn:aws:iam::123456789012:user/x/bob",
      "arn:aws:iam::123456789012:user/ADA", "arn:aws:iam::123456789012:user/gone",
    ] {
      try account.perform(OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: arn))
    }
    #expect(try list(account, limit: 1).map(\.userName) == ["ada", "bob"])
  }

  @Test func `an importable user is shown as it will be`() throws {
    let account = try TestAccount(users: ["ab"])
    try account.perform(IAM.CreateUser(userName: "a.b", path: "/ops/"))
    let alone = try #require(try list(account).first)
    #expect(alone.iamUserArn == "arn:aws:iam::123456789012:user/ops/a.b")
    #expect((alone.userName, alone.path) == ("a.b", "/ops/"))
    #expect(alone.createDate == account.records.now)
    #expect(alone.sshUsername == "ab" && !alone.isNameTaken)
    try account.importUser("ab")
    let clashing = try #require(try list(account).first)
    #expect(clashing.sshUsername == "ab2" && clashing.isNameTaken)
    try account.perform(clashing.call(to: .usEast1))
    #expect(try account.profiles().map(\.sshUsername) == ["ab2", "ab"])
  }

  @Test func `who can have no name is shown without one`() throws {
    let account = try TestAccount(users: ["++"])
    let user = try #require(try list(account).first)
    #expect(user.sshUsername == nil && !user.isNameTaken)
    #expect(account.refusal(of: user.call(to: .usEast1))?.code == .validationException)
  }

  @Test func `a page costs the same however many there are`() throws {
    let account = try TestAccount(users: (0..<50).map { "user\($0)" })
    let before = account.records.queries
    try account.perform(OpsWorks.ListImportableUsers(region: .usEast1, maxItems: 10))
    #expect(account.records.queries - before <= 3)
  }
}
