import Domain
import Testing

@testable import Outbox

@Suite struct ClipboardTests {
  private func sequence(_ text: String, _ environment: [String: String]) throws -> String {
    try Clipboard.sequence(copying: Secret(text), environment: environment).revealed
  }

  @Test func `a terminal gets the text in Base64`() throws {
    #expect(
      try sequence("pässword", ["TERM": "xterm-256color"])
        == "\u{1B}]52;c;cMOkc3N3b3Jk\u{1B}\\")
  }

  @Test func `tmux passes it through`() throws {
    #expect(
      try sequence("a", ["TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"])
        == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YQ==\u{1B}\u{1B}\\\u{1B}\\")
  }

  @Test func `screen passes it through in pieces that it can hold`() throws {
    let text = try sequence(String(repeating: "a", count: 3_000), ["TERM": "screen-256color"])
    let pieces = text.split(separator: "\u{1B}\\")
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 768 })
    let whole = pieces.map { $0.dropFirst(2) }.joined()
    #expect(whole.hasPrefix("\u{1B}]52;c;YWFh"))
    #expect(whole.hasSuffix("YWFh\u{7}"))
  }

  @Test(arguments: [[:], ["TERM": ""], ["TERM": "dumb"], ["TERM": "dumb", "TMUX": "x"]])
  func `a terminal that can do nothing is refused`(environment: [String: String]) {
    #expect(throws: OutboxError.self) { try sequence("a", environment) }
  }

  @Test func `74,992 bytes of Base64 are copied and 74,996 refused`() throws {
    let longest = String(repeating: "a", count: 56_244)
    #expect(try sequence(longest, ["TERM": "xterm"]).utf8.count == 74_992 + 9)
    #expect(throws: OutboxError.self) { try sequence(longest + "a", ["TERM": "xterm"]) }
  }
}
