import Foundation

/// The quick way through Add user, for tests that are about what comes then.
struct AddingUsers: Sendable {
  let console: Tmux
  var home: Household { console.home }

  init(on console: Tmux) { self.console = console }

  /// Opens the account and the wizard.
  init(in home: Household, environment: [String: String] = [:]) async throws {
    console = try Tmux(Product.word, in: home, environment: environment)
    try await console.shows("customer managed policies")
    try console.press("Down", "Enter")
    try await console.shows("Set user details")
  }

  /// Names, one to a row, and what they get.
  func details(_ names: [String], key: Bool = true, password: Bool = true) async throws {
    try console.paste(names.joined(separator: "\n"))
    try await console.shows("User name *    \(names.last ?? "")")
    if key { try await tick("Programmatic access") }
    if password { try await tick("AWS Management Console access") }
  }

  func tick(_ label: String) async throws {
    try await console.go(to: label)
    try console.press("Space")
    try await console.shows("[x] \(label)")
  }

  /// On to the review, with a group ticked on the way where one is given.
  func review(group: String? = nil) async throws {
    try console.press("C-n")
    try await console.shows("Set permissions for ")
    if let group {
      try await console.goToList()
      try await console.choose(group)
    }
    try console.press("C-n")
    try await console.shows("Add tags (optional)")
    try console.press("C-n")
    try await console.shows("[ Create user")
  }

  /// From the review: creates them, without waiting for the end.
  func create() async throws {
    try await console.go(to: "Create user")
    try console.press("Enter")
  }

  /// Leaves the final page and the console, whether or not its secrets were seen.
  func leave() async throws {
    try console.press("C-g")
    try await console.until("the first page, or the question") {
      $0.contains("nothing leaves this machine") || $0.contains("Leave without ")
    }
    if try console.screen.contains("Leave without ") { try console.press("l") }
    try await console.shows("nothing leaves this machine")
    try console.press("q")
    try await console.ends(with: 0)
  }
}
