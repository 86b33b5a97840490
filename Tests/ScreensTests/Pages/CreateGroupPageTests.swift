import Display
import Domain
import Testing

@testable import Screens

@Suite struct CreateGroupPageTests {
  private func opened() async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Pictures.permissions1 + "<tab><enter>")
    return desk
  }

  @Test func `a name that is taken or not allowed is refused`() async throws {
    let desk = try await opened()
    await desk.press("admins<c-n>")
    #expect(desk.screen.contains("There is a group of this name already."))
    await desk.press("<c-u>" + String(repeating: "g", count: 129) + "<c-n>")
    #expect(desk.screen.contains("128"))
    await desk.press("<bs><c-n>")
    #expect(desk.screen.contains("Set permissions for zed"))
  }

  @Test func `eleven policies are refused`() async throws {
    let desk = try await opened()
    await desk.press("Ops<tab>" + String(repeating: "<space>", count: 11) + "<c-n>")
    #expect(desk.screen.contains("A group can have 10 policies; 11 are selected."))
  }

  @Test func `a group is there even when a policy of it is refused`() async throws {
    let desk = try await opened()
    await desk.press("Ops<tab>/ECSServiceRole<enter><space><c-n>")
    #expect(desk.screen.contains("The group was created; 1 of its policies could not be attached"))
    await desk.press("<esc><esc>")
    #expect(desk.screen.contains("[x] Ops"))
  }

  @Test func `leaving creates nothing`() async throws {
    let desk = try await opened()
    await desk.press("Ops<esc>")
    #expect(desk.screen.contains("Set permissions for zed"))
    #expect(!desk.performed.contains { $0.name == "CreateGroup" })
  }
}
