import PseudoTerminal
import Testing

/// What cannot be is said in a sentence, before the screen is touched.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("nonesuch-42", "TERM names a terminal nothing is known of here, nonesuch-42"),
    ("dumb", "of type dumb cannot move its cursor"),
    ("", "TERM is not set"),
  ])
  func `a terminal that cannot show the console is refused`(
    _ name: String, _ sentence: String
  ) throws {
    try expectRefusal(sentence, environment: ["TERM": name])
  }

  @Test(arguments: [(39, 10), (40, 9)])
  func `a window smaller than 40 by 10 is refused`(_ columns: UInt16, _ rows: UInt16) throws {
    try expectRefusal(
      "The window has \(columns) columns and \(rows) rows", columns: columns, rows: rows)
  }

  @Test func `a window of 40 by 10 is enough`() throws {
    let home = try Household()
    let terminal = try PseudoTerminal(
      Product.word + " demo", columns: 40, rows: 10, environment: home.environment)
    try terminal.settle("Usher")
    #expect(!terminal.text.contains("The window has"))
  }

  @Test func `without a terminal the console says that it needs one`() throws {
    let ended = try run("demo")
    #expect(ended.status == 255)
    #expect(ended.output.contains("usher: The console needs a terminal"))
  }

  @Test(
    arguments: [
      ("--bogus", 2), ("nonesuch", 2), ("demo --users many", 2), ("demo --users", 2),
      ("demo --users=-1", 252), ("demo --users 1000001", 252), ("--account=", 2),
      ("--help", 0), ("--version", 0), ("info", 0), ("help demo", 0),
    ] as [(String, Int32)])
  func `the exit status says what was wrong`(_ arguments: String, _ status: Int32) throws {
    let ended = try run(arguments)
    #expect(ended.status == status)
    #expect(!ended.output.isEmpty)
  }

  private func run(_ arguments: String) throws -> Spawning.Ended {
    let words = arguments.split(separator: " ").map(String.init)
    return try Spawning.run([Product.path] + words, environment: Household().environment)
  }

  private func expectRefusal(
    _ sentence: String, columns: UInt16 = 80, rows: UInt16 = 24,
    environment: [String: String] = [:]
  ) throws {
    let home = try Household()
    let terminal = try PseudoTerminal(
      Product.word + " demo; echo status=$?", columns: columns, rows: rows,
      environment: home.environment.merging(environment) { $1 })
    try terminal.until("the exit status") { $0.text.contains("status=255") }
    #expect(terminal.text.contains("usher: ") && terminal.text.contains(sentence))
    #expect(!terminal.text.contains("\u{1b}"))
  }
}

/// What the program says of itself, without a terminal.
@Suite struct CommandLineTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are written for each shell`(_ shell: String) throws {
    let ended = try run("--generate-completion-script", shell)
    #expect(ended.status == 0)
    #expect(ended.output.contains("usher") && ended.output.contains("demo"))
  }

  @Test func `help names every command and every exit status`() throws {
    let ended = try run("--help")
    #expect(ended.status == 0)
    for word in ["demo", "info", "--account", "EXIT STATUS", "252", "253", "255"] {
      #expect(ended.output.contains(word))
    }
  }

  @Test func `the version is a line`() throws {
    let ended = try run("--version")
    #expect(ended.status == 0)
    #expect(ended.output.contains(/^\d+\.\d+\.\d+\n$/))
  }

  private func run(_ arguments: String...) throws -> Spawning.Ended {
    try Spawning.run([Product.path] + arguments, environment: Household().environment)
  }
}
