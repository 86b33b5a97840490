import Foundation

extension Tmux {
  /// Long, since the machine may be busy with other tests: nothing waits for it in vain.
  private static let patience = Duration.seconds(30)

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
    let end = ContinuousClock.now + Self.patience
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

  /// Ends the program as nothing can prevent.
  func kill() async throws {
    try await until("the program") { _ in process != nil }
    if let process { Glibc.kill(process, SIGKILL) }
    try await ends(with: 128 + SIGKILL)
  }

  /// Takes the terminal away, and waits until the program has noticed.
  func hangUpAndEnd() async throws {
    guard let process, Processes.isRunning(process) else { throw Failed("nothing runs") }
    hangUp()
    let end = ContinuousClock.now + Self.patience
    while Processes.isRunning(process) {
      guard .now < end else { throw Failed("it goes on without a terminal") }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}

// MARK: - Commands

extension Tmux {
  /// Has a command carried out by its name.
  func command(_ name: String) async throws {
    try press(":")
    try await shows("▸")
    try type(name)
    try await shows(":\(name)")
    try press("Enter")
  }
}

// MARK: - Going somewhere with Tab

extension Tmux {
  /// Presses Tab until a control has the focus: a line with the text, or the button of that name.
  func go(to label: String) async throws {
    try await tab("«\(label)» to have the focus") { focus in
      focus.line.contains("▸")
        ? focus.line.contains(label) : focus.line.dropFirst(focus.column).hasPrefix(label)
    }
  }

  /// Presses Tab until a list has the focus: only then it says which of its rows is the one.
  func goToList() async throws {
    try await tab("a list to have the focus") { $0.screen.contains(/row \d+ of \d/) }
  }

  private func tab(_ what: String, _ isThere: (Focus) -> Bool) async throws {
    for _ in 0..<60 {
      if isThere(try await settledFocus) { return }
      try await move("Tab")
    }
    throw Failed("looked for \(what); on the screen:\n\(try screen)")
  }

  /// Presses a key that moves the focus, and waits until it has.
  func move(_ key: String) async throws {
    let before = try await settledFocus
    try press(key)
    try await until("\(key) to leave «\(before.line)»") { _ in try focus != before }
  }

  /// Where the focus is once a picture that was sent in parts has come whole.
  private var settledFocus: Focus {
    get async throws {
      var seen = try focus
      while true {
        try await Task.sleep(for: .milliseconds(10))
        let now = try focus
        if now == seen { return now }
        seen = now
      }
    }
  }

  /// Chooses a row of the list that has the focus: `[x]` or `(•)` stands before it then.
  func choose(_ name: String) async throws {
    try press("/")
    try await shows("Filter:")
    try type(name)
    try press("Enter")
    try await until("\(name) to be under the cursor") { _ in
      let line = try focus.line
      return line.contains("▸") && line.contains(name)
    }
    try press("Space")
    try await until("\(name) to be chosen") {
      $0.contains("[x] \(name)") || $0.contains("(•) \(name)")
    }
    try press("C-g")
    try await until("the filter to be gone") { !$0.contains("Filter:") }
  }
}
