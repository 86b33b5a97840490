import Display
import Domain
import Store
import Testing

@testable import Screens

@Suite struct DetailsPageTests {
  private func opened() async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press("<down><enter>")
    return desk
  }

  @Test func `up to ten rows can be added, and removed again`() async throws {
    let desk = try await opened()
    for number in 1..<10 {
      #expect(desk.screen.contains("\(10 - number) more can be added"))
      await desk.press("u\(number)<tab><enter>")
    }
    #expect(!desk.screen.contains("Add another user"))
    #expect(try desk.draft().names.count == 10)
    await desk.press("<c-r>")
    #expect(try desk.draft().names == (1...9).map { "u\($0)" })
    #expect(desk.screen.contains("Add another user"))
  }

  @Test func `the last row stays`() async throws {
    let desk = try await opened()
    await desk.press("zed<c-r>")
    #expect(try desk.draft().names == ["zed"])
  }

  @Test func `pasted lines fill several rows, and each is looked up`() async throws {
    let desk = try await opened()
    await desk.paste("zed\n  maria.santos\r\n\nYAN\n")
    #expect(try desk.draft().names == ["zed", "maria.santos", "YAN"])
    #expect(desk.screen.contains("There is a user of this name already."))
    #expect(desk.performed.filter { $0.name == "GetUser" }.count >= 3)
  }

  @Test func `lines pasted in the middle keep the rows after them`() async throws {
    let desk = try await opened()
    await desk.paste("a\nd")
    await desk.press("<up>")
    await desk.press("<c-u>")
    await desk.paste("a\nb\nc")
    #expect(try desk.draft().names == ["a", "b", "c", "d"])
  }

  @Test func `of more than ten pasted lines ten are taken, and it is said`() async throws {
    let desk = try await opened()
    await desk.paste((1...13).map { "u\($0)" }.joined(separator: "\n"))
    #expect(try desk.draft().names == (1...10).map { "u\($0)" })
    #expect(desk.screen.contains("3 names left out"))
  }

  @Test func `a page with problems is not left, and Back is never held up`() async throws {
    let desk = try await opened()
    await desk.press("zed<c-n>")
    #expect(desk.screen.contains("Choose at least one type of access."))
    await desk.press("<tab><space><c-n>")
    #expect(desk.screen.contains("Set permissions for zed"))
    await desk.press("<s-tab><s-tab><s-tab><s-tab><s-tab><enter><tab><space><c-n>")
    #expect(desk.screen.contains("Choose the policy that is to be the boundary"))
    await desk.press("<c-p>")
    #expect(desk.screen.contains("Set user details"))
  }

  @Test func `digits jump back freely, and on only past pages that are in order`() async throws {
    let desk = try await opened()
    await desk.press("zed<tab><tab>4")
    #expect(desk.screen.contains("Choose at least one type of access."))
    await desk.press("<space>4")
    #expect(desk.screen.contains("[ Create user ]"))
    await desk.press("2")
    #expect(desk.screen.contains("Set permissions"))
    await desk.press(":step-1<enter>")
    #expect(desk.screen.contains("Set user details"))
  }

  @Test func `while it asks whether to leave, no key turns the page`() async throws {
    let desk = try await opened()
    await desk.press("zed<tab><tab><space><esc><c-n>2")
    #expect(desk.screen.contains("Set user details") && desk.screen.contains("Leave Add user?"))
    await desk.press("s")
    #expect(!desk.screen.contains("Leave Add user?"))
  }

  @Test func `leaving asks only when something was typed`() async throws {
    let desk = try await opened()
    await desk.press("<esc>")
    #expect(desk.screen.contains("up to ten at once"))
    await desk.press("<enter>x<esc>d")
    #expect(desk.screen.contains("up to ten at once"))
    #expect(try desk.work.abandonedDrafts().isEmpty)
  }

  @Test func `a hidden password is shown when it is asked for, and each unmet rule is named`()
    async throws
  {
    let desk = try await opened()
    await desk.press("zed<tab><tab><tab><space><tab><space><tab>")
    for (typed, rule) in [("a", "Use at least 8 characters."), ("bcdefgh", "Add 2 more of these")] {
      await desk.press(typed)
      #expect(desk.screen.contains(rule))
    }
    await desk.press("I1")
    #expect(!desk.screen.contains("✗"))
    #expect(desk.screen.contains("**********") && !desk.screen.contains("abcdefghI1"))
    await desk.press("<tab><space>")
    #expect(desk.screen.contains("abcdefghI1"))
    #expect(!desk.canvas.maskedText.contains("abcdefghI1"))
  }
}

extension Desk {
  /// The answers as they were last kept.
  func draft() throws -> AddUser {
    let saved = try #require(try work.abandonedDrafts().first)
    let wizard = try #require(Wizard<AddUser>(saved, identity: console.identity))
    return wizard.draft
  }
}
