import Testing

@testable import Domain
@testable import Wire

/// What is taken for a reply of those who answer nearly as AWS does, and what is not.
@Suite struct LenientReplyTests {
  private func aliases(_ body: String) -> Result<IAM.ListAccountAliases.Output, ServiceError> {
    Result { () throws(ServiceError) in
      try Service.output(
        of: IAM.ListAccountAliases.self,
        in: WireResponse(status: 200, headers: [:], body: Array(body.utf8)))
    }
  }

  @Test func `what goes without saying need not be said`() throws {
    let empty = try aliases(
      "<ListAccountAliasesResponse><ListAccountAliasesResult/></ListAccountAliasesResponse>"
    ).get()
    #expect(empty.accountAliases == [] && !empty.isTruncated)
  }

  @Test func `what is said counts`() throws {
    let output = try aliases(
      "<ListAccountAliasesResponse><ListAccountAliasesResult><AccountAliases><member>acme</member>"
        + "</AccountAliases><IsTruncated>true</IsTruncated></ListAccountAliasesResult>"
        + "</ListAccountAliasesResponse>"
    ).get()
    #expect(output.accountAliases == ["acme"] && output.isTruncated)
  }

  @Test(arguments: ["<html><body>Sign in</body></html>", "<ListUsersResponse/>", ""])
  func `the page of somebody else is no empty list`(body: String) {
    guard case .failure(let error) = aliases(body) else {
      Issue.record("it was taken for a list")
      return
    }
    #expect(error.code == .serviceFailure)
  }

  @Test func `what a request lacks is still missed`() {
    #expect(throws: ServiceError.self) {
      try Service.iam.call(
        in: WireRequest(headers: [:], body: Array("Action=TagUser&UserName=ada".utf8)))
    }
  }
}
