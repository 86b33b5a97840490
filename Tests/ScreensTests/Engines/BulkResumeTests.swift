import Display
import Domain
import Foundation
import Testing

@testable import Screens

/// A page of bulk work that is stopped, gone on with, and taken back.
@Suite struct BulkResumeTests {
  private let room = Size(columns: 80, rows: 20)
  private let done = Result<AnyOutput, ServiceError>.success(AnyOutput(Nothing()))

  private func page(_ count: Int, batchSize: Int) -> BulkPage {
    let words = BulkWords(
      Noun("group", "groups"), title: "Group", doing: "Creating", done: "Created")
    let bulk = Bulk((0..<count).map { "g\($0)" }, batchSize: batchSize) {
      [AnyCall(IAM.CreateGroup(groupName: "g\($0)"))]
    }
    var page = BulkPage(bulk, words, path: ["IAM"])
    page.undo = BulkUndo(
      words, question: { "Take back \($0)?" },
      calls: { unit, _ in [AnyCall(IAM.DeleteGroup(groupName: "g\(unit)"))] })
    return page
  }

  private func drawn(_ page: BulkPage) -> String {
    var canvas = Canvas(room)
    page.draw(on: &canvas)
    return canvas.text
  }

  private func command(_ name: String, of page: BulkPage) -> Binding<BulkPage.Event>? {
    page.bindings.first { $0.command == name }
  }

  @Test func `a stopped page offers to go on, and does so where it was`() {
    var page = page(6, batchSize: 2)
    _ = page.handle(.stop, in: room)
    _ = page.handle(.performed([done, done]), in: room)
    #expect(drawn(page).contains("Created 2 of 6 groups · 4 not begun"))
    #expect(drawn(page).contains("[ Resume ]  [ Undo ]  [ Close ]"))
    #expect(command("resume", of: page)?.disabled == nil)
    let calls = page.handle(.resume, in: room).flatMap(\.calls)
    #expect(calls.compactMap { ($0.value as? IAM.CreateGroup)?.groupName } == ["g2", "g3"])
    _ = page.handle(.performed([done, done]), in: room)
    _ = page.handle(.performed([done, done]), in: room)
    #expect(drawn(page).contains("Created 6 of 6 groups"))
    #expect(command("resume", of: page)?.disabled != nil)
  }

  @Test func `what was done is taken back the last first, and only once`() throws {
    var page = page(3, batchSize: 9)
    _ = page.handle(.performed([done, .failure(Desk.refusal), done]), in: room)
    _ = page.handle(.undo, in: room)
    #expect(drawn(page).contains("Take back 2?"))
    let effects = page.handle(.key(.character("u")), in: room)
    guard case .show(let screen)? = effects.first?.work, let undo = screen as? BulkPage else {
      Issue.record("nothing is opened")
      return
    }
    let calls = undo.start().flatMap(\.calls)
    #expect(calls.compactMap { ($0.value as? IAM.DeleteGroup)?.groupName } == ["g2", "g0"])
    let outcome = BulkOutcome(purpose: "undo", done: ["g2", "g0"], left: [])
    _ = page.handle(.returned(outcome), in: room)
    #expect(drawn(page).contains("Created 0 of 3 groups · 1 failed · 2 taken back"))
    #expect(page.buttons == [.close])
  }

  @Test func `nothing is sent before what is kept is on disk, and it is forgotten at the end`() {
    var page = page(2, batchSize: 9)
    page.keepsake = Keepsake(id: "1", wizard: "w", summary: "s") { Data() }
    let first = page.start()
    guard case .keepNow(let kept, _)? = first.first?.work else {
      Issue.record("it is not kept")
      return
    }
    #expect(kept.id == "1" && first.flatMap(\.calls).isEmpty)
    #expect(page.handle(.kept(nil), in: room).flatMap(\.calls).count == 2)
    let last = page.handle(.performed([done, done]), in: room)
    guard case .discard("1")? = last.first?.work else {
      Issue.record("it is not forgotten")
      return
    }
  }

  @Test func `what cannot be kept is not begun`() {
    var page = page(2, batchSize: 9)
    page.keepsake = Keepsake(id: "1", wizard: "w", summary: "s") { Data() }
    #expect(page.handle(.kept(.serviceFailure("The disk is full.")), in: room).isEmpty)
    #expect(drawn(page).contains("Nothing was begun"))
    #expect(page.buttons == [.close])
  }
}
