import Domain
import Screens
import Terminal

/// What a console starts with.
struct ConsoleOpening {
  var identity: AccountIdentity
  var services: Services
  var first: any Screen

  /// Shows the console until the operator leaves it.
  func run() throws {
    let terminal: Terminal
    do throws(TerminalProblem) {
      terminal = try Terminal()
    } catch {
      throw Failure(.other, error.description)
    }
    Session(Console(identity: identity), on: terminal, with: services).run(first).end()
  }
}
