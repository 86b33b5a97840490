import Display
import Testing

@testable import Screens

@Suite struct TextLineTests {
  @Test(arguments: [
    ("", "ab", "ab|"), ("ab", "<left>x", "ax|b"), ("ab", "<c-b><c-b>x", "x|ab"),
    ("ab", "<home>x", "x|ab"), ("ab", "<c-a><c-f>x", "ax|b"), ("ab", "<home><right><end>x", "abx|"),
    ("ab", "<c-a><c-e>x", "abx|"), ("abc", "<bs>", "ab|"), ("abc", "<home><bs>", "|abc"),
    ("abc", "<home><del>", "|bc"), ("abc", "<home><c-d>", "|bc"), ("abc", "<del>", "abc|"),
    ("a b c", "<left><c-u>", "|c"), ("a b c", "<home><right><c-k>", "a|"),
    ("one two", "<c-w>", "one |"), ("one two  ", "<c-w>", "one |"), ("one", "<c-w>", "|"),
    ("one two", "<c-w><c-w>", "|"), ("one two", "<left><c-w>", "one |o"), ("", "<c-w>", "|"),
    ("  ", "<c-w>", "|"), ("é日", "<left><bs>", "|日"), ("e\u{301}x", "<left><bs>", "|x"),
    ("👩‍👩‍👧", "<bs>", "|"), ("日", "<home><del>", "|"),
  ])
  func `its keys are those of readline`(text: String, keys: String, after: String) {
    var line = TextLine(text)
    let isTaken = Key.script(keys).map { line.handle($0) }
    #expect(!isTaken.contains(false))
    #expect(String(line.text.prefix(line.caret)) + "|" + line.text.dropFirst(line.caret) == after)
  }

  @Test(arguments: [Key.enter, .escape, .tab, .backTab, .up, .down, .control("n"), .function(1)])
  func `other keys are not its own`(key: Key) {
    var line = TextLine("ab")
    let isTaken = line.handle(key)
    #expect(!isTaken)
    #expect(line == TextLine("ab"))
  }

  @Test func `a caret beyond the text stands at its end, one before it at its start`() {
    #expect(TextLine("ab", caret: 9).caret == 2)
    #expect(TextLine("ab", caret: -1).caret == 0)
  }

  @Test func `a combining mark typed after a letter becomes one with it`() {
    var line = TextLine("xy", caret: 1)
    line.insert("\u{301}")
    #expect(line.text == "x\u{301}y")
    #expect(line.caret == 1)
  }

  @Test func `the caret's column counts wide characters twice and escapes as they are shown`() {
    #expect(TextLine("日本", caret: 1).caretColumn == 2)
    #expect(TextLine("e\u{301}x", caret: 1).caretColumn == 1)
    #expect(TextLine("a\tb", caret: 2).caretColumn == 5)
  }

  @Test(arguments: 1...10) func `editing does what it does to a plain array`(seed: UInt64) {
    var chance = Seeded(seed)
    let stock: [Character] = ["a", "b", " ", "日", "é", "👍"]
    var line = TextLine()
    var (plain, caret) = ([Character](), 0)
    for _ in 0..<500 {
      switch Int.random(in: 0..<9, using: &chance) {
      case 0...3:
        let new = stock.randomElement(using: &chance) ?? "a"
        _ = line.handle(.character(new))
        plain.insert(new, at: caret)
        caret += 1
      case 4:
        _ = line.handle(.backspace)
        if caret > 0 {
          caret -= 1
          plain.remove(at: caret)
        }
      case 5:
        _ = line.handle(.delete)
        if caret < plain.count { plain.remove(at: caret) }
      case 6:
        _ = line.handle(.left)
        caret = max(0, caret - 1)
      case 7:
        _ = line.handle(.right)
        caret = min(plain.count, caret + 1)
      default:
        _ = line.handle(.home)
        caret = 0
      }
      #expect(line.text == String(plain))
      #expect(line.caret == caret)
    }
  }
}
