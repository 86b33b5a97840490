import Foundation
import PseudoTerminal

/// A console on a terminal of which every byte is seen.
final class ShownConsole {
  let terminal: PseudoTerminal
  let home: Household
  /// The modes of the terminal before the console took it.
  let modesBefore: [UInt32]
  let process: pid_t

  /// Starts it, and waits for its first page.
  init(
    _ command: String = Product.word + " demo", before: String = "",
    environment: [String: String] = [:]
  ) throws {
    home = try Household()
    let script = "set -m; trap : INT; \(before) read go; \(command); echo status=$?; exec sleep 600"
    terminal = try PseudoTerminal(
      script, environment: home.environment.merging(environment) { $1 })
    modesBefore = terminal.modes
    terminal.type("\n")
    try terminal.settle("help")
    process = terminal.foreground
  }

  var isRunning: Bool { Processes.isRunning(process) }
}
