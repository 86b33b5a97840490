import Domain
import Testing

/// Source: IAM JSON policy elements, Resource and NotResource.
@Suite struct ResourceTests {
  private static let bob = "arn:aws:iam::123456789012:user/bob"
  private static let longName = String.of(3000) + "b"

  @Test(arguments: [
    (bob, bob, true),
    (bob, "arn:aws:iam::123456789012:user/Bob", false),
    (bob, "arn:aws:iam::123456789012:user/bobby", false),
    (bob, "arn:aws:iam::210987654321:user/bob", false),
    ("*", bob, true),
    ("*", "*", true),
    (bob, "*", false),
    ("arn:aws:iam::*:user/bob", bob, true),
    ("arn:aws:iam::*:user/*", "arn:aws:iam::123456789012:user/division/team/bob", true),
    ("arn:aws:iam::*:user/*/bob", "arn:aws:iam::123456789012:user/division/team/bob", true),
    ("arn:aws:iam::*:user/*/bob", bob, false),
    ("arn:aws:iam::*:user/b?b", bob, true),
    ("arn:aws:iam::*:user/b?b", "arn:aws:iam::123456789012:user/bb", false),
    ("arn:aws:iam::*:user/b?b", "arn:aws:iam::123456789012:user/beeb", false),
    ("arn:aws:s3:::logs/*", "arn:aws:s3:::logs/2020/09/a:b.gz", true),
    ("arn:aws:s3:::logs/*.gz", "arn:aws:s3:::logs/2020/09/a:b.gz", true),
    ("arn:aws:s3:::logs/*", "arn:aws:s3:::logs", false),
    ("arn:aws:s3:::logs*", "arn:aws:s3:::logs-old/x", true),
    // A `*` inside a part of the ARN stays in it, one at its end goes on.
    ("arn:aws:s*3:::logs", "arn:aws:s3:::logs", true),
    ("arn:aws:iam::1*2:user/bob", bob, true),
    ("arn:aws:iam::1*2:user/bob", "arn:aws:iam::1:9:2:user/bob", false),
    ("arn:aws:sqs:*:*:finance", "arn:aws:sqs:us-east-2:123456789012:finance", true),
    ("arn:aws:sqs:*:9:x:finance", "arn:aws:sqs:us-east-2:8:9:x:finance", true),
    ("arn:aws:iam:?:*:user/bob", bob, false),
    ("arn:aws:iam::12345678901?:user/bob", bob, true),
    ("arn:aws:s3:::é?", "arn:aws:s3:::éü", true),
    // Would take longer than anybody lives if every star tried every place for itself.
    ("arn:aws:s3:::" + String(repeating: "*a", count: 500), "arn:aws:s3:::" + longName, false),
    (
      "arn:aws:s3:::" + String(repeating: "a*", count: 500) + "b", "arn:aws:s3:::" + longName,
      true
    ),
  ])
  func `a resource is matched as a whole, with regard to case`(
    pattern: String, resource: String, isAllowed: Bool
  ) throws {
    let permissions = Permissions(try document(statement("Allow", "*", on: pattern)))
    #expect(permissions.allows("iam:GetUser", on: resource) == isAllowed)
  }

  @Test func `one of several resources is enough`() throws {
    let several =
      #"{"Effect": "Allow", "Action": "*", "Resource": ["\#(Self.bob)", "arn:aws:s3:::a"]}"#
    let permissions = Permissions(try document(several))
    #expect(permissions.allows("iam:GetUser", on: Self.bob))
    #expect(permissions.allows("iam:GetUser", on: "arn:aws:s3:::a"))
    #expect(!permissions.allows("iam:GetUser", on: "arn:aws:s3:::b"))
  }

  private func notResource(_ effect: String, _ pattern: String) -> String {
    #"{"Effect": "\#(effect)", "Action": "s3:*", "NotResource": "\#(pattern)"}"#
  }

  @Test func `NotResource is every other resource`() throws {
    let allow = Permissions(try document(notResource("Allow", "arn:aws:s3:::pay/*")))
    #expect(allow.allows("s3:GetObject", on: "arn:aws:s3:::logs/1"))
    #expect(!allow.allows("s3:GetObject", on: "arn:aws:s3:::pay/1"))
    #expect(!allow.allows("iam:GetUser", on: "arn:aws:s3:::logs/1"))
    let nothing = Permissions(try document(notResource("Allow", "*")))
    #expect(!nothing.allows("s3:GetObject", on: "arn:aws:s3:::logs/1"))
    let deny = Permissions(
      try document(statement("Allow", "*"), notResource("Deny", "arn:aws:s3:::pay/*")))
    #expect(deny.allows("s3:GetObject", on: "arn:aws:s3:::pay/1"))
    #expect(!deny.allows("s3:GetObject", on: "arn:aws:s3:::logs/1"))
  }
}
