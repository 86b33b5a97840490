import Testing

@testable import Domain

@Suite struct DirectoryPrincipalTests {
  private func answer(
    _ portal: Portal, _ secret: Secret, new: String? = nil
  ) throws -> SignInAnswer {
    let attempt = IdentityCenter.PortalSignIn(
      userName: "dora", password: secret, newPassword: new.map { Secret($0) })
    return try SignInRequest.directoryUser(attempt).run(in: portal.directory.records).answer
  }

  @Test func `a portal's answers are those of signing in`() throws {
    let portal = try Portal()
    let link = try portal.invite()
    #expect(try answer(portal, Secret("wrong")) == .refused(SignIn.incorrect))
    #expect(try answer(portal, link) == .needsPortalPassword)
    guard case .unfitPortalPassword(let unmet) = try answer(portal, link, new: "abc") else {
      Issue.record("A password of three letters was taken.")
      return
    }
    #expect(unmet.count == 4)
    #expect(
      try answer(portal, link, new: Portal.good)
        == .signedIn(.directoryUser(id: portal.id, name: "dora")))
  }

  @Test func `a user of the directory is not taken for an IAM user of the same name`() {
    let principal = Principal.directoryUser(id: "9067642ac7-1", name: "dora")
    #expect(principal.displayName == "dora (Identity Center)")
    #expect(
      principal.arn(in: "123456789012", path: "/") == "arn:aws:identitystore:::user/9067642ac7-1")
  }
}
