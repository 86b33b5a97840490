import ArgumentParser

/// An account to try things on.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the console on a sample account that is gone when you leave.")

  @Option(
    help: ArgumentHelp(
      "How many more users the account has than its dozen: up to \(mostUsers).",
      valueName: "count"))
  var users = 0

  /// What a sample is still made of within seconds.
  static let mostUsers = 1_000_000

  func run() throws {
    guard (0...Self.mostUsers).contains(users) else {
      throw Failure(.badParameter, "Give --users a count from 0 to \(Self.mostUsers).")
    }
    try ConsoleOpening.ofDemo(users: users).run()
  }
}
