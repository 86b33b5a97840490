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
