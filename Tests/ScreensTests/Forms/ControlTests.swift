import Display
import Domain
import Testing

@testable import Screens

@Suite struct TextControlTests {
  @Test func `a text field edits its text and keeps its caret`() {
    var form = Toy.form { _ in Toy.name }
    _ = form.press("abc<left>x")
    #expect(form.state.draft.name == "abxc")
    _ = form.press("<tab><s-tab>y")
    #expect(form.state.draft.name == "abxyc")
  }

  @Test func `pasted text is text, on one line, and more lines go where the field says`() {
    var form = Toy.form { _ in
      Toy.name
      TextField<Toy>("note", "Note", \.note)
    }
    _ = form.paste("  one\n")
    #expect(form.state.draft.name == "one")
    _ = form.paste("a\nb")
    #expect(form.state.draft.name == "a+b")
    #expect(form.focus == "note")
    _ = form.paste("x\ny")
    #expect(form.state.draft.note == "x y")
  }

  @Test(arguments: ["a", "日"]) func `a long text is scrolled to its caret`(letter: Character) throws
  {
    var field = TextField<Toy>("note", "Note", \.note)
    field.width = 10
    let form = Toy.form(Toy(note: String(repeating: letter, count: 30) + "z")) { [field] _ in field
    }
    let canvas = form.canvas()
    let cursor = try #require(canvas.cursor)
    #expect(canvas[cursor.column - 1, cursor.row].character == "z")
  }

  @Test func `a problem that has no room beside the text is written below`() {
    var field = TextField<Toy>("note", "Note", \.note)
    field.check = { _ in String(repeating: "word ", count: 20) + "end." }
    let form = Toy.form(Toy(note: "x")) { [field] _ in field }
    #expect(form.shown.contains("✗ word"))
    #expect(form.shown.contains("end."))
  }

  @Test func `a secret is stars until it is to be shown`() {
    var form = Toy.form { _ in Toy.secret }
    _ = form.press("pa<left>x")
    #expect(form.state.draft.secret.revealed == "pxa")
    #expect(form.shown.contains("***") && !form.shown.contains("pxa"))
    form.state.draft.isShown = true
    #expect(form.shown.contains("pxa"))
    #expect(!form.canvas().maskedText.contains("pxa"))
    _ = form.paste("1\n2")
    #expect(form.state.draft.secret.revealed == "px12a")
  }

  @Test func `every rule a secret does not meet is named, once it was touched`() {
    var form = Toy.form { _ in Toy.secret }
    #expect(!form.shown.contains("Use 3."))
    _ = form.press("a")
    #expect(form.shown.contains("✗ Use 3.") && form.shown.contains("✗ Use a digit."))
    let isInOrder = form.isInOrder()
    #expect(!isInOrder)
  }

  @Test func `a tag is a key and a value, and Tab goes from one to the other`() {
    var form = Toy.form { _ in Toy.tag(0) }
    _ = form.press("team<tab>ops")
    #expect(form.state.draft.tags == [Toy.Pair(key: "team", value: "ops")])
    #expect(form.focus == "tag.0")
    _ = form.press("<s-tab>s")
    #expect(form.state.draft.tags[0].key == "teams")
    _ = form.press("<tab><tab>")
    #expect(form.focus == "cancel")
    _ = form.press("<s-tab><c-u>bad")
    #expect(form.shown.contains("A bad key."))
    _ = form.press("<c-r>")
    #expect(form.state.draft.tags == [Toy.Pair()])
  }

  @Test func `a page of text takes Enter and pasted lines, and Tab leaves it`() {
    var form = Toy.form { _ in TextArea<Toy>("text", "Text", \.text) }
    _ = form.press("<down><end><enter>third")
    #expect(form.state.draft.text == "first\nsecond\nthird")
    _ = form.paste("!\n?")
    #expect(form.state.draft.text == "first\nsecond\nthird!\n?")
    _ = form.press("<tab>")
    #expect(form.focus == "cancel")
  }
}

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

@Suite struct ConfirmTests {
  private let confirm = Confirm("Leave?", [.init("stay", "Stay", "s"), .init("go", "Go", "g")])

  @Test(arguments: [
    ("<enter>", "stay"), ("<esc>", "stay"), ("<c-g>", "stay"), ("g", "go"), ("s", "stay"),
    ("<tab><enter>", "go"), ("<right><enter>", "go"), ("<left><enter>", "go"),
    ("<tab><tab><enter>", "stay"), ("<tab><esc>", "stay"),
  ])
  func `it is answered by its letters, by the focus and by Esc`(keys: String, answer: String) {
    var confirm = confirm
    let answers = Key.script(keys).compactMap { confirm.handle($0) }
    #expect(answers == [answer])
  }

  @Test func `other keys answer nothing`() {
    var confirm = confirm
    let answers = Key.script("xyz<space>0").compactMap { confirm.handle($0) }
    #expect(answers.isEmpty)
  }
}
