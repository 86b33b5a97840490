import Domain
import Testing

/// Source: Troubleshooting access denied error messages.
@Suite struct AccessDeniedTests {
  private let start =
    "User: arn:aws:iam::1:user/ada is not authorized to perform: iam:CreateUser "
    + "on resource: arn:aws:iam::1:user/bob "

  private func error(_ own: String, within limit: String? = nil) throws -> ServiceError? {
    let bob = "arn:aws:iam::1:user/bob"
    let permissions = Permissions(
      try document(own), within: try limit.map { try document($0) })
    return .accessDenied(
      principalArn: "arn:aws:iam::1:user/ada", action: "iam:CreateUser", resource: bob,
      decision: permissions.decision(on: AccessRequest("iam:CreateUser", on: bob)))
  }

  @Test func `what is allowed is no error`() throws {
    #expect(try error(statement("Allow", "*")) == nil)
  }

  @Test func `each reason has AWS's sentence`() throws {
    let (all, s3, no) = (
      statement("Allow", "*"), statement("Allow", "s3:*"), statement("Deny", "*")
    )
    let sentences: [(ServiceError?, String)] = [
      (try error(s3), "because no identity-based policy allows the iam:CreateUser action"),
      (try error(no), "with an explicit deny in an identity-based policy"),
      (
        try error(all, within: s3),
        "because no permissions boundary allows the iam:CreateUser action"
      ),
      (try error(all, within: no), "with an explicit deny in a permissions boundary"),
      (try error(no, within: no), "with an explicit deny in an identity-based policy"),
    ]
    for (error, sentence) in sentences {
      #expect(error == ServiceError(.accessDenied, start + sentence))
    }
  }
}
