import Display
import Domain
import Testing

@testable import Screens

@Suite struct UsersPageTests {
  private func opened() async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press("<enter>")
    return desk
  }

  private func line(_ name: String, _ desk: Desk) -> Substring {
    desk.screen.split(separator: "\n").first { $0.contains(name) } ?? ""
  }

  @Test func `everybody is listed with what stands beside them`() async throws {
    let desk = try await opened()
    #expect(desk.screen.contains("12 users"))
    #expect(
      line("ci-deploy", desk).contains("2 active") && line("ci-deploy", desk).contains("none"))
    #expect(line("sofia.rossi", desk).contains("Developers"))
    #expect(line("sofia.rossi", desk).contains("enabled"))
  }

  @Test func `marks, the filter and the counter of hidden marks`() async throws {
    let desk = try await opened()
    await desk.press("<space><space>/an<enter>")
    #expect(desk.screen.contains("2 marked (2 hidden by the filter)"))
    await desk.press("a<esc>")
    #expect(desk.screen.contains("7 marked"))
    await desk.press(":unmark *.s*<enter>")
    #expect(desk.screen.contains("5 marked"))
    await desk.press("u:mark 3-5<enter>")
    #expect(desk.screen.contains("3 marked"))
    await desk.press("z")
    #expect(desk.screen.contains("0 marked"))
  }

  @Test func `letters are text in the filter and commands beside it`() async throws {
    let desk = try await opened()
    await desk.press("/an?:q")
    #expect(desk.screen.contains("Filter: an?:q"))
    await desk.press("<esc><esc>")
    #expect(desk.screen.contains("12 users"))
    await desk.press("q")
    #expect(desk.screen.contains("up to ten at once"))
  }

  @Test func `who was added is listed, with the cursor on them`() async throws {
    let desk = try await opened()
    await desk.press(
      "n" + String(Pictures.created1.dropFirst(Home.opening(.addUser).count)) + "w<enter><esc>")
    #expect(desk.screen.contains("13 users"))
    #expect(line("zed", desk).contains("▸"))
  }

  @Test func `a list of thousands is read to its end`() async throws {
    let desk = try Desk.onSample(.sample(users: 2500))
    await desk.showHome()
    await desk.press("<enter>G")
    #expect(desk.screen.contains("row 2500 of 2500"))
    await desk.press("a")
    #expect(desk.screen.contains("2500 marked"))
  }
}
