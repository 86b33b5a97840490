import Domain
import Testing

@Suite struct CertainDenialTests {
  private let condition = #""Bool": {"aws:SecureTransport": "false"}"#

  private func isCertain(_ own: PolicyDocument, within limit: PolicyDocument? = nil) -> Bool {
    Permissions(own, within: limit).certainDenial(of: "iam:CreateUser") != nil
  }

  @Test func `what no statement allows on any resource is certainly denied`() throws {
    let permissions = Permissions(try document(statement("Allow", "s3:*")))
    #expect(
      permissions.certainDenial(of: "iam:CreateUser")
        == .implicitDeny(because: .identityPolicy, undecided: []))
    #expect(permissions.certainDenial(of: "S3:getobject") == nil)
  }

  @Test func `what is allowed on some resource or in some circumstances may be possible`() throws {
    #expect(
      !isCertain(
        try document(statement("Allow", "iam:*", on: "arn:aws:iam::1:user/a", when: condition))))
  }

  @Test func `what the boundary allows nowhere is certainly denied`() throws {
    let permissions = Permissions(
      try document(statement("Allow", "*")), within: try document(statement("Allow", "s3:*")))
    #expect(
      permissions.certainDenial(of: "iam:CreateUser")
        == .implicitDeny(because: .permissionsBoundary, undecided: []))
    #expect(permissions.certainDenial(of: "s3:GetObject") == nil)
  }

  @Test func `a Deny of every resource without a condition is certain`() throws {
    let all = statement("Allow", "*")
    let denial = Permissions(try document(all, statement("Deny", "iam:Create*", sid: "No")))
      .certainDenial(of: "iam:CreateUser")
    #expect(denial?.findings.map(\.sid) == ["No"])
    #expect(isCertain(try document(all), within: try document(all, statement("Deny", "iam:*"))))
    #expect(!isCertain(try document(all, statement("Deny", "iam:*", when: condition))))
    #expect(!isCertain(try document(all, statement("Deny", "iam:*", on: "arn:aws:iam::1:user/*"))))
    #expect(!isCertain(try document(all, statement("Deny", "iam:Delete*"))))
  }

  @Test func `an Allow with an operator that is not known allows nothing`() throws {
    let own = try document(statement("Allow", "*", when: #""Foo": {"aws:username": "a"}"#))
    let denial = Permissions(own).certainDenial(of: "iam:CreateUser")
    #expect(denial?.findings.map(\.doubts) == [[.conditionOperator("Foo")]])
  }

  @Test func `keys that are asked and not there are named`() throws {
    let own = try document(
      statement("Allow", "iam:*", on: "arn:aws:iam::1:user/${aws:username}", when: condition),
      statement("Allow", "s3:*", when: #""StringEquals": {"aws:UserAgent": "${aws:userid}"}"#))
    let permissions = Permissions(own)
    #expect(
      permissions.missingKeys(for: AccessRequest("iam:GetUser"))
        == ["aws:SecureTransport", "aws:username"])
    #expect(
      permissions.missingKeys(for: AccessRequest("iam:GetUser", context: ["AWS:username": ["a"]]))
        == ["aws:SecureTransport"])
    #expect(
      permissions.missingKeys(for: AccessRequest("s3:GetObject"))
        == ["aws:UserAgent", "aws:userid"])
  }
}
