import Display
import Testing

struct TextWidthTests {
  @Test(arguments: [("abc", 3), ("日本", 4), ("e\u{301}a", 2), ("ｆｕｌｌ", 8), ("👍", 2), ("·–…", 3)])
  func `columns are those a terminal gives`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `text that fits is not cut and longer text ends in an ellipsis`() {
    #expect("abcd".cut(to: 4) == "abcd")
    #expect("abcde".cut(to: 4) == "abc…")
    #expect("日本語".cut(to: 5) == "日本…")
    #expect("abc".cut(to: 0).isEmpty)
  }

  @Test func `wrapping breaks at blanks and splits what is too long for a line`() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("abcdefgh ij".wrapped(to: 4) == ["abcd", "efgh", "ij"])
    #expect("a\n\nb".wrapped(to: 9) == ["a", "", "b"])
  }
}
