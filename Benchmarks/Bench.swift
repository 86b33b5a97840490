import Foundation
import PseudoTerminal

/// A console on a sample account, at its list of users.
struct Bench {
  let terminal: PseudoTerminal
  /// How long until the first page stood, and how large it was.
  let startup: String
  private let process: pid_t

  init(program: String, users: Int) throws {
    let home = NSTemporaryDirectory() + "/usher-bench-\(getpid())"
    let start = ContinuousClock.now
    terminal = try PseudoTerminal(
      "exec '\(program)' demo --users \(users)", environment: ["HOME": home])
    try terminal.until("the first page") { $0.text.contains("help") }
    let (seconds, attoseconds) = start.duration(to: .now).components
    let milliseconds = Int(seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    startup = "first paint \(milliseconds) ms, \(terminal.output.count) bytes"
    try terminal.settle()
    process = terminal.foreground
    terminal.type(Scenario.arrival)
    try terminal.settle(Scenario.sign)
  }

  /// What is sent and computed in two seconds without a key.
  var idle: String {
    let (bytes, ticks) = (terminal.output.count, processorTicks)
    terminal.read(within: 2000)
    return "\(terminal.output.count - bytes) bytes, \(processorTicks - ticks) ticks in 2 s"
  }

  var residentMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }

  private var processorTicks: Int {
    let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }
}

extension String {
  func padded(_ columns: Int) -> String {
    padding(toLength: columns, withPad: " ", startingAt: 0)
  }
}
