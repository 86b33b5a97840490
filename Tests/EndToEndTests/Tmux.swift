import Foundation
import PseudoTerminal

/// A program on a real terminal, whose screen can be read: a tmux server for it alone.
final class Tmux: Sendable {
  let home: Household

  /// - Parameters:
  ///   - command: as typed into a shell.
  ///   - environment: beside what every test has.
  init(
    _ command: String = Product.word + " demo", columns: Int = 80, rows: Int = 24,
    in home: Household? = nil, environment: [String: String] = [:]
  ) throws {
    let home = try home ?? Household()
    self.home = home
    try? FileManager.default.removeItem(atPath: home.path("status"))
    let all = home.environment.merging(["LANG": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    let variables = all.map { "\($0)='\($1)'" }.joined(separator: " ")
    // The shell keeps the window: tmux's own remain-on-exit loses the status now and then.
    let script =
      "cd '\(home.path(""))'; env \(variables) \(command); echo $? > '\(home.path("status"))';"
      + " exec sleep 600"
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", script, ";",
      "set", "-g", "status", "off")
  }

  deinit { _ = try? tmux("kill-server") }

  /// Keys as tmux calls them: `Down`, `Enter`, `C-n`, or text.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Text, none of which is taken for the name of a key.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Text as the terminal's own paste sends it.
  func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the operator sees.
  var screen: String {
    get throws { try tmux("capture-pane", "-p") }
  }

  /// Column and row of the hardware cursor.
  var cursor: String {
    get throws {
      try tmux("display-message", "-p", "#{cursor_x},#{cursor_y}")
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// The program's exit status, once it has ended.
  var status: Int32? {
    let text = try? String(contentsOfFile: home.path("status"), encoding: .utf8)
    return text.flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  /// Waits until the screen shows a text.
  @discardableResult
  func shows(_ text: String) async throws -> String {
    try await until("«\(text)»") { $0.contains(text) }
  }

  /// Waits until the program has ended with the status.
  func ends(with status: Int32) async throws {
    try await until("exit status \(status)") { _ in self.status == status }
  }

  /// Waits until the screen satisfies the condition.
  @discardableResult
  func until(_ what: String, _ isSo: (String) throws -> Bool) async throws -> String {
    let end = ContinuousClock.now + .seconds(10)
    while true {
      let screen = try screen
      if try isSo(screen) { return screen }
      guard .now < end else {
        let status = status.map { "\($0)" } ?? "none yet"
        throw Failed("waited for \(what); exit status: \(status); on the screen:\n\(screen)")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
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
      ["tmux", "-u", "-S", home.path("tmux")] + arguments,
      environment: ["PATH": path, "LANG": "C.UTF-8", "HOME": home.path(""), "SHELL": "/bin/sh"])
    guard ended.status == 0 else { throw Failed("tmux \(arguments): \(ended.output)") }
    return ended.output
  }
}
