import Display
import Testing

struct SafeTextTests {
  @Test(arguments: [
    ("\u{1b}[2J", #"\x1b[2J"#), ("a\nb\rc\td", #"a\x0ab\x0dc\x09d"#), ("\u{7f}", #"\x7f"#),
    ("\u{9b}31m", #"\x9b31m"#), ("abc\u{202e}txt", "abcU+202Etxt"),
    ("zero\u{200b}width", "zeroU+200Bwidth"), ("\u{feff}bom", "U+FEFFbom"),
    ("\u{2066}x\u{2069}", "U+2066xU+2069"), ("line\u{2028}end", "lineU+2028end"),
  ])
  func `what a terminal would obey or hide is shown escaped`(raw: String, shown: String) {
    #expect(SafeText(raw).text == shown)
  }

  @Test(arguments: ["plain", "Zoë Müller", "日本語", "e\u{301}", "Ελλάδα", "עברית", "👍"])
  func `text of any script stays as it is`(text: String) {
    #expect(SafeText(text).text == text)
  }

  @Test func `carriage return and line feed together are both shown`() {
    #expect(SafeText("a\r\nb").text == #"a\x0d\x0ab"#)
  }
}
