import Display
import Domain
import Foundation
import Store
import Testing

@testable import Screens

@Suite struct DraftTests {
  @Test func `answers are kept at every key, with the page and the field`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press("<down><enter>ze")
    #expect(try desk.draft().names == ["ze"])
    await desk.press("d<tab><tab><space><c-n><tab><tab><space>")
    let next = desk.restarted()
    await next.showHome()
    #expect(next.screen.contains("zed · step 2 of 5"))
    await next.press(Home.downsToUnfinished + "<enter>")
    #expect(next.screen.contains("Set permissions for zed"))
    #expect(next.screen.contains("[x] Admins"))
    let line = next.screen.split(separator: "\n", omittingEmptySubsequences: false)[
      next.canvas.cursor?.row ?? 0]
    #expect(line.contains("▸ [") && line.contains("Admins"))
  }

  @Test func `a custom password is never kept`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Pictures.details1 + "<tab><space><tab>Abcdefg1")
    let data = try #require(try desk.work.abandonedDrafts().first).data
    #expect(!String(decoding: data, as: UTF8.self).contains("Abc"))
    #expect(try desk.draft().customPassword.isLost)
    #expect(try desk.draft().passwordKind == .custom)
  }

  @Test func `a draft that is done with is gone`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Pictures.created1)
    #expect(try desk.work.abandonedDrafts().isEmpty)
  }

  @Test func `a draft is discarded from the home page, after a question`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press("<down><enter>zed<esc>k")
    let next = desk.restarted()
    await next.showHome()
    await next.press(Home.downsToUnfinished + "D<esc>")
    #expect(next.screen.contains("zed · step 1"))
    await next.press("Dd")
    #expect(!next.screen.contains("zed · step 1"))
    #expect(try next.work.abandonedDrafts().isEmpty)
  }

  @Test func `a draft of an earlier version is read, one that is no draft is not`() throws {
    let identity = AccountIdentity(accountID: "123456789012", alias: nil)
    let old = SavedDraft(
      id: "a", wizard: AddUser.name, summary: "",
      data: Data(#"{"draft":{"names":["zed"]},"page":99}"#.utf8))
    let wizard = try #require(Wizard<AddUser>(old, identity: identity))
    #expect(wizard.draft.names == ["zed"] && wizard.isReviewing)
    let bad = SavedDraft(id: "b", wizard: AddUser.name, summary: "", data: Data("x".utf8))
    #expect(Wizard<AddUser>(bad, identity: identity) == nil)
  }
}
