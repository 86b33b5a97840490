import Domain
import Testing

@Suite struct PolicyDocumentTests {
  private func document(_ statement: String) -> String {
    "{\"Version\": \"2012-10-17\", \"Statement\": [\n\(statement)\n]}"
  }

  private static let plain = #"{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}"#

  @Test func `a plain policy is read`() throws {
    let policy = try PolicyDocument(document(Self.plain))
    #expect(policy.version == "2012-10-17")
    #expect(policy.statements.map(\.actions) == [["s3:Get*"]])
    #expect(policy.statements.map(\.resources) == [["*"]])
    #expect(policy.statements.map(\.effect) == [.allow])
  }

  @Test func `everything a statement may have is read`() throws {
    let policy = try PolicyDocument(
      """
      {"Version": "2008-10-17", "Id": "x", "Statement": {
        "Sid": "A1", "Effect": "Deny", "NotAction": ["iam:*", "sts:Get?"],
        "NotResource": ["arn:aws:s3:::a/*", "arn:aws:iam::*:user/${aws:username}"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}}}}
      """)
    let statement = try #require(policy.statements.first)
    #expect(statement.sid == "A1" && statement.effect == .deny)
    #expect(statement.notActions == ["iam:*", "sts:Get?"] && statement.actions.isEmpty)
    #expect(statement.notResources.count == 2 && statement.condition != nil)
  }

  @Test func `every policy of AWS's is read`() throws {
    for policy in IAM.AWSManagedPolicies.all {
      #expect(throws: Never.self, "\(policy.name)") { try PolicyDocument(policy.document) }
    }
  }

  @Test(arguments: [
    (#"{"Effect": "Allow", "Resource": "*"}"#, 1, "Policy statement must contain actions."),
    (
      #"{"Effect": "Allow", "Action": [], "Resource": "*"}"#, 31,
      "Policy statement must contain actions."
    ),
    (#"{"Effect": "Allow", "Action": "s3:*"}"#, 1, "Policy statement must contain resources."),
    (#"{"Action": "s3:*", "Resource": "*"}"#, 1, "Syntax errors in policy."),
    (#"{"Effect": "allow", "Action": "s3:*", "Resource": "*"}"#, 12, "Syntax errors in policy."),
    (
      #"{"Effect": "Allow", "Action": "*", "NotAction": "s3:*", "Resource": "*"}"#, 49,
      "Syntax errors in policy."
    ),
    (
      #"{"Effect": "Allow", "Action": "GetObject", "Resource": "*"}"#, 31,
      "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."
    ),
    (
      #"{"Effect": "Allow", "Action": ["s3:*", "s3:"], "Resource": "*"}"#, 40,
      "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."
    ),
    (
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": "bucket"}"#, 51,
      #"Resource bucket must be in ARN format or "*"."#
    ),
    (
      #"{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}"#, 21,
      "Policy document should not specify a principal."
    ),
    (
      #"{"Effect": "Allow", "Effect": "Deny", "Action": "s3:*", "Resource": "*"}"#, 21,
      "Syntax errors in policy."
    ),
    (#"{"Effect": "Allow", "Actions": "s3:*", "Resource": "*"}"#, 21, "Syntax errors in policy."),
    (#"{"Effect": "Allow", "Action": 1, "Resource": "*"}"#, 31, "Syntax errors in policy."),
    (
      #"{"Sid": "a b", "Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#, 9,
      "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular "
        + "expression [0-9A-Za-z]*"
    ),
    (
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": []}"#, 69,
      "Syntax errors in policy."
    ),
  ])
  func `what is wrong with a statement is named where it is`(
    statement: String, column: Int, answer: String
  ) {
    let found = problem { () throws(Problem) in try PolicyDocument(document(statement)) }
    #expect(found?.error == ServiceError(.malformedPolicyDocument, answer))
    #expect(found?.position == TextPosition(line: 2, column: column))
  }

  @Test func `two statements of the same Sid are refused at the second`() {
    let one = #"{"Sid": "A", "Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#
    let found = problem { () throws(Problem) in try PolicyDocument(document("\(one),\n\(one)")) }
    #expect(found?.error.message == "Statement IDs (SID) in a single policy must be unique.")
    #expect(found?.position == TextPosition(line: 3, column: 9))
  }

  @Test(arguments: [
    #"{"Statement": []}"#, #"{"Version": "2020-01-01", "Statement": []}"#,
    #"{"Version": 2012, "Statement": []}"#,
  ])
  func `a policy without a known version is refused`(text: String) {
    let found = problem { () throws(Problem) in try PolicyDocument(text) }
    #expect(found?.error.message == "Policy document must be version 2012-10-17 or greater.")
  }

  @Test(arguments: [
    "[]", "{", #"{"Version": "2012-10-17"}"#,
    #"{"Version": "2012-10-17", "Statement": []}"#,
  ])
  func `a text that is no policy has syntax errors`(text: String) {
    let found = problem { () throws(Problem) in try PolicyDocument(text) }
    #expect(found?.error == ServiceError(.malformedPolicyDocument, "Syntax errors in policy."))
  }

  @Test func `characters beyond Latin-1 are refused where they are`() {
    let text = document(#"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::桶"}"#)
    let found = problem { () throws(Problem) in try PolicyDocument(text) }
    #expect(found?.error.code == .validationError)
    #expect(found?.position == TextPosition(line: 2, column: 65))
  }

  @Test func `whitespace does not count`() throws {
    let policy = try PolicyDocument(document(Self.plain))
    let spaced = try PolicyDocument("\n\n  " + document("  \t" + Self.plain))
    #expect(policy.size == spaced.size)
  }

  @Test func `a policy is printed in the order in which people write`() {
    let text =
      #"{"Statement":[{"Resource":"*","Effect":"Allow","Action":"*"}],"Version":"2012-10-17"}"#
    #expect(
      PolicyDocument.prettyPrinted(text) == """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "*",
              "Resource": "*"
            }
          ]
        }
        """)
    #expect(PolicyDocument.prettyPrinted("no JSON") == "no JSON")
  }
}
