import Domain
import Testing

/// Source: IAM JSON policy elements, Condition operators.
@Suite struct ConditionOperatorTests {
  @Test(arguments: [
    ("StringEquals", #""Ada""#, "Ada", true), ("StringEquals", #""Ada""#, "ada", false),
    ("StringEquals", #""A*""#, "Ada", false), ("StringEquals", #"["x", "Ada"]"#, "Ada", true),
    ("StringEquals", #""""#, "", true), ("StringEquals", "1", "1", true),
    ("StringNotEquals", #""Ada""#, "Ada", false), ("StringNotEquals", #""Ada""#, "ada", true),
    ("StringNotEquals", #"["x", "Ada"]"#, "Ada", false),
    ("StringEqualsIgnoreCase", #""ADA""#, "ada", true),
    ("StringEqualsIgnoreCase", #""ADA""#, "bob", false),
    ("StringEqualsIgnoreCase", #""A*""#, "ada", false),
    ("StringNotEqualsIgnoreCase", #""ADA""#, "ada", false),
    ("StringNotEqualsIgnoreCase", #""ADA""#, "bob", true),
    ("StringLike", #""A*a""#, "Ada", true), ("StringLike", #""a*a""#, "Ada", false),
    ("StringLike", #""A?a""#, "Ada", true), ("StringLike", #""A?""#, "Ada", false),
    ("StringLike", #""*""#, "", true), ("StringLike", #""a*:*/b""#, "a1:2:3/b", true),
    ("StringNotLike", #""A*""#, "Ada", false), ("StringNotLike", #""B*""#, "Ada", true),
    ("stringlike", #""A*""#, "Ada", true),
  ])
  func `texts are compared`(name: String, value: String, given: String, holds: Bool) throws {
    try expect(name, "aws:UserAgent", value, given, holds)
  }

  @Test(arguments: [
    ("NumericEquals", #""10""#, "10.0", true), ("NumericEquals", "10", "10", true),
    ("NumericEquals", #""10""#, "11", false), ("NumericEquals", #""10""#, "ten", false),
    ("NumericEquals", #""1e2""#, "100", true), ("NumericEquals", #""-0.5""#, "-.5", true),
    ("NumericNotEquals", #""10""#, "11", true), ("NumericNotEquals", #""10""#, "10", false),
    ("NumericLessThan", #""10""#, "9.9", true), ("NumericLessThan", #""10""#, "10", false),
    ("NumericLessThanEquals", #""10""#, "10", true),
    ("NumericLessThanEquals", #""10""#, "10.1", false),
    ("NumericGreaterThan", #""10""#, "10.1", true), ("NumericGreaterThan", #""10""#, "10", false),
    ("NumericGreaterThanEquals", #""10""#, "10", true),
    ("NumericGreaterThanEquals", #""10""#, "9", false),
    ("NumericLessThan", #"["5", "20"]"#, "10", true), ("NumericLessThan", #""10""#, "9a", false),
  ])
  func `numbers are compared`(name: String, value: String, given: String, holds: Bool) throws {
    try expect(name, "aws:MultiFactorAuthAge", value, given, holds)
  }

  @Test(arguments: [
    ("DateEquals", #""2020-09-13T12:26:40Z""#, "2020-09-13T12:26:40Z", true),
    ("DateEquals", #""2020-09-13T12:26:40Z""#, "1600000000", true),
    ("DateEquals", #""1600000000""#, "2020-09-13T12:26:40Z", true),
    ("DateEquals", #""2020-09-13T14:26:40+02:00""#, "1600000000", true),
    ("DateEquals", #""2020-09-13T06:56:40.0-05:30""#, "1600000000", true),
    ("DateEquals", #""2020-09-13T12:26Z""#, "1599999960", true),
    ("DateEquals", #""2020""#, "2020-01-01T00:00:00Z", true),
    ("DateEquals", #""2020-03""#, "2020-03-01", true),
    ("DateEquals", #""2020-02-29""#, "1582934400", true),
    ("DateEquals", #""1969-12-31T23:59:59Z""#, "-1", true),
    ("DateEquals", #""2020-09-13T12:26:40Z""#, "2020-09-13T12:26:41Z", false),
    ("DateEquals", #""2020-09-13T12:26:40Z""#, "2021-02-29", false),
    ("DateEquals", #""2020-09-13T12:26:40Z""#, "yesterday", false),
    ("DateNotEquals", #""2020-09-13""#, "2020-09-14", true),
    ("DateNotEquals", #""2020-09-13""#, "2020-09-13", false),
    ("DateLessThan", #""2020-09-13""#, "2020-09-12T23:59:59.9Z", true),
    ("DateLessThan", #""2020-09-13""#, "2020-09-13T00:00:00Z", false),
    ("DateLessThanEquals", #""2020-09-13""#, "2020-09-13T00:00:00Z", true),
    ("DateLessThanEquals", #""2020-09-13""#, "2020-09-13T00:00:01Z", false),
    ("DateGreaterThan", #""2020-09-13""#, "2020-09-13T00:00:01Z", true),
    ("DateGreaterThan", #""2020-09-13""#, "2020-09-13", false),
    ("DateGreaterThanEquals", #""2020-09-13""#, "2020-09-13", true),
    ("DateGreaterThanEquals", #""2020-09-13""#, "2019", false),
  ])
  func `moments are compared`(name: String, value: String, given: String, holds: Bool) throws {
    try expect(name, "aws:CurrentTime", value, given, holds)
  }

  @Test(arguments: [
    ("Bool", #""true""#, "true", true), ("Bool", "true", "true", true),
    ("Bool", #""true""#, "false", false), ("Bool", #""false""#, "False", true),
    ("BinaryEquals", #""QmluYXJ5""#, "QmluYXJ5", true),
    ("BinaryEquals", #""QmluYXJ5""#, "qmluYXJ5", false),
  ])
  func `truth values and bytes are compared`(
    name: String, value: String, given: String, holds: Bool
  ) throws {
    try expect(name, "aws:SecureTransport", value, given, holds)
  }

  @Test(arguments: [
    ("IpAddress", #""203.0.113.0/24""#, "203.0.113.77", true),
    ("IpAddress", #""203.0.113.0/24""#, "203.0.114.1", false),
    ("IpAddress", #""203.0.113.9""#, "203.0.113.9", true),
    ("IpAddress", #""203.0.113.9""#, "203.0.113.8", false),
    ("IpAddress", #""203.0.113.128/25""#, "203.0.113.127", false),
    ("IpAddress", #""203.0.113.129/25""#, "203.0.113.255", true),
    ("IpAddress", #""0.0.0.0/0""#, "8.8.8.8", true),
    ("IpAddress", #""0.0.0.0/0""#, "2001:db8::1", false),
    ("IpAddress", #""2001:DB8:1234:5678::/64""#, "2001:db8:1234:5678:0:0:0:9", true),
    ("IpAddress", #""2001:DB8:1234:5678::/64""#, "2001:db8:1234:5679::9", false),
    ("IpAddress", #""2001:db8::/33""#, "2001:db8:8000::1", false),
    ("IpAddress", #"["10.0.0.0/8", "2001:db8::1"]"#, "2001:db8::1", true),
    ("IpAddress", #""203.0.113.0/24""#, "somewhere", false),
    ("NotIpAddress", #""203.0.113.0/24""#, "203.0.113.77", false),
    ("NotIpAddress", #""203.0.113.0/24""#, "8.8.8.8", true),
    ("NotIpAddress", #"["203.0.113.0/24", "8.0.0.0/8"]"#, "8.8.8.8", false),
  ])
  func `addresses are compared`(name: String, value: String, given: String, holds: Bool) throws {
    try expect(name, "aws:SourceIp", value, given, holds)
  }

  private static let nested =
    "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt"

  @Test(arguments: [
    ("ArnEquals", #""arn:aws:iam::1:user/*""#, "arn:aws:iam::1:user/a/b", true),
    ("ArnLike", #""arn:aws:iam::*:user/a?a""#, "arn:aws:iam::12:user/ada", true),
    ("ArnLike", #""arn:aws:iam::1:user/ada""#, "arn:aws:iam::1:user/Ada", false),
    ("ArnLike", #""arn:aws:iam::1:*""#, "arn:aws:iam::1:user/x:y", true),
    ("ArnLike", #""arn:aws:iam:*""#, "arn:aws:iam::1:user/ada", false),
    ("ArnLike", #""*""#, "arn:aws:iam::1:user/ada", true),
    ("ArnLike", #""arn:aws:someservice:*:111122223333:finance/*""#, nested, false),
    ("StringLike", #""arn:aws:someservice:*:111122223333:finance/*""#, nested, true),
    ("ArnLike", #""arn:aws:iam::1:user/ada""#, "ada", false),
    ("ArnNotEquals", #""arn:aws:iam::1:user/*""#, "arn:aws:iam::1:user/ada", false),
    ("ArnNotLike", #""arn:aws:iam::1:user/*""#, "arn:aws:iam::2:user/ada", true),
  ])
  func `ARNs are compared part by part`(
    name: String, value: String, given: String, holds: Bool
  ) throws {
    try expect(name, "aws:SourceArn", value, given, holds)
  }

  private func expect(
    _ name: String, _ key: String, _ value: String, _ given: String, _ holds: Bool
  ) throws {
    let context = RequestContext([key: [given]])
    #expect(try Outcome("\"\(name)\": {\"\(key)\": \(value)}", context) == .holds(holds))
  }
}
