import Domain
import Testing

@Suite struct ListUserProfilesTests {
  private func list(_ account: TestAccount, limit: Int? = nil) throws -> [OpsWorks.ListedUser] {
    var (users, marker) = ([OpsWorks.ListedUser](), String?.none)
    repeat {
      let page = try account.perform(
        OpsWorks.ListUserProfiles(region: .usEast1, marker: marker, maxItems: limit))
      #expect(page.users.count <= limit ?? 1000)
      #expect(page.isTruncated == (page.marker != nil))
      users += page.users
      marker = page.marker
    } while marker != nil
    return users
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func `users are listed by name, and pages join without a gap`(limit: Int) throws {
    let names = ["bob", "Ada", "eve", "carl", "a.b", "Zoe", "dan"]
    let account = try TestAccount(imported: names)
    try account.importUser("elsewhere", to: .usWest2)
    let found = try list(account, limit: limit)
    #expect(found.map(\.profile.name) == ["a.b", "Ada", "bob", "carl", "dan", "eve", "Zoe"])
    #expect(found.allSatisfy { $0.kind == .iamUser })
  }

  @Test func `a user whom IAM has no more stays, and it shows`() throws {
    let account = try TestAccount(users: ["ada", "bob", "carl", "dan"])
    for name in ["ada", "bob", "carl", "dan"] { try account.importUser(name) }
    try account.perform(IAM.DeleteUser(userName: "ada"))
    try account.perform(IAM.UpdateUser(userName: "bob", newUserName: "bobby"))
    try account.perform(IAM.UpdateUser(userName: "carl", newPath: "/x/"))
    #expect(try list(account).map(\.kind) == [.goneInIAM, .goneInIAM, .goneInIAM, .iamUser])
    try account.perform(IAM.CreateUser(userName: "ada"))
    #expect(try list(account).first?.kind == .iamUser)
  }

  @Test func `a user made again in other letters is another user`() throws {
    let account = try TestAccount(users: ["Ada"])
    try account.importUser("Ada")
    try account.perform(IAM.DeleteUser(userName: "Ada"))
    try account.perform(IAM.CreateUser(userName: "ada"))
    #expect(try list(account).map(\.kind) == [.goneInIAM])
    try account.importUser("ada")
    #expect(try list(account).map(\.kind) == [.goneInIAM, .iamUser])
  }

  @Test func `1 to 10,000 users a page`() throws {
    let account = try TestAccount()
    for limit in [1, 10_000] {
      try account.perform(OpsWorks.ListUserProfiles(region: .usEast1, maxItems: limit))
    }
    for limit in [0, 10_001] {
      let call = OpsWorks.ListUserProfiles(region: .usEast1, maxItems: limit)
      #expect(account.refusal(of: call)?.code == .validationError)
    }
    let call = OpsWorks.ListUserProfiles(region: .usEast1, marker: "!")
    #expect(account.refusal(of: call)?.message == "Invalid Marker.")
  }
}
