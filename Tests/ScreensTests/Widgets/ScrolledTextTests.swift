import Display
import Testing

@testable import Screens

@Suite struct ScrolledTextTests {
  private static let room = Size(columns: 13, rows: 4)

  private func shown(_ text: ScrolledText, _ room: Size = Self.room) -> [String] {
    var canvas = Canvas(room)
    text.draw(on: &canvas, rows: 0..<room.rows)
    return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " })
    }
  }

  private func pressed(_ keys: String, _ text: ScrolledText) -> ScrolledText {
    var text = text
    for key in Key.script(keys) { _ = text.handle(key, in: Self.room) }
    return text
  }

  private let ten = ScrolledText((1...10).map { "line \($0)" })

  @Test(arguments: [
    ("", 1), ("j", 2), ("<down><down>k", 2), ("k", 1), ("<pgdn>", 5), ("<pgdn><pgup>", 1),
    ("<c-d>", 3), ("<c-d><c-u>", 1), ("G", 7), ("<end>j", 7), ("<pgdn><pgdn>", 7), ("Gg", 1),
    ("G<up>", 6), ("<space>", 5),
  ])
  func `keys scroll it, no further than to its ends`(keys: String, first: Int) {
    #expect(shown(pressed(keys, ten)) == (first..<first + 4).map { "line \($0)" })
  }

  @Test(arguments: [
    ("", "lines 1–4 of 10"), ("j", "lines 2–5 of 10"), ("G", "lines 7–10 of 10"),
  ])
  func `it says which lines are in view`(keys: String, position: String) {
    #expect(pressed(keys, ten).position(in: Self.room) == position)
  }

  @Test func `a text that is in view whole says nothing, and does not scroll`() {
    let text = ScrolledText(["a", "b"])
    #expect(text.position(in: Self.room) == nil)
    #expect(shown(pressed("jG", text)) == ["a", "b", "", ""])
  }

  @Test func `long lines are folded where the room ends, and scrolled row by row`() {
    let text = ScrolledText(["abcdefghij" + "klm", "n", "opqrstuvwx" + "yz", "1"])
    #expect(shown(text) == ["abcdefghij", "klm", "n", "opqrstuvwx"])
    #expect(shown(pressed("j", text)) == ["klm", "n", "opqrstuvwx", "yz"])
    #expect(shown(pressed("G", text)) == ["n", "opqrstuvwx", "yz", "1"])
    #expect(text.position(in: Self.room) == "lines 1–3 of 4")
  }

  @Test func `one line longer than the room can be read to its end`() {
    let text = ScrolledText([String(repeating: "a", count: 40) + "bcd", "end"])
    #expect(shown(pressed("<pgdn>", text)) == ["aaaaaaaaaa", "aaaaaaaaaa", "bcd", "end"])
  }

  @Test func `prose is folded at blanks, below itself`() {
    let text = ScrolledText([
      .init(prose: "one two three"), .init(prose: "four five", after: "Deny  "),
    ])
    #expect(shown(text) == ["one two", "three", "Deny  four", "five"])
    var canvas = Canvas(Self.room)
    text.draw(on: &canvas, rows: 0..<4)
    #expect(canvas.text.split(separator: "\n").last == "        five")
  }

  @Test func `in another window the same place is in view, as far as there is text`() {
    let text = pressed("G", ScrolledText(["abcdefghijklm", "n", "o", "p", "q"]))
    #expect(shown(text, Size(columns: 40, rows: 4)) == ["n", "o", "p", "q"])
    #expect(shown(text, Size(columns: 40, rows: 9)).prefix(2) == ["abcdefghijklm", "n"])
    #expect(shown(text, Size(columns: 4, rows: 2)) == ["n", "o"])
  }

  @Test func `nothing to read is no trouble`() {
    let text = pressed("jkG<pgdn>", ScrolledText([String]()))
    #expect(shown(text) == ["", "", "", ""] && text.position(in: Self.room) == nil)
  }
}
