import Foundation
import PseudoTerminal
import Testing

/// How the console leaves a terminal: as it found it.
@Suite struct TerminalMannersTests {
  /// Each signal; nil: the operator leaves.
  static let ways: [Int32?] = [nil, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT]

  @Test(arguments: ways)
  func `every way out gives the terminal back as it was`(_ signal: Int32?) throws {
    let console = try ShownConsole()
    #expect(console.terminal.modes != console.modesBefore)
    if let signal { kill(console.process, signal) } else { console.terminal.type("q") }
    let status = signal.map { $0 + 128 } ?? 0
    try console.terminal.until("the exit status") { $0.text.contains("status=\(status)") }
    #expect(console.terminal.modes == console.modesBefore)
    #expect(console.terminal.text.modes("?1049", "?2004", "?1") == [false, false, false])
  }

  @Test(arguments: ["", "trap '' HUP;"])
  func `a terminal that is gone ends the program, even where a hang-up is ignored`(
    _ before: String
  ) async throws {
    let console = try ShownConsole(before: before)
    #expect(console.isRunning)
    console.terminal.hangUp()
    let end = ContinuousClock.now + .seconds(10)
    while console.isRunning, .now < end { try await Task.sleep(for: .milliseconds(20)) }
    #expect(!console.isRunning)
  }

  @Test func `it can be stopped and goes on where it was`() throws {
    let fg = Product.word + " demo; stty -a | grep -q -- -icanon || echo a line; fg"
    let console = try ShownConsole(fg)
    console.terminal.type("\u{1a}")
    // In between the shell has a terminal in which a line can be typed: no `-icanon`.
    try console.terminal.until("the stop and the return") { terminal in
      terminal.text.components(separatedBy: "\u{1b}[?1049h").count == 3
        && terminal.text.contains("a line\r\n")
    }
    try console.terminal.settle()
    // What the keys send is set again, too: otherwise the first one would be lost.
    #expect(console.terminal.text.modes("?1", "?2004") == [true, true])
    console.terminal.type("q")
    try console.terminal.until("the exit status") { $0.text.contains("status=0") }
    #expect(console.terminal.modes == console.modesBefore)
  }

  @Test func `while nothing happens nothing is sent`() throws {
    let console = try ShownConsole()
    let sent = console.terminal.output.count
    console.terminal.read(within: 700)
    #expect(console.terminal.output.count == sent)
  }

  @Test func `a sequence that nobody knows is no key`() throws {
    let console = try ShownConsole()
    // A report of the window's focus: as Esc, `[` and `I` it would be three keys.
    console.terminal.type("\u{1b}[I\u{1b}[?62c")
    console.terminal.read(within: 300)
    #expect(console.isRunning)
  }
}

extension String {
  /// Whether each private mode was last switched on.
  fileprivate func modes(_ modes: String...) -> [Bool] {
    modes.map { mode in
      let on = range(of: "\u{1b}[\(mode)h", options: .backwards)
      let off = range(of: "\u{1b}[\(mode)l", options: .backwards)
      guard let on else { return false }
      return off.map { $0.lowerBound < on.lowerBound } ?? true
    }
  }
}
