import Domain
import Testing

@testable import Screens

@Suite struct DirectoryGroupsTests {
  private func opened(_ keys: String) async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(keys)
    return desk
  }

  private func groups(_ desk: Desk) async throws -> [IdentityCenter.GroupSummary] {
    try await desk.account.perform(IdentityCenter.SearchGroups()).groups
  }

  @Test func `a group is created from the list, and the cursor is on it`() async throws {
    let desk = try await opened(DirectoryPictures.groupList1 + "nLab<tab>Tests<c-n>")
    let line = desk.screen.split(separator: "\n").first { $0.contains("Lab") } ?? ""
    #expect(line.contains("▸") && line.contains("Tests"), "\(desk.screen)")
  }

  @Test func `a name that is taken is said beside its field, for a new group and for another`()
    async throws
  {
    let desk = try await opened(DirectoryPictures.groupList1 + "nENGINEERING<tab>")
    #expect(desk.screen.contains("There is a group of this name already."))
    let other = try await opened(
      DirectoryPictures.engineering1 + "e<c-u>cloud Administrators<c-n>")
    #expect(other.screen.contains("There is a group of this name already."), "\(other.screen)")
  }

  @Test func `a group is renamed, and its description taken away`() async throws {
    let desk = try await opened(DirectoryPictures.engineering1 + "e<c-u>Builders<tab><c-u><c-n>")
    #expect(desk.screen.contains("Groups › Builders"))
    let group = try #require(try await groups(desk).first { $0.displayName == "Builders" })
    #expect(group.description == nil)
    await desk.press("e<c-n>")
    #expect(desk.screen.contains("there is nothing to save"))
  }

  @Test func `users are added and removed, and those who are in it are not offered`() async throws {
    let desk = try await opened(DirectoryPictures.engineering1 + "n")
    #expect(desk.screen.contains("omar.haddad") && !desk.screen.contains("wei.zhang"))
    await desk.press("<space><c-n>")
    #expect(desk.screen.contains("1 user added"))
    #expect(try await desk.directoryGroups(of: "omar.haddad") == ["Engineering"])
    await desk.press("Dr")
    #expect(desk.screen.contains("1 user removed"))
    #expect(try await desk.directoryGroups(of: "omar.haddad").isEmpty)
  }

  @Test func `a user opens from the group, and the group from the user`() async throws {
    let desk = try await opened(DirectoryPictures.engineering1 + "<enter>")
    #expect(desk.screen.contains("Users › james.okafor"))
    await desk.press("2<enter>")
    #expect(desk.screen.contains("Groups › Cloud administrators"))
  }

  @Test func `deleting a group takes its memberships and leaves its users`() async throws {
    let desk = try await opened(DirectoryPictures.engineering1 + ":delete-group<enter><enter>")
    #expect(desk.prose.contains("Delete Engineering, with 3 memberships?"), "\(desk.screen)")
    await desk.press("d<enter>")
    #expect(try await groups(desk).map(\.displayName) == ["Cloud administrators"])
    #expect(try await desk.directoryUser("wei.zhang") != nil)
    #expect(desk.screen.contains("1 group"))
  }
}
