import Foundation
import PseudoTerminal

/// A program on a real terminal, whose screen can be read: a tmux server for it alone.
final class Tmux: Sendable {
  let home: Household
  /// What is this terminal's alone: its socket, the program's process ID and exit status.
  private let own: String

  /// - Parameters:
  ///   - command: as typed into a shell.
  ///   - environment: beside what every test has.
  init(
    _ command: String = Product.word + " demo", columns: Int = 80, rows: Int = 24,
    in home: Household? = nil, environment: [String: String] = [:]
  ) throws {
    let home = try home ?? Household()
    self.home = home
    own = home.path("tmux-\(UUID().uuidString.prefix(8))")
    let all = home.environment.merging(["LANG": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    let variables = all.map { "\($0)='\($1)'" }.joined(separator: " ")
    // The shell keeps the window: tmux's own remain-on-exit loses the status now and then.
    let script =
      "cd '\(home.path(""))'; env \(variables) sh -c 'echo $$ > \"$0\"; exec \"$@\"' '\(own).pid'"
      + " \(command); echo $? > '\(own).status'; exec sleep 600"
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", script, ";",
      "set", "-g", "status", "off")
  }

  deinit { hangUp() }

  /// Ends the terminal with what is on it.
  func hangUp() { _ = try? tmux("kill-server") }

  /// Keys as tmux calls them: `Down`, `Enter`, `C-n`, or text.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Text, none of which is taken for the name of a key.
  func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Text as the terminal's own paste sends it.
  func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text)
    try tmux("paste-buffer", "-p")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the operator sees.
  var screen: String {
    get throws { try tmux("capture-pane", "-p") }
  }

  /// What the operator sees and can scroll back to, with the sequences that set colours.
  var everything: String {
    get throws { try tmux("capture-pane", "-p", "-e", "-S", "-") }
  }

  /// Where the hardware cursor is.
  struct Focus: Equatable {
    var line = ""
    var column = 0
    var screen = ""
  }

  var focus: Focus {
    get throws {
      let answer = try tmux(
        "display-message", "-p", "#{cursor_x} #{cursor_y}", ";", "capture-pane", "-p")
      let lines = answer.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let place = lines[0].split(separator: " ").compactMap { Int($0) }
      let rows = lines[1].split(separator: "\n", omittingEmptySubsequences: false)
      guard rows.indices.contains(place[1]) else { return Focus() }
      return Focus(line: String(rows[place[1]]), column: place[0], screen: String(lines[1]))
    }
  }

  /// The program's exit status, once it has ended.
  var status: Int32? { number("status") }

  /// Nil until the program has been started.
  var process: pid_t? { number("pid") }

  private func number(_ file: String) -> Int32? {
    let text = try? String(contentsOfFile: "\(own).\(file)", encoding: .utf8)
    return text.flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let ended = try Spawning.run(
      ["tmux", "-u", "-S", own] + arguments,
      environment: ["PATH": path, "LANG": "C.UTF-8", "HOME": home.path(""), "SHELL": "/bin/sh"])
    guard ended.status == 0 else { throw Failed("tmux \(arguments): \(ended.output)") }
    return ended.output
  }
}
