import Domain
import Testing

/// Source: IAM policy elements, variables and tags.
@Suite struct VariableTests {
  private static let ada: RequestContext = ["aws:username": ["ada"]]

  @Test(
    arguments: [
      ("user/${aws:username}", "user/ada", ada, true),
      ("user/${aws:username}", "user/bob", ada, false),
      ("user/${aws:username}", "user/Ada", ada, false),
      ("user/${AWS:UserName}", "user/ada", ada, true),
      ("user/${aws:username}", "user/ada", [:], false),
      ("user/${aws:username}", "user/", [:], false),
      ("user/${aws:username}", "user/${aws:username}", [:], false),
      ("user/*/${aws:username}", "user/a/b/ada", ada, true),
      ("home/${aws:username}/*", "home/ada/x", ada, true),
      ("home/${aws:username}/*", "home/bob/x", ada, false),
      ("${aws:username}-${aws:username}", "ada-ada", ada, true),
      ("${aws:PrincipalTag/team, 'none'}", "none", [:], true),
      ("${aws:PrincipalTag/team, 'none'}", "blue", ["aws:principaltag/TEAM": ["blue"]], true),
      ("${aws:PrincipalTag/team, 'none'}", "none", ["aws:PrincipalTag/team": ["blue"]], false),
      ("${aws:PrincipalTag/team, ''}x", "x", [:], true),
      // What a value has in it is no wildcard.
      ("${aws:PrincipalTag/team}", "blue", ["aws:PrincipalTag/team": ["*"]], false),
      ("${aws:PrincipalTag/team}", "*", ["aws:PrincipalTag/team": ["*"]], true),
      ("a${*}b", "a*b", [:], true),
      ("a${*}b", "axb", [:], false),
      ("a${?}b", "a?b", [:], true),
      ("a${?}b", "axb", [:], false),
      ("a${$}{aws:username}", "a${aws:username}", ada, true),
      // Several values are none.
      ("${aws:username}", "ada", ["aws:username": ["ada", "bob"]], false),
      ("${aws:username", "${aws:username", ada, true),
      ("$aws:username", "$aws:username", ada, true),
    ] as [(String, String, RequestContext, Bool)])
  func `a variable stands for a value of the request`(
    pattern: String, resource: String, context: RequestContext, isAllowed: Bool
  ) throws {
    let permissions = Permissions(
      try document(statement("Allow", "*", on: "arn:aws:iam::1:" + pattern)))
    let resource = "arn:aws:iam::1:" + resource
    #expect(permissions.allows("iam:GetUser", on: resource, context) == isAllowed)
  }

  @Test func `before version 2012-10-17 variables are plain text`() throws {
    let old = Permissions(
      try document(
        statement("Allow", "*", on: "arn:aws:iam::1:user/${aws:username}"), version: "2008-10-17"))
    #expect(!old.allows("iam:GetUser", on: "arn:aws:iam::1:user/ada", Self.ada))
    #expect(old.allows("iam:GetUser", on: "arn:aws:iam::1:user/${aws:username}", Self.ada))
    let escape = Permissions(
      try document(statement("Allow", "*", on: "arn:aws:s3:::a${*}"), version: "2008-10-17"))
    #expect(escape.allows("s3:GetObject", on: "arn:aws:s3:::a${anything}"))
  }

  @Test func `variables stand in the last part of an ARN only`() throws {
    let context: RequestContext = ["aws:PrincipalAccount": ["1"]]
    let account = Permissions(
      try document(statement("Allow", "*", on: "arn:aws:iam::${aws:PrincipalAccount}:user/ada")))
    #expect(!account.allows("iam:GetUser", on: "arn:aws:iam::1:user/ada", context))
  }

  @Test func `a resource whose variable has no value is no resource, in NotResource too`() throws {
    let other =
      #"{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::${aws:username}"}"#
    let permissions = Permissions(try document(other))
    #expect(permissions.allows("s3:GetObject", on: "arn:aws:s3:::ada"))
    #expect(!permissions.allows("s3:GetObject", on: "arn:aws:s3:::ada", Self.ada))
  }

  @Test func `a variable that is not known lets nothing through`() throws {
    let place = "arn:aws:s3:::${foo:bar}/*"
    let allow = Permissions(try document(statement("Allow", "*", on: place)))
    let decision = allow.decision(on: AccessRequest("s3:GetObject", on: "arn:aws:s3:::a/b"))
    #expect(decision.findings.map(\.doubts) == [[.conditionKey("foo:bar")]])
    let deny = Permissions(
      try document(statement("Allow", "*"), statement("Deny", "*", on: place)))
    #expect(!deny.allows("s3:GetObject", on: "arn:aws:s3:::a/b"))
    #expect(allow.allows("s3:GetObject", on: "arn:aws:s3:::a/b", ["foo:bar": ["a"]]))
    #expect(deny.allows("s3:GetObject", on: "arn:aws:s3:::a/b", ["foo:bar": ["b"]]))
  }

  @Test(arguments: [
    (#""StringEquals": {"aws:PrincipalTag/home": "${aws:username}"}"#, "ada", true),
    (#""StringEquals": {"aws:PrincipalTag/home": "${aws:username}"}"#, "bob", false),
    (#""StringLike": {"aws:PrincipalTag/home": "${aws:username}/*"}"#, "ada/x", true),
    (#""StringEquals": {"aws:PrincipalTag/home": "${*}"}"#, "*", true),
    (#""StringEqualsIgnoreCase": {"aws:PrincipalTag/home": "X${aws:username}"}"#, "xADA", true),
    (
      #""ArnLike": {"aws:PrincipalTag/home": "arn:aws:iam::1:user/${aws:username}"}"#,
      "arn:aws:iam::1:user/ada", true
    ),
    (#""StringEquals": {"aws:PrincipalTag/home": "${aws:userid}"}"#, "ada", false),
    (#""StringNotEquals": {"aws:PrincipalTag/home": "${aws:userid}"}"#, "ada", true),
  ])
  func `variables stand in conditions`(condition: String, value: String, holds: Bool) throws {
    let context: RequestContext = ["aws:username": ["ada"], "aws:PrincipalTag/home": [value]]
    #expect(try Outcome(condition, context) == .holds(holds))
  }

  @Test func `in conditions of older policies variables are plain text`() throws {
    let condition = #""StringEquals": {"aws:PrincipalTag/home": "${aws:username}"}"#
    let context: RequestContext = [
      "aws:username": ["ada"], "aws:PrincipalTag/home": ["${aws:username}"],
    ]
    #expect(try Outcome(condition, context, version: "2008-10-17") == .holds(true))
    #expect(try Outcome(condition, context) == .holds(false))
  }
}
