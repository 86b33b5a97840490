import Display
import Domain
import Testing

@testable import Screens

@Suite struct ChoosingControlTests {
  @Test func `a toggle is turned by Space and by x`() {
    var form = Toy.form { _ in Toggle<Toy>("isOn", "On", \.isOn) }
    _ = form.press("<space>")
    #expect(form.state.draft.isOn && form.shown.contains("[x] On"))
    _ = form.press("x")
    #expect(!form.state.draft.isOn && form.shown.contains("[ ] On"))
  }

  @Test func `a choice goes round by Space and moves by the arrows, and out at its ends`() {
    var form = Toy.form { _ in
      Choice<Toy, Int>("kind", \.kind, [.init(0, "A"), .init(1, "B"), .init(2, "C")])
    }
    _ = form.press("<space><space><space>")
    #expect(form.state.draft.kind == 0)
    _ = form.press("<left>")
    #expect(form.state.draft.kind == 2)
    _ = form.press("<down>")
    #expect(form.focus == "cancel")
    _ = form.press("<up><up><up>")
    #expect(form.state.draft.kind == 0)
    _ = form.press("<up>")
    #expect(form.focus == "next")
  }

  @Test func `a list of many keeps what is marked in the draft`() {
    var form = Toy.form { _ in Toy.pick(.many(\.picked)) }
    _ = form.press("<space>j<space>", in: Toy.room)
    #expect(form.state.draft.picked == ["thing-1", "thing-3"])
    #expect(form.shown.contains("2 of 20 things selected"))
    _ = form.press("a")
    #expect(form.shown.contains("✗ At most 3."))
    _ = form.press("u")
    #expect(form.state.draft.picked.count == 20)
    #expect(form.shown.contains("u again clears all 20 marks"))
    _ = form.press("u")
    #expect(form.state.draft.picked == [])
  }

  @Test func `a list of one has at most one chosen`() {
    var form = Toy.form { _ in Toy.pick(.one(\.one)) }
    _ = form.press("<space>")
    #expect(form.state.draft.one == "thing-1")
    _ = form.press("j<space>")
    #expect(form.state.draft.one == "thing-2")
    _ = form.press("<space>")
    #expect(form.state.draft.one == nil)
  }

  @Test func `in a list's filter keys are text, and Enter keeps it`() {
    var form = Toy.form { _ in Toy.pick(.many(\.picked)) }
    _ = form.press("/1a")
    #expect(form.isTyping && form.state.draft.picked == [])
    _ = form.press("<bs>2<enter>")
    #expect(!form.isTyping && form.focus == "pick")
    _ = form.press("a")
    #expect(form.state.draft.picked == ["thing-12"])
    _ = form.press("<esc>u")
    #expect(form.shown.contains("thing-1\n") || form.shown.contains("thing-2"))
    let answer = form.press("<esc>").last
    #expect(answer?.isIgnored == true, "a second Esc is the page's")
  }

  @Test func `Enter goes on from a list and never marks, Up leaves it at the top`() {
    var form = Toy.form { _ in
      Toy.name
      Toy.pick(.many(\.picked))
    }
    form.setFocus("pick")
    _ = form.press("<enter>")
    #expect(form.focus == "cancel" && form.state.draft.picked == [])
    _ = form.press("<s-tab><up>")
    #expect(form.focus == "name")
  }

  @Test func `a button does what it does by Enter and by Space`() {
    var form = Toy.form { _ in
      PushButton<Toy>("go", "Go") { form in
        form.draft.rows += 1
        return .handled
      }
      PushButton<Toy>("act", "Act") { _ in .action("act") }
    }
    _ = form.press("<enter><space>")
    #expect(form.state.draft.rows == 2)
    _ = form.press("<tab>")
    #expect(form.press("<enter>").last?.button == "act")
  }
}
