import Display
import Domain
import Testing

@testable import Screens

@Suite struct EditOpsWorksUserTests {
  /// On the page of a user; the focus is on the SSH user name.
  private func opened(_ name: String, _ keys: String = "") async throws -> Desk {
    try await Desk.onOpsWorksUsers("/\(name)<enter>e" + keys)
  }

  private func sent<C: Call>(_ type: C.Type, _ desk: Desk) -> [C] {
    desk.performed.compactMap { $0.value as? C }
  }

  @Test func `only what was changed is sent`() async throws {
    let desk = try await opened("hannah", "_2<c-n>")
    let updates = sent(OpsWorks.UpdateUserProfile.self, desk)
    #expect(updates.map(\.sshUsername) == ["hannahschmidt_2"])
    #expect(updates[0].sshPublicKey == nil && updates[0].allowSelfManagement == nil)
    #expect(sent(OpsWorks.SetPermission.self, desk).isEmpty)
    #expect(desk.line("hannah.schmidt").contains("hannahschmidt_2"))
    #expect(desk.line("hannah.schmidt").contains("▸"))
  }

  @Test func `nothing that was changed is nothing to send`() async throws {
    let desk = try await opened("hannah", "<c-n>")
    #expect(desk.screen.contains("Nothing was changed."))
    await desk.press("x<bs><c-n>")
    #expect(sent(OpsWorks.UpdateUserProfile.self, desk).isEmpty)
    await desk.press("<esc>")
    #expect(desk.screen.contains("Import IAM Users"))
  }

  @Test func `self-management is turned on and off`() async throws {
    let desk = try await opened("hannah", "<tab><tab><space><c-n>")
    #expect(try await desk.profile("hannah.schmidt")?.allowSelfManagement == true)
    #expect(sent(OpsWorks.UpdateUserProfile.self, desk).map(\.sshUsername) == [nil])
    await desk.press("e<tab><tab><left><c-n>")
    #expect(try await desk.profile("hannah.schmidt")?.allowSelfManagement == false)
  }

  // MARK: - The SSH user name

  @Test(arguments: [
    ("", "Enter an SSH user name"), ("++", "Enter an SSH user name"),
    ("a b", "may contain letters A-Z, digits, - and _ only"),
    (String(repeating: "a", count: 33), "at most 32"),
  ])
  func `a name that cannot be is said beside it`(name: String, said: String) async throws {
    let desk = try await opened("hannah", "<c-u>")
    for character in name { await desk.press(.character(character)) }
    await desk.press("<tab>")
    #expect(desk.prose.contains(said))
    await desk.press("<c-n>")
    #expect(sent(OpsWorks.UpdateUserProfile.self, desk).isEmpty)
  }

  @Test func `punctuation that is taken out is said`() async throws {
    let desk = try await opened("hannah", "<c-u>my.name")
    #expect(desk.screen.contains("is kept as myname"))
    await desk.press("<c-n>")
    #expect(try await desk.profile("hannah.schmidt")?.sshUsername == "myname")
  }

  @Test func `somebody else's name is refused beside it, until it is another`() async throws {
    let desk = try await opened("hannah", "<c-u>jamesokafor<c-n>")
    #expect(desk.prose.contains("The SSH user name jamesokafor is that of james.okafor"))
    await desk.press("2")
    #expect(!desk.prose.contains("is that of"))
    await desk.press("<c-n>")
    #expect(try await desk.profile("hannah.schmidt")?.sshUsername == "jamesokafor2")
  }

  // MARK: - Permissions

  /// From the SSH user name to the level on warehouse.
  private let toLevel = "<tab><tab><tab>"

  @Test func `a level is set, and nothing but the level`() async throws {
    let desk = try await opened("hannah", toLevel + "<space><space><c-n>")
    let set = sent(OpsWorks.SetPermission.self, desk)
    #expect(set.map(\.level) == ["deploy"])
    #expect(set[0].allowSsh == nil && set[0].allowSudo == nil)
    #expect(sent(OpsWorks.UpdateUserProfile.self, desk).isEmpty)
    #expect(try await desk.permissions(of: "hannah.schmidt").map(\.level) == [.deploy, .deploy])
  }

  @Test func `sudo is for who can log in`() async throws {
    let desk = try await opened("james", toLevel)
    #expect(desk.screen.contains("[ ] SSH/RDP on warehouse"))
    #expect(!desk.screen.contains("sudo/admin on warehouse"))
    #expect(desk.screen.contains("[x] sudo/admin on web-shop"))
    // Off on web-shop: sudo goes with it.
    await desk.press("<tab><space><tab><tab><tab><space>")
    #expect(desk.screen.contains("[ ] sudo/admin on warehouse"))
    #expect(!desk.screen.contains("sudo/admin on web-shop"))
    await desk.press("<c-n>")
    let permissions = try await desk.permissions(of: "james.okafor")
    #expect(permissions.map(\.allowSsh) == [true, false])
    #expect(permissions.map(\.allowSudo) == [false, false])
    #expect(permissions.map(\.level) == [.show, .manage])
  }

  @Test func `what was refused stands beside its stack, and what was done is not sent again`()
    async throws
  {
    let desk = try await opened("hannah", "2" + toLevel + "<space><tab>")
    desk.refuses = { $0.value is OpsWorks.SetPermission }
    await desk.press("<c-n>")
    #expect(desk.screen.contains("✗ AccessDenied: You may not do that."))
    #expect(desk.prose.contains("1 of 2 changes were saved."))
    desk.refuses = { _ in false }
    await desk.press("<c-n>")
    #expect(sent(OpsWorks.UpdateUserProfile.self, desk).count == 1)
    #expect(sent(OpsWorks.SetPermission.self, desk).count == 2)
    #expect(desk.screen.contains("Import IAM Users"))
  }

  @Test func `nobody sets their own level`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.signInFederated(
      role: "Contractors", session: "carla.weiss", policies: "AdministratorAccess")
    await desk.press(Home.opening(.opsWorksUsers) + "e")
    #expect(desk.prose.contains("warehouse: Deny. Your own level is for somebody else to set."))
    #expect(!desk.screen.contains("< Deny >"))
    await desk.press("<esc>je")
    #expect(!desk.screen.contains("Your own level"))
    #expect(desk.screen.contains("< IAM Policies Only >"))
  }

  @Test func `permissions that cannot be read are no reason to change nothing`() async throws {
    let desk = try await DenialTests.desk(
      allowed: #""opsworks:DescribeUserProfiles","opsworks:UpdateUserProfile""#)
    await desk.press(Home.opening(.opsWorksUsers) + "/hannah<enter>e_2")
    #expect(desk.prose.contains("✗ The permissions cannot be read. AccessDenied:"))
    await desk.press("<c-n>")
    #expect(try await desk.profile("hannah.schmidt")?.sshUsername == "hannahschmidt_2")
  }

  // MARK: - Leaving

  @Test func `leaving with changes asks, and staying loses nothing`() async throws {
    let desk = try await opened("hannah", "_2<esc>")
    #expect(desk.screen.contains("Leave without saving what was changed here?"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("hannahschmidt_2"))
    await desk.press("<esc>l")
    #expect(desk.screen.contains("Import IAM Users"))
    #expect(try await desk.profile("hannah.schmidt")?.sshUsername == "hannahschmidt")
  }
}
