import Foundation
import PseudoTerminal
import Testing

/// What a terminal does to typing: sizes, pastes, and the keys that work everywhere.
@Suite(.serialized) struct TypingTests {
  @Test(arguments: [(60, 20), (200, 60)])
  func `the wizard and the list of users fit the window`(_ columns: Int, _ rows: Int) async throws {
    let console = try Tmux(columns: columns, rows: rows)
    try await console.shows("12 users · 5 groups")
    try console.press("Enter")
    try await console.shows("maria.santos")
    try await expectAFullWindow(console, columns, rows)
    try console.press("n")
    try await console.shows("Set user details")
    try await expectAFullWindow(console, columns, rows)
    try await console.go(to: "AWS Management Console access")
    try console.press("Space")
    try await console.go(to: "Require password reset")
    try await console.go(to: "Next: Permissions")
  }

  private func expectAFullWindow(_ console: Tmux, _ columns: Int, _ rows: Int) async throws {
    try await console.until("a key line at the bottom, a rule of the whole width above") {
      let lines = $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return lines.count == rows && lines.allSatisfy { $0.count <= columns }
        && lines[rows - 2].count == columns && lines[rows - 1].contains(/\w/)
    }
  }

  @Test func `what is being typed stays when the window changes`() async throws {
    let console = try Tmux()
    try await console.shows("Add user")
    try console.press("Down", "Enter")
    try await console.shows("Set user details")
    for (number, size) in [(60, 20), (200, 60), (80, 24)].enumerated() {
      try console.type("part\(number).")
      try console.resize(columns: size.0, rows: size.1)
      try console.type("end\(number).")
    }
    try await console.shows("part0.end0.part1.end1.part2.end2.")
    #expect(try console.focus.line.contains("User name *"))
  }

  @Test func `wide and combining characters line up and keep their marks`() async throws {
    let console = try Tmux()
    try await console.shows("Add user")
    try console.press("Down", "Enter")
    try await console.shows("Set user details")
    try await AddingUsers(on: console).details(["ann"], password: false)
    try console.press("C-n")
    try await console.shows("Set permissions for ")
    try console.press("C-n")
    try await console.shows("Add tags (optional)")
    try console.type("日本語 e\u{301}z")
    try console.press("Tab")
    try console.type("ok")
    // The values begin in the same column, whatever the key is made of: ten columns of it are
    // eight characters, and the mark is none.
    try await console.until("the mark on its letter, the value in its column") { screen in
      let lines = screen.split(separator: "\n").map(String.init)
      guard let head = lines.first(where: { $0.contains("Value (optional)") }),
        let line = lines.first(where: { $0.contains("日本語 e\u{301}z") })
      else { return false }
      func column(of text: String, in line: String) -> Int? {
        line.range(of: text).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
      }
      return column(of: "Value", in: head) == column(of: "ok", in: line).map { $0 + 3 }
    }
  }

  @Test func `text pasted where no text is taken does nothing`() async throws {
    let console = try Tmux()
    try await console.shows("Add user")
    let before = try console.focus
    try console.paste("n\nq\n:quit\n")
    try await console.shows("Pasted text is taken only by a text field")
    #expect(try console.focus.line == before.line)
    try console.press("Enter")
    try await console.shows("maria.santos")
    try console.paste("q\n:quit\n")
    try await console.shows("Pasted text is taken only by a text field")
    #expect(console.status == nil)
  }

  @Test func `help and commands are there on every page`() async throws {
    let console = try Tmux()
    try await console.shows("Add user")
    try console.press("?")
    try await console.shows("Keys of this page")
    try console.press("Escape")
    try await console.until("the page again") { !$0.contains("Keys of this page") }
    try console.press("Down", "Enter")
    try await console.shows("Set user details")
    try console.type("a?:")
    try await console.shows("a?:")
    try console.press("F1")
    try await console.shows("Keys of this page")
    try console.press("Escape")
    try await console.until("the page again") { !$0.contains("Keys of this page") }
    try console.press("C-x", ":")
    try await console.shows("step-1")
    try console.type("cancel")
    try console.press("Enter")
    try await console.shows("Leave Add user?")
    try console.press("d")
    try await console.shows("up to ten at once")
    try console.press(":")
    try console.type("quit")
    try console.press("Enter")
    try await console.ends(with: 0)
  }
}

/// Without colours, nothing that sets one is sent.
@Suite struct ColourTests {
  @Test(arguments: [(["NO_COLOR": "1"], false), ([:], true)])
  func `colours are for those who want them`(
    _ environment: [String: String], _ hasColours: Bool
  ) throws {
    let console = try ShownConsole(environment: environment)
    console.terminal.type("\r")
    try console.terminal.until("the users") { $0.text.contains("maria.santos") }
    try console.terminal.settle()
    let colour = /\u{1b}\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;0-9]*m/
    #expect(console.terminal.text.contains(colour) == hasColours)
  }
}
