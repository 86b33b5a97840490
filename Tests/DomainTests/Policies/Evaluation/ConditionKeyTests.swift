import Domain
import Testing

/// Source: IAM JSON policy elements, Condition operators, ...IfExists and Null; Set operators for
/// multivalued context keys.
@Suite struct ConditionKeyTests {
  @Test(arguments: [
    ("StringEquals", "x", false), ("StringLike", "*", false), ("StringNotEquals", "x", true),
    ("StringNotLike", "*", true), ("StringNotEqualsIgnoreCase", "x", true),
    ("NumericEquals", "1", false), ("NumericNotEquals", "1", true), ("NumericLessThan", "1", false),
    ("DateGreaterThan", "2020", false), ("DateNotEquals", "2020", true), ("Bool", "false", false),
    ("BinaryEquals", "QQ==", false), ("IpAddress", "0.0.0.0/0", false),
    ("NotIpAddress", "0.0.0.0/0", true), ("ArnLike", "*", false), ("ArnNotLike", "*", true),
    ("ArnNotEquals", "*", true), ("Null", "true", true), ("Null", "false", false),
    ("StringEqualsIfExists", "x", true), ("BoolIfExists", "false", true),
    ("StringNotEqualsIfExists", "x", true), ("NumericLessThanIfExists", "1", true),
    ("IpAddressIfExists", "10.0.0.0/8", true), ("ArnLikeIfExists", "arn:aws:s3:::a", true),
    ("ForAllValues:StringEquals", "x", true), ("ForAnyValue:StringEquals", "x", false),
    ("ForAllValues:StringNotEquals", "x", true), ("ForAnyValue:StringNotEquals", "x", false),
    ("ForAnyValue:StringEqualsIfExists", "x", true),
    ("ForAllValues:StringLikeIfExists", "x", true),
  ])
  func `a key that the request does not have`(name: String, value: String, holds: Bool) throws {
    #expect(try Outcome("\"\(name)\": {\"aws:TagKeys\": \"\(value)\"}", [:]) == .holds(holds))
    let empty: RequestContext = ["aws:TagKeys": []]
    #expect(try Outcome("\"\(name)\": {\"aws:TagKeys\": \"\(value)\"}", empty) == .holds(holds))
  }

  @Test(
    arguments: [
      ("StringEqualsIfExists", #""x""#, ["x"], true),
      ("StringEqualsIfExists", #""x""#, ["y"], false),
      ("Null", #""true""#, ["x"], false), ("Null", "false", ["x"], true),
      ("ForAllValues:StringEquals", #"["a", "b"]"#, ["a"], true),
      ("ForAllValues:StringEquals", #"["a", "b"]"#, ["b", "a"], true),
      ("ForAllValues:StringEquals", #"["a", "b"]"#, ["a", "c"], false),
      ("ForAllValues:StringEquals", #"["a", "b"]"#, [""], true),
      ("ForAllValues:StringLike", #""a*""#, ["a1", "a2"], true),
      ("ForAllValues:StringLike", #""a*""#, ["a1", "b2"], false),
      ("ForAllValues:StringNotEquals", #"["a", "b"]"#, ["c", "d"], true),
      ("ForAllValues:StringNotEquals", #"["a", "b"]"#, ["c", "a"], false),
      ("ForAnyValue:StringEquals", #"["a", "b"]"#, ["c", "b"], true),
      ("ForAnyValue:StringEquals", #"["a", "b"]"#, ["c", "d"], false),
      ("ForAnyValue:StringEquals", #"["a", "b"]"#, [""], false),
      ("ForAnyValue:StringNotEquals", #""a""#, ["a", "b"], true),
      ("ForAnyValue:StringNotEquals", #""a""#, ["a", "a"], false),
      // Without a set operator one value is enough, and one is too many for a negated one.
      ("StringEquals", #""a""#, ["b", "a"], true), ("StringNotEquals", #""a""#, ["b", "a"], false),
      ("StringNotEquals", #""a""#, ["b", "c"], true),
      ("forallvalues:stringequals", #""a""#, ["a"], true),
      ("ForAllValues:StringEquals", "[]", ["a"], false),
    ] as [(String, String, [String], Bool)])
  func `a key that the request has`(name: String, value: String, given: [String], holds: Bool)
    throws
  {
    let condition = "\"\(name)\": {\"aws:TagKeys\": \(value)}"
    #expect(try Outcome(condition, ["aws:TagKeys": given]) == .holds(holds))
  }

  @Test func `keys are compared ignoring case, the names of tags too`() throws {
    let condition = #""StringEquals": {"AWS:PrincipalTag/TEAM": "blue"}"#
    #expect(try Outcome(condition, ["aws:principaltag/Team": ["blue"]]) == .holds(true))
    #expect(try Outcome(condition, ["aws:principaltag/Team": ["Blue"]]) == .holds(false))
  }

  @Test func `all keys and all operators have to hold`() throws {
    let condition = """
      "StringEquals": {"aws:username": "ada", "aws:PrincipalType": "User"},
      "Bool": {"aws:SecureTransport": "true"}
      """
    let good: [String: [String]] = [
      "aws:username": ["ada"], "aws:PrincipalType": ["User"], "aws:SecureTransport": ["true"],
    ]
    #expect(try Outcome(condition, RequestContext(good)) == .holds(true))
    for (key, value) in [
      ("aws:username", "bob"), ("aws:PrincipalType", "Role"), ("aws:SecureTransport", "false"),
    ] {
      let changed = good.merging([key: [value]]) { $1 }
      #expect(try Outcome(condition, RequestContext(changed)) == .holds(false), "\(key)")
    }
  }

  @Test(arguments: [
    "aws:username", "AWS:UserName", "aws:PrincipalTag/any", "aws:RequestTag/any",
    "aws:ResourceTag/any", "iam:ResourceTag/any", "iam:PolicyARN", "iam:PermissionsBoundary",
    "aws:CalledVia", "kms:ViaService",
  ])
  func `a key that is known`(name: String) {
    #expect(ConditionKey(name).isKnown)
  }

  @Test(arguments: ["aws:nonsense", "s3:prefix", "username", "aws:PrincipalTag", ""])
  func `a key that is not known`(name: String) {
    #expect(!ConditionKey(name).isKnown)
  }
}
