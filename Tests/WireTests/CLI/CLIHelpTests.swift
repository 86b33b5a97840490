import Domain
import Testing

@testable import Wire

/// What commands say of themselves, to people and to shells.
@Suite struct CLIHelpTests {
  private static func request(_ words: [String], _ service: Service) throws(CLIProblem)
    -> CLIRequest
  {
    try CLIRequest(words, to: service) { _ in "" }
  }

  @Test(arguments: Catalog.calls.map { AnyCall($0.example) })
  func `every command has help with every flag, and a skeleton that is read back`(
    call: AnyCall
  ) throws {
    let name = call.name.kebabCased
    for words in [[name, "help"], [name, "--help"], [name, "-h"]] {
      guard case .text(let help) = try CLIHelpTests.request(words, call.service) else {
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
    guard
      case .text(let skeleton) = try CLIHelpTests.request(
        [name, "--generate-cli-skeleton"], call.service)
    else { return }
    guard case .call = try CLIHelpTests.request([name, "--cli-input-json", skeleton], call.service)
    else {
      Issue.record("The skeleton is no call.")
      return
    }
  }

  @Test(arguments: [Service.iam, .identityStore, .opsWorks])
  func `a service lists its commands`(service: Service) throws {
    for words in [["help"], ["--help"], ["-h"]] {
      guard case .text(let help) = try CLIHelpTests.request(words, service) else { continue }
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
