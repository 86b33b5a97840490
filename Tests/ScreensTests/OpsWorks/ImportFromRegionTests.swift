import Display
import Domain
import Testing

@testable import Screens

@Suite struct ImportFromRegionTests {
  private let key: OpsWorks.SSHKeyText =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIRj3JRRT7nzsLC5FrS39wQFcziLT6Q2YcN4wO1dsjoS ada@laptop"

  private func desk() async throws -> Desk {
    let desk = try await Desk.with(users: ["ada", "bob", "carl", "dora"])
    try await desk.add("ada", ssh: "ada", key: key)
    try await desk.add("bob", ssh: "bobby", key: key)
    try await desk.add("carl")
    try await desk.add("bob", to: .there, ssh: "bob")
    try await desk.add("carl", to: .there)
    try await desk.add("dora", to: .there, ssh: "ada")
    await desk.showRegionImport()
    return desk
  }

  @Test func `the first region with users is offered, and what would become of each`() async throws
  {
    let desk = try await desk()
    #expect(desk.screen.contains("US East (N. Virginia)") && desk.screen.contains("3 users there"))
    #expect(desk.screen.contains(/\[ \] ada .* new, as ada2/))
    #expect(desk.screen.contains(/\[ \] bob .* REPLACED: name, key/))
    #expect(desk.screen.contains(/✗  carl .* the same already/))
  }

  @Test func `replacing is asked about by number, and replaces everything`() async throws {
    let desk = try await desk()
    await desk.press("a")
    #expect(desk.screen.contains("[x] ada") && desk.screen.contains("[!] bob"))
    #expect(desk.screen.contains("2 marked · 1 replaces the user there"))
    await desk.pressImport()
    #expect(desk.prose.contains("1 user there of the same name is replaced"))
    #expect(try await desk.profile("bob", in: .there)?.sshUsername == "bob")
    await desk.press("i")
    #expect(desk.screen.contains("Imported 2 of 2 users"))
    #expect(desk.screen.contains("replacing the user there"))
    let bob = try await desk.profile("bob", in: .there)
    #expect(bob?.sshUsername == "bobby" && bob?.sshPublicKey == key.text)
    #expect(try await desk.profile("ada", in: .there)?.sshUsername == "ada2")
    #expect(try await desk.sshNames().count == 3, "the source is as it was")
  }

  @Test func `going back from the question leaves everything as it is`() async throws {
    let desk = try await desk()
    await desk.press("a")
    await desk.pressImport()
    await desk.press("<esc>")
    #expect(desk.screen.contains("2 marked"))
    #expect(try await desk.sshNames(in: .there).count == 3)
  }

  @Test func `who is new is imported without a question`() async throws {
    let desk = try await desk()
    await desk.press("<space>")
    await desk.pressImport()
    #expect(desk.screen.contains("Imported 1 of 1 user"))
  }

  @Test func `taken back, the new are gone and the replaced are as they were`() async throws {
    let desk = try await desk()
    await desk.press("a")
    await desk.pressImport()
    await desk.press("i:undo<enter>u<enter>")
    #expect(desk.screen.contains("2 taken back"))
    let bob = try await desk.profile("bob", in: .there)
    #expect(bob?.sshUsername == "bob" && bob?.sshPublicKey == nil)
    #expect(try await desk.sshNames(in: .there) == ["bob": "bob", "carl": "carl", "dora": "ada"])
  }

  @Test func `another region is chosen with R`() async throws {
    let desk = try await desk()
    await desk.press("R")
    #expect(desk.screen.contains("› Region"))
    #expect(!desk.screen.contains("us-west-2"), "the one they go to is no choice")
    await desk.press("gg<enter>")
    #expect(desk.screen.contains("US East (Ohio) us-east-2 · 0 users there"))
    #expect(desk.screen.contains("US East (Ohio) has no users."))
    await desk.press("Rj<enter>")
    #expect(desk.screen.contains("3 users there") && desk.screen.contains("bob"))
  }

  @Test func `where nobody has users the page says so`() async throws {
    let desk = try await Desk.with(users: ["ada"])
    await desk.showRegionImport()
    #expect(desk.screen.contains("No other region has users of OpsWorks Stacks."))
    #expect(desk.screen.contains("From region: none"))
  }

  @Test func `one that was interrupted goes on from the region it was of`() async throws {
    let desk = try await desk()
    let kept = KeptImport(region: .there, origin: .here, names: ["ada", "bob", "carl"])
    let draft = SavedDraft(
      id: "1", wizard: RegionSource.name, summary: "", data: kept.encoded)
    let page = try #require(ImportFromRegion(draft, identity: desk.identity))
    await desk.show(page)
    #expect(desk.prose.contains("1 of 3 chosen were done before"))
    #expect(desk.screen.contains("[x] ada") && desk.screen.contains("[!] bob"))
  }

  @Test func `a replacement is taken back later from the activity, too`() async throws {
    let desk = try await desk()
    await desk.press("a")
    await desk.pressImport()
    await desk.press("i<enter>")
    #expect(desk.console.isOver)
    let later = desk.restarted()
    await later.show(ActivityPage(identity: desk.identity))
    await later.press("/UpdateUserProfile<enter>U")
    #expect(later.prose.contains("Take back \"Changed user bob in US West (Oregon)\"?"))
    await later.press("t")
    let bob = try await later.profile("bob", in: .there)
    #expect(bob?.sshUsername == "bob" && bob?.sshPublicKey == nil)
  }
}
