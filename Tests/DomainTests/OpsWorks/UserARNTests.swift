import Domain
import Testing

@Suite struct UserARNTests {
  private func parse(_ text: String) throws(Problem) -> OpsWorks.UserARN {
    try OpsWorks.UserARN(text, in: "123456789012")
  }

  @Test(arguments: [
    ("arn:aws:iam::123456789012:user/ada", "ada", false),
    ("arn:aws:iam::123456789012:user/division/team/ada", "ada", false),
    ("arn:aws:iam::123456789012:user/" + .of(64), .of(64), false),
    ("arn:aws:iam::123456789012:user/a+b=c,d@e_f-g.h", "a+b=c,d@e_f-g.h", false),
    ("arn:aws:sts::123456789012:federated-user/carol", "carol", true),
    ("arn:aws:sts::123456789012:assumed-role/ops/carol", "ops/carol", true),
  ])
  func `users of the account have ARNs, and by them names`(
    text: String, name: String, isFederated: Bool
  ) throws {
    let arn = try parse(text)
    #expect((arn.text, arn.name, arn.isFederated) == (text, name, isFederated))
  }

  @Test(arguments: [
    "", "ada", "arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:user/",
    "arn:aws:iam::123456789012:user/team/", "arn:aws:iam::210987654321:user/ada",
    "arn:aws:iam::12345678901:user/ada", "arn:aws-cn:iam::123456789012:user/ada",
    "arn:aws:iam:us-east-1:123456789012:user/ada", "arn:aws:iam::123456789012:group/ada",
    "arn:aws:iam::123456789012:user/a b", "arn:aws:iam::123456789012:user/é",
    "arn:aws:iam::123456789012:user/" + .of(65), "arn:aws:iam::123456789012:role/ops",
    "arn:aws:sts::123456789012:user/ada", "arn:aws:sts::123456789012:federated-user/",
    "arn:aws:sts::123456789012:federated-user/a/b", "arn:aws:sts::123456789012:assumed-role/ops",
    "arn:aws:sts::123456789012:assumed-role/ops/", "arn:aws:sts::123456789012:assumed-role/a/b/c",
    "arn:aws:iam::123456789012:user/ada\n", "ARN:aws:iam::123456789012:user/ada",
  ])
  func `nothing else is the ARN of somebody who can be a user`(text: String) {
    let found = problem { () throws(Problem) in try parse(text) }
    #expect(found?.error.code == .validationException)
  }
}
