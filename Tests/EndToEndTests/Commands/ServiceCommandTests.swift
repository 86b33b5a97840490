import Domain
import Foundation
import PseudoTerminal
import Store
import Testing

/// The commands of the AWS CLI on an account in a file, in a real shell.
@Suite struct ServiceCommandTests {
  private let home: Household

  init() throws {
    home = try Household()
    try home.makeAccount()
  }

  private func run(_ command: String) throws -> Spawning.Ended {
    try Spawning.run(
      ["/bin/sh", "-c", Product.word + " " + command], environment: home.environment)
  }
  /// What a command answers that has to succeed.
  private func answer(_ command: String) throws -> JSON {
    let ended = try run(command)
    #expect(ended.status == 0, "\(command): \(ended.output)")
    return try JSON.parse(ended.output)
  }

  @Test func `a user is created as the guide for the AWS CLI says`() async throws {
    let user = try answer("iam create-user --user-name zed --tags Key=team,Value=ops")["User"]
    #expect(user?["UserName"]?.string == "zed")
    #expect(user?["Tags"]?.elements.first?["Value"]?.string == "ops")
    let profile = try answer(
      "iam create-login-profile --user-name zed --password 'h]6EszR}vJ*m' --password-reset-required"
    )
    #expect(profile["LoginProfile"]?["PasswordResetRequired"]?.kind == .bool(true))
    let key = try answer("iam create-access-key --user-name zed")["AccessKey"]
    #expect(key?["SecretAccessKey"]?.string?.count == 40)
    for command in [
      "add-user-to-group --user-name zed --group-name Developers",
      "attach-user-policy --user-name zed --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess",
      "tag-user --user-name zed --tags Key=cost,Value=42 'Key=site,Value=\"R + D\"'",
    ] {
      let ended = try run("iam " + command)
      #expect(ended.status == 0 && ended.output == "", "\(command): \(ended.output)")
    }
    let kept = try await home.kept()
    #expect(kept.users["zed"]?.groupList == ["Developers"])
    #expect(kept.users["zed"]?.attachedManagedPolicies?.map(\.policyName) == ["ReadOnlyAccess"])
    #expect(kept.users["zed"]?.tags?.count == 3)
    #expect(kept.access["zed"]?.resetRequired == true)
    #expect(kept.access["zed"]?.keys == [key?["AccessKeyId"]?.string].compactMap(\.self))
  }

  @Test func `what was done appears in Activity, without its secrets`() throws {
    _ = try run("iam create-user --user-name zed")
    _ = try run("iam create-login-profile --user-name zed --password 'h]6EszR}vJ*m'")
    let log = try run("activity export --containing zed").output
    #expect(log.contains("CreateUser") && log.contains("CreateLoginProfile"))
    #expect(!log.contains("h]6EszR"))
    #expect(home.files(containing: "h]6EszR") == [])
  }

  @Test(
    arguments: [
      (
        "iam create-user --user-name maria.santos", 254,
        "An error occurred (EntityAlreadyExists) when calling the CreateUser operation: "
          + "User with name maria.santos already exists."
      ),
      ("iam get-user --user-name nobody", 254, "(NoSuchEntity)"),
      ("iam create-user", 252, "the following arguments are required: --user-name"),
      ("iam crate-user", 252, "Maybe you meant: create-user"), ("iam", 252, "usher iam help"),
      ("iam list-users --account /nowhere/a.usher", 253, "There is no account file"),
      ("iam list-users > /dev/full 2> /dev/full", 255, ""),
      ("iam list-users 2>&1 > /dev/full", 255, "not all written"),
      ("iam create-user help", 0, "API_CreateUser.html"), ("iam --help", 0, "create-user"),
      ("help iam", 0, "AWS CLI"), ("identitystore help", 0, "list-group-memberships"),
      ("opsworks describe-stacks --region mars", 252, "invalid choice: 'mars'"),
    ] as [(String, Int32, String)])
  func `the exit status and the message are the AWS CLI's`(
    command: String, status: Int32, message: String
  ) throws {
    let ended = try run(command)
    #expect(ended.status == status, "\(ended.output)")
    #expect(message.isEmpty || ended.output.contains(message), "\(ended.output)")
  }

  @Test func `results go to one place and errors to the other`() throws {
    #expect(try run("iam get-user --user-name nobody 2> /dev/null").output == "")
    #expect(try run("iam list-users > /dev/null").output == "")
  }

  @Test func `results are JSON, text or a table`() throws {
    let count = try answer("iam list-users")["Users"]?.elements.count ?? 0
    #expect(count == 12)
    let text = try run("iam list-users --output text").output
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("USERS\t") }.count == count)
    #expect(try run("iam list-users --output table").output.contains(" UserName "))
    let page = try answer("iam list-users --max-items 5")
    let token = try #require(page["NextToken"]?.string)
    let rest = try answer("iam list-users --starting-token \(token)")
    #expect(page["Users"]?.elements.count == 5 && rest["Users"]?.elements.count == 7)
  }

  @Test func `a document comes from a file and is given back as JSON`() throws {
    let document =
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","#
      + #""Resource":"*"}]}"#
    try document.write(toFile: home.path("p.json"), atomically: true, encoding: .utf8)
    let ended = try run(
      "iam put-user-policy --user-name maria.santos --policy-name p --policy-document file://"
        + home.path("p.json"))
    #expect(ended.status == 0, "\(ended.output)")
    let policy = try answer("iam get-user-policy --user-name maria.santos --policy-name p")
    #expect(policy["PolicyDocument"]?["Statement"]?.elements.first?["Action"]?.string == "s3:*")
  }

  @Test func `the directory and the stacks of a region are reached as well`() async throws {
    let account = try home.opened()
    let directory = try await account.perform(IdentityCenter.DescribeDirectory())
    account.close()
    let store = "--identity-store-id " + directory.identityStoreId
    let user = try answer(
      "identitystore create-user \(store) --user-name zoe --display-name Zoe "
        + "--name GivenName=Zoe,FamilyName=Zimmer --emails Value=zoe@example.com,Primary=true")
    let id = try #require(user["UserId"]?.string)
    let described = try answer("identitystore describe-user \(store) --user-id \(id)")
    #expect(described["Emails"]?.elements.first?["Primary"]?.kind == .bool(true))
    let ended = try run("identitystore delete-user \(store) --user-id \(id)")
    #expect(ended.status == 0 && ended.output == "")
    let stacks = try answer("opsworks describe-stacks --region eu-west-1")["Stacks"]
    #expect(stacks?.elements.allSatisfy { $0["Region"]?.string == "eu-west-1" } == true)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know the services`(shell: String) throws {
    let script = try run("--generate-completion-script \(shell)").output
    for service in ["iam", "identitystore", "opsworks"] { #expect(script.contains(service)) }
  }

  @Test func `a shell is offered commands and flags`() throws {
    func offered(_ words: String...) throws -> [Substring] {
      let all = ["usher", "iam"] + words
      let quoted = all.map { "'\($0)'" }.joined(separator: " ")
      let last = words.last ?? ""
      return try run(
        "---completion iam -- positional@0 \(all.count - 1) \(last.utf8.count) \(quoted)"
      ).output.split(separator: "\n")
    }
    #expect(try offered("create-u") == ["create-user"])
    #expect(try offered("create-user", "--ta") == ["--tags"])
    #expect(try offered("list-users", "--output", "") == ["json", "text", "table"])
  }
}
