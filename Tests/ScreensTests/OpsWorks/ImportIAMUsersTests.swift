import Display
import Domain
import Testing

@testable import Screens

@Suite struct ImportIAMUsersTests {
  private func desk(_ users: [String], imported: [String] = []) async throws -> Desk {
    let desk = try await Desk.with(users: users)
    for name in imported { try await desk.add(name) }
    await desk.showImport()
    return desk
  }

  @Test func `exactly those are listed who are not users of the region yet`() async throws {
    let desk = try await desk(["ada", "bob", "carl"], imported: ["bob"])
    #expect(desk.screen.contains("Import IAM Users to US East (N. Virginia)"))
    #expect(desk.screen.contains("2 users"))
    #expect(desk.screen.contains("[ ] ada") && desk.screen.contains("[ ] carl"))
    #expect(!desk.screen.contains("bob"))
    #expect(
      desk.prose.contains(
        "An IAM user deleted later keeps SSH access until deleted from OpsWorks, too."))
  }

  @Test func `when nobody is left the page says why it is empty`() async throws {
    let desk = try await desk(["ada"], imported: ["ada"])
    #expect(desk.prose.contains("Every IAM user is imported there: nobody is left."))
  }

  @Test func `the marked are imported, as the service names them`() async throws {
    let desk = try await desk(["ada", "bob.smith", "carl"])
    await desk.press("<space><space>")
    await desk.pressImport()
    #expect(desk.screen.contains("Imported 2 of 2 users"))
    #expect(try await desk.sshNames() == ["ada": "ada", "bob.smith": "bobsmith"])
    let made = desk.performed.compactMap { $0.value as? OpsWorks.CreateUserProfile }
    #expect(made.allSatisfy { $0.sshUsername == nil && $0.sshPublicKey == nil })
    #expect(made.map(\.iamUserArn) == ["ada", "bob.smith"].map(desk.realARN))
  }

  @Test func `select all marks everybody, and none again`() async throws {
    let desk = try await desk(["ada", "bob", "carl"])
    await desk.press("<s-tab><space>")
    #expect(desk.screen.contains("[x] Select all") && desk.screen.contains("3 marked"))
    await desk.press("<space>")
    #expect(desk.screen.contains("[ ] Select all") && desk.screen.contains("0 marked"))
    await desk.press("<tab><space><s-tab>")
    #expect(desk.screen.contains("[-] Select all"))
  }

  @Test func `nothing but the button or its name imports`() async throws {
    let desk = try await desk(["ada"])
    await desk.press("a<enter>")
    #expect(desk.performed.allSatisfy { type(of: $0.value).isReadOnly })
    await desk.press(":import<enter>")
    #expect(desk.screen.contains("Imported 1 of 1 user"))
  }

  @Test func `without a mark nobody is imported`() async throws {
    let desk = try await desk(["ada"])
    await desk.pressImport()
    #expect(desk.screen.contains("Mark who is to be imported."))
    #expect(try await desk.sshNames().isEmpty)
  }

  @Test func `a name that is somebody else's there is told before and after`() async throws {
    let desk = try await desk(["anna.smith", "annasmith"], imported: ["annasmith"])
    #expect(desk.screen.contains("annasmith2 (taken)"))
    #expect(desk.prose.contains("annasmith is somebody else's SSH user name there"))
    await desk.press("<space>")
    #expect(desk.screen.contains("[!] anna.smith"))
    #expect(desk.screen.contains("1 marked · 1 called otherwise"))
    await desk.pressImport()
    #expect(desk.screen.contains("✓ imported, called annasmith2"))
    #expect(try await desk.sshNames()["anna.smith"] == "annasmith2")
  }

  @Test func `two of the list who come to the same name are told apart before and after`()
    async throws
  {
    let desk = try await desk(["a.b", "ab", "a+b", "a_b", "A-B"])
    #expect(desk.screen.matches(of: /ab or a number/).count == 2)
    await desk.press("a")
    await desk.pressImport()
    let names = try await desk.sshNames()
    #expect(Set(names.values) == ["ab", "ab2", "ab3", "a_b", "A-B"])
    #expect(desk.screen.contains("called ab2") && desk.screen.contains("called ab3"))
  }

  @Test func `who can get no name cannot be marked, and it is said why`() async throws {
    let desk = try await desk(["++", "ada"])
    #expect(desk.screen.contains(" ✗  ++"))
    await desk.press("<space>")
    #expect(desk.prose.contains("no SSH user name can be made"))
    await desk.press("a")
    #expect(desk.screen.contains("1 marked") && desk.screen.contains("[x] Select all"))
    await desk.pressImport()
    #expect(try await desk.sshNames() == ["ada": "ada"])
  }

  @Test func `every character a user name may have comes to a name or to none`() async throws {
    let desk = try await desk(["a+=,.@_-Z9"])
    #expect(desk.screen.contains("a_-Z9"))
    await desk.press("a")
    await desk.pressImport()
    #expect(try await desk.sshNames().values.first == "a_-Z9")
  }

  @Test func `who was refused stays marked, and can be tried again`() async throws {
    let desk = try await desk(["ada", "bob", "carl"])
    let bob = desk.realARN("bob")
    desk.refuses = { ($0.value as? OpsWorks.CreateUserProfile)?.iamUserArn == bob }
    await desk.press("a")
    await desk.pressImport()
    #expect(desk.screen.contains("Imported 2 of 3 users · 1 failed"))
    #expect(desk.screen.contains("✗ AccessDenied"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("[x] bob") && desk.screen.contains("1 marked"))
    desk.refuses = { _ in false }
    await desk.press(":import<enter>")
    #expect(try await desk.sshNames().count == 3)
  }

  @Test(arguments: ["<esc>", "<tab><enter>", "q"])
  func `nobody leaves those who are marked by mistake`(leaving: String) async throws {
    let desk = try await desk(["ada", "bob"])
    await desk.press("a" + leaving)
    #expect(desk.prose.contains("Leave without doing anything? 2 users are marked."))
    await desk.press("<enter>")
    #expect(desk.screen.contains("2 marked"))
    await desk.press("<esc>l")
    #expect(!desk.screen.contains("[x] ada"))
    #expect(try await desk.sshNames().isEmpty)
  }

  @Test func `who was imported by somebody else meanwhile is no failure`() async throws {
    let desk = try await desk(["ada", "bob"])
    try await desk.add("bob")
    await desk.press("a")
    await desk.pressImport()
    #expect(desk.screen.contains("✓ imported before") && desk.screen.contains("Imported 2 of 2"))
    await desk.press("<tab><enter>u")
    #expect(try await desk.sshNames() == ["bob": "bob"], "only what it did itself is taken back")
  }

  @Test func `an import is taken back whole`() async throws {
    let desk = try await desk(["ada", "bob", "carl"], imported: ["carl"])
    await desk.press("a")
    await desk.pressImport()
    await desk.press(":undo<enter>")
    #expect(desk.prose.contains("Take back the import of 2 users?"))
    await desk.press("k")
    #expect(try await desk.sshNames().count == 3)
    await desk.press(":undo<enter>u")
    #expect(desk.screen.contains("Taken back 2 of 2 users"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("2 taken back") && desk.screen.contains("○ taken back"))
    #expect(try await desk.sshNames() == ["carl": "carl"])
    await desk.press("<enter>")
    #expect(desk.screen.contains("2 users"), "they can be imported again")
  }

  @Test func `marks, filter and import go by all pages of the list`() async throws {
    let names = (0..<230).map { "user\($0)" }
    let desk = try await desk(names)
    await desk.press("/user22<enter>a")
    #expect(desk.screen.contains("11 marked"))
    await desk.press("<esc>")
    await desk.pressImport()
    #expect(try await desk.sshNames().count == 11)
  }

  @Test func `cancel leaves without importing anybody`() async throws {
    let desk = try await desk(["ada"])
    await desk.press("<tab><enter>")
    #expect(desk.console.isOver)
    #expect(try await desk.sshNames().isEmpty)
  }
}
