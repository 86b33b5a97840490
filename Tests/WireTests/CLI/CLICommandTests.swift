import Domain
import Testing

@testable import Wire

@Suite struct CLICommandTests {
  private func line(_ call: some Call) -> String { CLICommand(AnyCall(call)).line }

  @Test func `a call is a command with a flag for every member that is set`() {
    #expect(
      line(IAM.CreateUser(userName: "ada", tags: [.init(key: "team", value: "ops")]))
        == "aws iam create-user --user-name ada --tags Key=team,Value=ops")
  }

  @Test func `a secret is a variable, and its value is nowhere`() {
    let text = line(
      IAM.CreateLoginProfile(
        userName: "ada", password: Secret("s3cret"), passwordResetRequired: true))
    #expect(
      text == "aws iam create-login-profile --user-name ada --password \"$PASSWORD\""
        + " --password-reset-required")
  }

  @Test func `what is off is said by its own flag`() {
    let call = IAM.CreateLoginProfile(
      userName: "ada", password: nil, passwordResetRequired: false)
    #expect(line(call).hasSuffix("--user-name ada --no-password-reset-required"))
  }

  @Test func `a value that begins like a flag is tied to its own`() {
    #expect(line(IAM.GetUser(userName: "-x")) == "aws iam get-user --user-name=-x")
    #expect(
      line(IAM.UntagUser(userName: "a", tagKeys: ["b", "-c"]))
        == "aws iam untag-user --user-name a --tag-keys '[\"b\",\"-c\"]'")
  }

  @Test func `a document is one word in single quotes`() {
    let call = IAM.PutUserPolicy(
      userName: "ada", policyName: "p", policyDocument: "{\"Sid\": \"it's\"}")
    #expect(line(call).hasSuffix("--policy-document '{\"Sid\": \"it'\\''s\"}'"))
  }

  @Test(arguments: [
    ("", "Value=\"\""), ("a b", "Value=\"a b\""), ("a,b", "Value=\"a,b\""),
    ("a=b", "Value=\"a=b\""), ("é", "Value=\"é\""), ("it's", "Value=\"it's\""),
    ("https://x/y_z.+-@", "Value=https://x/y_z.+-@"),
  ])
  func `a tag's value is quoted where the short form needs it`(value: String, short: String) {
    #expect(Tree.tag(value).shorthand == "Key=k,\(short)")
  }

  @Test(arguments: ["a\"b", "a\\b", "a\nb"])
  func `what the short form cannot hold is JSON`(value: String) {
    #expect(Tree.tag(value).shorthand == nil)
    let call = IAM.TagUser(
      userName: "ada", tags: [.init(key: "a", value: "b"), .init(key: "k", value: value)])
    #expect(line(call).contains("--tags '[{\"Key\":\"a\",\"Value\":\"b\"},{\"Key\":\"k\","))
  }

  @Test func `a text the CLI would fetch is given to it as JSON`() {
    let call = IAM.CreatePolicy(
      policyName: "p", policyDocument: "{}", description: "https://wiki.example.com/p")
    #expect(
      line(call).hasSuffix(
        "--cli-input-json '{\"Description\":\"https://wiki.example.com/p\"}'"))
  }

  @Test(arguments: Catalog.calls.map { AnyCall($0.example) })
  func `a shell takes the broken command for the same as the whole`(call: AnyCall) throws {
    let command = CLICommand(call)
    let words = try wordsByShell(command.line)
    #expect(words.starts(with: ["aws", call.service.rawValue]))
    for columns in [20, 40, 78] {
      #expect(try wordsByShell(command.text(columns: columns)) == words)
    }
  }

  @Test(arguments: Catalog.calls.map { AnyCall($0.example) })
  func `lines are at most 78 columns but for a single longer word`(call: AnyCall) {
    for line in CLICommand(call).text(columns: 78).split(separator: "\n") {
      let isOneWord = !line.dropLast(2).drop { $0 == " " }.contains(" ")
      #expect(line.count <= 78 || isOneWord || line.contains("'"))
    }
  }

  @Test func `a document is JSON, with its names as they are`() {
    let value: Document = .array([.object(["value": .string("d@b.c"), "primary": .bool(true)])])
    let call = IdentityStore.UpdateUser(
      identityStoreId: "d-1", userId: "u",
      operations: [.init("displayName", .string("D")), .init("emails", value)])
    #expect(
      line(call).hasSuffix(
        #"--operations '[{"AttributePath":"displayName","AttributeValue":"D"},"#
          + #"{"AttributePath":"emails","AttributeValue":[{"primary":true,"value":"d@b.c"}]}]'"#))
    var attributes = IdentityStore.Attributes()
    attributes.extensions = ["aws:identitystore:enterprise": .object(["division": .string("x")])]
    #expect(
      line(IdentityStore.CreateUser(identityStoreId: "d-1", userName: nil, attributes))
        == "aws identitystore create-user --identity-store-id d-1 --extensions "
        + #"'{"aws:identitystore:enterprise":{"division":"x"}}'"#)
  }

  @Test(arguments: Catalog.consoleCalls.map { AnyCall($0.example) })
  func `what only AWS's consoles do is a comment to a shell`(call: AnyCall) throws {
    let command = CLICommand(call)
    #expect(command.line == "# \(call.name): AWS has no command for this.")
    #expect(command.text(columns: 20) == command.line)
    #expect(!command.line.contains("\n"))
  }

  @Test func `a call of a region says it as the CLI does, and a key as it was given`() {
    let call = OpsWorks.CreateUserProfile(
      region: .usWest2, iamUserArn: "arn:aws:iam::123456789012:user/ada",
      sshPublicKey: "ssh-ed25519 AAAA ada@laptop", allowSelfManagement: false)
    #expect(
      line(call) == "aws opsworks create-user-profile"
        + " --iam-user-arn arn:aws:iam::123456789012:user/ada"
        + " --ssh-public-key 'ssh-ed25519 AAAA ada@laptop' --no-allow-self-management"
        + " --region us-west-2")
    #expect(
      line(OpsWorks.DescribeMyUserProfile(region: .euWest3))
        == "aws opsworks describe-my-user-profile --region eu-west-3")
  }

  @Test func `a private key given by mistake is in no command`() {
    let call = OpsWorks.UpdateMyUserProfile(
      region: .usEast1, sshPublicKey: "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl")
    #expect(
      line(call) == "aws opsworks update-my-user-profile --ssh-public-key '********'"
        + " --region us-east-1")
  }

  @Test func `a command that fits in the columns is not broken, one column less and it is`() {
    let command = CLICommand(AnyCall(IAM.GetUser(userName: "ada")))
    let length = command.line.count
    #expect(command.text(columns: length + 2) == command.line)
    #expect(
      command.text(columns: length + 1) == "aws iam get-user \\\n    --user-name ada")
  }
}

extension Tree {
  fileprivate static func tag(_ value: String) -> Tree {
    .fields([
      .init(name: "Key", value: .text("k")), .init(name: "Value", value: .text(value)),
    ])
  }
}
