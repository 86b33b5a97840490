import Domain
import Foundation
import PseudoTerminal
import Store
import Testing

/// Importing users to a region without screens, on the real program.
@Suite struct ImportUsersCommandTests {
  private let home: Household

  init() throws {
    home = try Household()
    try home.makeAccount()
  }

  private func profiles(in region: OpsWorks.Region) async throws -> [OpsWorks.UserProfile] {
    let account = try home.opened()
    defer { account.close() }
    return try await account.perform(OpsWorks.DescribeUserProfiles(region: region)).userProfiles
  }

  @Test func `named users are imported, and who is unknown is said`() async throws {
    let ended = try home.usher(
      "import-users --region eu-west-1 --user-name maria.santos --user-name nobody")
    #expect(ended.status == 254)
    #expect(ended.output.contains("1 imported, 1 unknown."))
    #expect(ended.output.contains("✗ nobody: "))
    #expect(try await profiles(in: .euWest1).map(\.name) == ["maria.santos"])
  }

  @Test func `a dry run imports nobody, and everybody is imported then`() async throws {
    let planned = try home.usher("import-users --region eu-west-1 --all --dry-run")
    #expect(planned.status == 0)
    #expect(planned.output.contains("12 to import. Nothing has been done."))
    #expect(try await profiles(in: .euWest1).isEmpty)
    #expect(try home.usher("import-users --region eu-west-1 --all").status == 0)
    #expect(try await profiles(in: .euWest1).count == 12)
  }

  @Test func `who is there already is replaced only where it is asked for`() async throws {
    let before = try await profiles(in: .usEast1)
    let command = "import-users --region us-east-1 --from-region us-west-2 --all"
    let refused = try home.usher(command)
    #expect(refused.status == 254)
    #expect(refused.output.contains("would be replaced: give --replace."))
    #expect(try await profiles(in: .usEast1) == before)
    let replaced = try home.usher(command + " --replace")
    #expect(replaced.status == 0, "\(replaced.output)")
    #expect(replaced.output.contains("1 replaced."))
    #expect(try await profiles(in: .usEast1) != before)
  }

  @Test(arguments: [
    ("--region eu-west-1", "Give --all, or --user-name, or --from a file with users."),
    ("--region eu-west-1 --all --user-name a", "Give --all, or --user-name"),
    ("--region eu-west-1 --from-region eu-west-1 --all", "not from the same."),
  ])
  func `what cannot be asked for is said`(arguments: String, sentence: String) throws {
    let ended = try home.usher("import-users " + arguments)
    #expect(ended.status == 252)
    #expect(ended.output.contains(sentence), "\(ended.output)")
  }
}
