import Domain
import Testing

@testable import Screens

@Suite struct StatementSummaryTests {
  @Test(arguments: [
    (
      #""Effect": "Allow", "Action": "*", "Resource": "*""#,
      "Allow  every action on every resource"
    ),
    (
      #""Effect": "Deny", "Action": ["s3:Get*", "s3:List*"], "Resource": "*""#,
      "Deny   s3:Get* and s3:List* on every resource"
    ),
    (
      #""Effect": "Allow", "Action": ["s3:A", "s3:B", "s3:C", "s3:D"], "Resource": "arn:aws:s3:::a""#,
      "Allow  s3:A, s3:B and 2 more on arn:aws:s3:::a"
    ),
    (
      #""Effect": "Allow", "NotAction": "iam:*", "NotResource": ["arn:aws:s3:::a", "arn:aws:s3:::b"]"#,
      "Allow  every action but iam:* on every resource but arn:aws:s3:::a and arn:aws:s3:::b"
    ),
    (
      #"""
      "Sid": "Here", "Effect": "Deny", "Action": "s3:*", "Resource": "*",
      "Condition": {"StringNotLike": {"aws:RequestedRegion": "eu-*"}, "Bool": {"aws:Secure": "true"}}
      """#,
      "Deny   s3:* on every resource if StringNotLike aws:RequestedRegion and Bool aws:Secure (Here)"
    ),
  ])
  func `it says what is done with which actions, on what and when`(
    statement: String, says: String
  ) throws {
    let document = try PolicyDocument(
      #"{"Version": "2012-10-17", "Statement": {\#(statement)}}"#)
    let line = StatementSummary.line(try #require(document.statements.first))
    #expect((line.lead ?? "") + line.text == says)
  }
}
