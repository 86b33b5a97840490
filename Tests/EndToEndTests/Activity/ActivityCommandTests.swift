import Domain
import Foundation
import PseudoTerminal
import Store
import Testing

/// What was done to an account, looked at from outside the console.
@Suite struct ActivityCommandTests {
  private let home: Household

  /// An account to which three things were done.
  init() async throws {
    home = try Household()
    try home.makeAccount(.empty)
    for name in ["a", "b", "c"] { try await home.perform(IAM.CreateGroup(groupName: name)) }
  }

  private func run(_ command: String) throws -> Spawning.Ended {
    try Spawning.run(
      ["/bin/sh", "-c", Product.word + " activity " + command], environment: home.environment)
  }

  @Test func `a chain that nobody touched is whole`() throws {
    let ended = try run("verify")
    #expect(ended.status == 0)
    #expect(ended.output.contains("3 records, and the chain is whole."))
  }

  @Test func `a file that was changed is noticed`() throws {
    let bytes = try Data(contentsOf: URL(filePath: home.account))
    let place = try #require(bytes.range(of: Data(#"{"groupName":"b"}"#.utf8)))
    var changed = bytes
    changed.replaceSubrange(place, with: Data(#"{"groupName":"z"}"#.utf8))
    try changed.write(to: URL(filePath: home.account))
    chmod(home.account, 0o600)
    let ended = try run("verify")
    #expect(ended.status == 1)
    #expect(ended.output.contains("Record 2 is not as it was written."))
  }

  @Test func `records are exported a line each, the oldest first`() throws {
    let ended = try run("export --containing CreateGroup")
    #expect(ended.status == 0)
    let names = try ended.output.split(separator: "\n").map {
      try JSON.parse(String($0))["requestParameters"]?["groupName"]?.string
    }
    #expect(names == ["a", "b", "c"])
  }

  @Test func `a full disk is said, and no crash`() throws {
    let ended = try run("export 2>&1 > /dev/full")
    #expect(ended.status == 253)
    #expect(ended.output.contains("The records are not all written."))
  }

  @Test func `an account that is not there is said`() throws {
    let ended = try run("verify --account /nowhere/account.usher")
    #expect(ended.status == 253)
    #expect(ended.output.contains("There is no account file /nowhere/account.usher"))
  }
}
