import Testing

@testable import Domain

@Suite struct ListRegionsOfUserTests {
  private func regions(_ name: String, _ account: TestAccount) throws -> [OpsWorks.Region] {
    try account.perform(OpsWorks.ListRegionsOfUser(userName: name)).regions
  }

  @Test func `the regions in which a user is one are listed, in the order of the guide`() throws {
    let account = try TestAccount(users: ["ada", "bob"])
    for region in [OpsWorks.Region.saEast1, .usEast2] {
      try account.perform(
        OpsWorks.CreateUserProfile(region: region, iamUserArn: account.arn("ada")))
    }
    #expect(try regions("ada", account) == [.usEast2, .saEast1])
    #expect(try regions("bob", account) == [])
  }

  @Test func `a profile of another ARN that ends in the name is not the user's`() throws {
    let account = try TestAccount(users: ["ada"])
    for name in ["iam::123456789012:user/x/ada", "sts::123456789012:federated-user/ada"] {
      try account.perform(
        OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: "arn:aws:" + name))
    }
    #expect(try regions("ada", account) == [])
  }

  @Test func `of a user that is not there it is said so`() throws {
    let account = try TestAccount()
    let refusal = account.refusal(of: OpsWorks.ListRegionsOfUser(userName: "ada"))
    #expect(refusal?.code == .noSuchEntity)
  }

  @Test func `who may not describe users may not ask`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.call(asUser: "ada")
    let call = OpsWorks.ListRegionsOfUser(userName: "ada")
    #expect(throws: ServiceError.self) { try call.perform(in: account.records) }
    account.callAsOwner()
    #expect(try call.perform(in: account.records).regions == [])
  }
}
