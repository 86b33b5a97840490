import Domain
import Foundation
import Testing

@testable import Wire

/// From the words of a command to a call.
@Suite struct CLIRequestTests {
  private static let files = [
    "p.json": #"{"Version": "2012-10-17"}"#, "user.json": #"{"UserName": "ada", "Path": "/x/"}"#,
    "tags.json": #"[{"Key": "a", "Value": "b"}]"#,
  ]
  private struct Missing: LocalizedError { var errorDescription: String? { "No such file." } }

  private func request(
    _ words: [String], _ service: Service = .iam, environment: [String: String] = [:]
  ) throws(CLIProblem) -> CLIRequest {
    try CLIRequest(words, to: service, environment: environment) { path in
      guard let text = Self.files[path] else { throw Missing() }
      return text
    }
  }
  private func call(
    _ words: String..., service: Service = .iam, environment: [String: String] = [:]
  ) throws -> AnyCall? {
    guard case .call(let invocation) = try request(words, service, environment: environment)
    else { return nil }
    return invocation.call
  }
  private func problem(_ words: [String], _ service: Service = .iam) -> CLIProblem? {
    do {
      _ = try request(words, service)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: Catalog.calls.map { AnyCall($0.example) })
  func `a command that we write is read as the call it was written for`(call: AnyCall) throws {
    var secrets: [String: String] = [:]
    if case .fields(let fields) = try Tree(sending: call.value) {
      for field in fields {
        guard case .text(let text) = field.value else { continue }
        secrets[field.name.kebabCased.replacing("-", with: "_").uppercased()] = text
      }
    }
    let words = try wordsByShell(CLICommand(call).line, variables: secrets)
    guard case .call(let read) = try request(Array(words.dropFirst(2)), call.service) else {
      Issue.record("There is no call.")
      return
    }
    #expect(read.call == call)
    #expect(try Tree(sending: read.call.value) == Tree(sending: call.value))
  }

  @Test func `a list is so many words, and a structure may be short or JSON`() throws {
    let tags = [IAM.Tag(key: "team", value: "ops"), IAM.Tag(key: "a", value: "b c")]
    let expected = AnyCall(IAM.CreateUser(userName: "ada", tags: tags))
    #expect(
      try call(
        "create-user", "--tags", "Key=team,Value=ops", "Key=a,Value=b c", "--user-name", "ada")
        == expected)
    let json = #"[{"Key":"team","Value":"ops"},{"Key":"a","Value":"b c"}]"#
    #expect(try call("create-user", "--user-name", "ada", "--tags", json) == expected)
    #expect(
      try call(
        "create-user", "--user-name", "ada", "--tags", #"{"Key":"team","Value":"ops"}"#,
        #"Key=a,Value="b c""#) == expected)
  }

  @Test func `a value tied to its flag may look like one`() throws {
    #expect(try call("get-user", "--user-name=-x") == AnyCall(IAM.GetUser(userName: "-x")))
    #expect(try call("get-user", "--user-name=help") == AnyCall(IAM.GetUser(userName: "help")))
    #expect(try call("get-user", "--user-name", "help") == AnyCall(IAM.GetUser(userName: "help")))
  }

  @Test func `a truth has a flag for each side`() throws {
    func profile(_ flags: String...) throws(CLIProblem) -> CLIRequest {
      try request(["create-login-profile", "--user-name", "ada", "--password", "x"] + flags)
    }
    func isRequired(_ request: CLIRequest) -> Bool? {
      guard case .call(let read) = request, let call = read.call.value as? IAM.CreateLoginProfile
      else { return nil }
      return call.passwordResetRequired
    }
    #expect(try isRequired(profile("--password-reset-required")) == true)
    #expect(try isRequired(profile("--no-password-reset-required")) == false)
    #expect(try isRequired(profile()) == nil)
    #expect(throws: CLIProblem.self) {
      try profile("--password-reset-required", "--no-password-reset-required")
    }
    #expect(throws: CLIProblem.self) { try profile("--password-reset-required", "yes") }
  }

  @Test func `values come from files`() throws {
    #expect(
      try call(
        "put-user-policy", "--user-name", "ada", "--policy-name", "p", "--policy-document",
        "file://p.json")
        == AnyCall(
          IAM.PutUserPolicy(
            userName: "ada", policyName: "p", policyDocument: #"{"Version": "2012-10-17"}"#)))
    #expect(
      try call("tag-user", "--user-name", "ada", "--tags", "file://tags.json")
        == AnyCall(IAM.TagUser(userName: "ada", tags: [.init(key: "a", value: "b")])))
    #expect(
      problem(["get-user", "--user-name", "file://nonesuch"])
        == .misused(
          "Error parsing parameter '--user-name': Unable to load paramfile file://nonesuch: No "
            + "such file."))
  }

  @Test func `JSON has members, and flags win over it`() throws {
    #expect(
      try call("create-user", "--cli-input-json", "file://user.json", "--path", "/y/")
        == AnyCall(IAM.CreateUser(userName: "ada", path: "/y/")))
    #expect(
      problem(["create-user", "--cli-input-json", #"{"Path": "/"}"#])
        == .misused(
          "Parameter validation failed:\nMissing required parameter in input: \"UserName\""))
    #expect(
      problem(["create-user", "--cli-input-json", "[]"])
        == .misused("Error parsing parameter 'cli-input-json': Invalid JSON received."))
  }

  @Test func `a region is said, or is where the environment says`() throws {
    func region(_ words: [String], _ environment: [String: String]) throws -> String? {
      guard
        case .call(let read) = try request(
          ["describe-stacks"] + words, .opsWorks, environment: environment)
      else { return nil }
      return read.call.region?.rawValue
    }
    let environment = ["AWS_REGION": "eu-west-1", "AWS_DEFAULT_REGION": "eu-west-2"]
    #expect(try region(["--region", "sa-east-1"], environment) == "sa-east-1")
    #expect(try region([], environment) == "eu-west-1")
    #expect(try region([], ["AWS_REGION": "", "AWS_DEFAULT_REGION": "eu-west-2"]) == "eu-west-2")
    #expect(try region([], [:]) == "us-east-1")
    #expect(throws: CLIProblem.self) { try region(["--region", "mars"], [:]) }
  }

  @Test(
    arguments: [
      (["create-user"], "error: the following arguments are required: --user-name"),
      (["get-user", "--user-name"], "error: argument --user-name: expected one argument"),
      (["get-user", "--user-name", "a", "b"], "Unknown options: b"),
      (["get-user", "ada"], "Unknown options: ada"), (["get-user", "--bogus"], "--bogus"),
      (["crete-user"], "Maybe you meant: create-user"), ([], "arguments are required: command"),
      (["untag-user", "--user-name", "a", "--tag-keys"], "expected at least one argument"),
      (["list-users", "--page-size", "many"], "--page-size: invalid int value: 'many'"),
      (["list-users", "--max-items", "0"], "--max-items: invalid int value: '0'"),
      (
        ["list-users", "--no-paginate", "--page-size", "3"],
        "Cannot specify --no-paginate along with pagination arguments: --page-size"
      ),
      (["list-users", "--no-paginate", "yes"], "Unknown options: yes"),
      (
        ["list-users", "--output", "yaml"], "invalid choice: 'yaml' (choose from json, text, table)"
      ),
      (["tag-user", "--user-name", "a", "--tags", "Key"], "Expected: '=', received: 'EOF'"),
      (
        ["tag-user", "--user-name", "a", "--tags", "Key=a,Key=b"], "Second instance of key \"Key\""
      ),
      (["tag-user", "--user-name", "a", "--tags", "[{"], "Invalid JSON"),
      (["tag-user", "--user-name", "a", "--tags", "Key=a"], "in Tags[0]: \"Value\""),
      (
        ["tag-user", "--user-name", "a", "--tags", "Key=a,Value=b,Colour=c"],
        "Unknown parameter in Tags[0]: \"Colour\", must be one of: Key, Value"
      ),
      (
        ["tag-user", "--user-name", "a", "--tags", #"[{"Key":1,"Value":"b"}]"#],
        "Invalid type for parameter Tags[0].Key, value: 1, valid types: string"
      ),
    ])
  func `a command that cannot be is refused before anything is done`(
    words: [String], part: String
  ) {
    guard case .misused(let message)? = problem(words) else {
      Issue.record("It is not misused: \(String(describing: problem(words)))")
      return
    }
    #expect(message.contains(part), "\(message)")
  }

  @Test func `a value that only the service can refuse is refused as by the service`() {
    #expect(
      problem(["update-access-key", "--access-key-id", "A", "--status", "On"])
        == .refused(
          "An error occurred (ValidationError) when calling the UpdateAccessKey operation: 1 "
            + "validation error detected: Value 'On' at 'status' failed to satisfy constraint: "
            + "Member must satisfy enum value set: [Active, Inactive]"))
  }

  @Test(arguments: Catalog.calls.map { AnyCall($0.example) })
  func `every command has help with every flag, and a skeleton that is read back`(
    call: AnyCall
  ) throws {
    let name = call.name.kebabCased
    for words in [[name, "help"], [name, "--help"], [name, "-h"]] {
      guard case .text(let help) = try request(words, call.service) else {
        Issue.record("There is no help.")
        continue
      }
      #expect(help.contains("API_\(call.name).html"))
      guard case .fields(let fields) = try Tree(call.value) else { continue }
      for field in fields { #expect(help.contains("--\(field.name.kebabCased)")) }
      let plain = help.split(separator: "\n").filter { !$0.contains(/JSON:|Shorthand:|https:/) }
      for line in plain {
        #expect(line.count <= 100, "\(line)")
      }
    }
    guard case .text(let skeleton) = try request([name, "--generate-cli-skeleton"], call.service)
    else { return }
    guard case .call = try request([name, "--cli-input-json", skeleton], call.service) else {
      Issue.record("The skeleton is no call.")
      return
    }
  }

  @Test(arguments: [Service.iam, .identityStore, .opsWorks])
  func `a service lists its commands`(service: Service) throws {
    for words in [["help"], ["--help"], ["-h"]] {
      guard case .text(let help) = try request(words, service) else { continue }
      for call in Catalog.calls where call.service == service {
        #expect(help.contains("    \(call.name.kebabCased)\n"))
      }
    }
  }

  @Test func `a shell is offered what may come next`() {
    #expect(CLICompletion.candidates(after: [], to: .iam).contains("create-user"))
    let flags = CLICompletion.candidates(after: ["create-user", "--user-name", "a"], to: .iam)
    #expect(flags.contains("--tags") && !flags.contains("--user-name"))
    #expect(
      CLICompletion.candidates(after: ["list-users", "--output"], to: .iam)
        == ["json", "text", "table"])
    #expect(
      CLICompletion.candidates(after: ["update-access-key", "--status"], to: .iam)
        == ["Active", "Inactive"])
    #expect(
      CLICompletion.candidates(after: ["describe-stacks", "--region"], to: .opsWorks)
        .contains("eu-west-3"))
    #expect(CLICompletion.candidates(after: ["nonesuch"], to: .iam) == [])
  }
}
