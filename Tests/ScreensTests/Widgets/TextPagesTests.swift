import Display
import Testing

@testable import Screens

@Suite struct TextPagesTests {
  private func after(_ keys: String, on text: String, caret: Int? = nil) -> String {
    var page = TextPages(text, caret: caret)
    for key in Key.script(keys) { _ = page.handle(key, height: 3) }
    let text = page.text
    return String(text.prefix(page.caret)) + "|" + text.dropFirst(page.caret)
  }

  @Test(arguments: [
    ("x", "ab\ncd", "x|ab\ncd"), ("<down>x", "ab\ncd", "ab\nx|cd"),
    ("<end><right>x", "ab\ncd", "ab\nx|cd"), ("<down><left>x", "ab\ncd", "abx|\ncd"),
    ("<down><bs>", "ab\ncd", "ab|cd"), ("<end><del>", "ab\ncd", "ab|cd"),
    ("<end><enter>", "ab\ncd", "ab\n|\ncd"), ("<bs>", "ab", "|ab"), ("<left>", "ab", "|ab"),
    ("<down><end><del><right>", "ab\ncd", "ab\ncd|"), ("<pgdn>", "a\nb\nc\nd", "a\nb\nc\n|d"),
    ("<pgdn><pgup>", "a\nb\nc\nd", "|a\nb\nc\nd"), ("<end><down>", "abc\nd", "abc\nd|"),
    ("<c-k>", "ab\ncd", "|\ncd"), ("x", "", "x|"), ("<down>x", "a\n", "a\nx|"),
  ])
  func `the keys move and change what they say`(keys: String, text: String, result: String) {
    #expect(after(keys, on: text) == result)
  }

  @Test func `a new line begins under the one before it`() {
    #expect(after("<end><enter>x", on: "  {") == "  {\n  x|")
    #expect(after("<enter>", on: "    ab", caret: 2) == "  \n  |  ab")
  }

  @Test func `Up on the first line and Down on the last are not its own`() {
    var page = TextPages("a\nb", caret: 0)
    let isTaken = [page.handle(.up, height: 3), page.handle(.tab, height: 3)]
    #expect(isTaken == [false, false])
  }

  @Test(arguments: ["", "a", "a\nb", "\n", "\n\n", "日\n\né\n"])
  func `every place in a text is found again`(text: String) {
    for caret in 0...text.count {
      let page = TextPages(text, caret: caret)
      #expect(page.caret == caret)
      #expect(page.text == text)
    }
  }

  @Test func `pasted lines stay lines, whatever ended them`() {
    var page = TextPages("ab", caret: 1)
    page.insert("x\r\ny\nz")
    #expect(page.text == "ax\ny\nzb")
    #expect(page.caret == 6)
  }

  @Test func `a pasted text is put in as it is, indented or not`() {
    let text = "{\n  \"a\": [\n    1\n  ]\n}"
    var page = TextPages("", caret: nil)
    page.insert(text)
    #expect(page.text == text)
  }

  @Test(arguments: 1...10) func `editing does what it does to a plain text`(seed: UInt64) {
    var chance = Seeded(seed)
    var page = TextPages("", caret: nil)
    var (plain, caret) = ([Character](), 0)
    for _ in 0..<400 {
      switch Int.random(in: 0..<8, using: &chance) {
      case 0...2:
        let new = (["a", "日", "é"] as [Character]).randomElement(using: &chance) ?? "a"
        _ = page.handle(.character(new), height: 5)
        plain.insert(new, at: caret)
        caret += 1
      case 3:
        _ = page.handle(.enter, height: 5)
        plain.insert("\n", at: caret)
        caret += 1
      case 4:
        _ = page.handle(.backspace, height: 5)
        if caret > 0 {
          caret -= 1
          plain.remove(at: caret)
        }
      case 5:
        _ = page.handle(.delete, height: 5)
        if caret < plain.count { plain.remove(at: caret) }
      case 6:
        _ = page.handle(.left, height: 5)
        caret = max(0, caret - 1)
      default:
        _ = page.handle(.right, height: 5)
        caret = min(plain.count, caret + 1)
      }
      #expect(page.text == String(plain))
      #expect(page.caret == caret)
    }
  }
}
