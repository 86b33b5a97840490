import Testing

/// The console as a person sees it, on a real terminal.
@Suite struct ConsoleOnTerminalTests {
  @Test func `it fills the window and follows its size`() async throws {
    let console = try Tmux()
    try await console.shows("F1 help")
    for (columns, rows) in [(60, 20), (120, 40), (80, 24)] {
      try console.resize(columns: columns, rows: rows)
      try await console.until("the key line at the bottom of \(columns)x\(rows)") { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        let rule = lines.dropLast(2).last { $0.hasPrefix(" ──") }
        return lines.count == rows + 1 && lines[rows - 1].contains("F1 help")
          && rule?.count == columns
      }
    }
  }

  @Test func `in a window made too small it says what to do, and comes back`() async throws {
    let console = try Tmux()
    try await console.shows("F1 help")
    try console.resize(columns: 30, rows: 8)
    try await console.shows("make it at least")
    try console.resize(columns: 80, rows: 24)
    try await console.shows("F1 help")
  }

  @Test func `without UTF-8 lines are drawn in ASCII`() async throws {
    let console = try Tmux(environment: ["LANG": "C", "LC_ALL": "C"])
    let screen = try await console.shows("F1 help")
    #expect(screen.contains(" -----"))
    #expect(screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `UTF-8 that is not installed is UTF-8 all the same`() async throws {
    let console = try Tmux(environment: ["LANG": "xx_YY.UTF-8", "LC_ALL": "xx_YY.UTF-8"])
    #expect(try await console.shows("F1 help").contains("─────"))
  }

  @Test(
    arguments: ["xterm-256color", "tmux-256color", "screen-256color", "linux", "vt100"],
    ["C.UTF-8", "C"])
  func `it can be read on this type of terminal`(_ name: String, _ locale: String) async throws {
    let console = try Tmux(environment: ["TERM": name, "LANG": locale, "LC_ALL": locale])
    try await console.shows("12 users")
    try console.press("Enter")
    try await console.until("the list of users") {
      $0.contains(/\[ \] backup-agent +(—|-) +1 active +none/) && $0.contains("12 users")
    }
    try console.press("n")
    try await console.shows("Set user details")
    try console.type("zoë")
    try await console.until("the name and what is wrong with it") {
      $0.contains(/User name \* +zo/) && $0.contains("Select AWS access type *")
    }
    try console.press("C-g")
    try await console.shows("[ Discard (d) ]")
    try console.press("d")
    try await console.shows("backup-agent")
    try console.press("q")
    try await console.shows("up to ten at once")
    try console.press("q")
    try await console.ends(with: 0)
  }
}
