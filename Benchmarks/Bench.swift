import Foundation
import PseudoTerminal

/// A console at one of its pages.
struct Bench {
  let terminal: PseudoTerminal
  /// How long until the first page stood, and how large it was.
  let startup: String
  private let process: pid_t

  /// - Parameters:
  ///   - command: starts the console.
  ///   - arrival: what to type on the first page, to get where it is measured.
  ///   - sign: part of what is shown once it is there.
  init(_ command: String, arrival: String, sign: String) throws {
    let home = NSTemporaryDirectory() + "/usher-bench-\(getpid())"
    let start = ContinuousClock.now
    terminal = try PseudoTerminal("exec \(command)", environment: ["HOME": home])
    try terminal.until("the first page", within: 30) { $0.text.contains("help") }
    let milliseconds = Int((ContinuousClock.now - start).milliseconds)
    startup = "first paint \(milliseconds) ms, \(terminal.output.count) bytes"
    try terminal.settle()
    process = terminal.foreground
    terminal.type(arrival)
    try terminal.settle(sign)
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

  /// The cost of each key, a line each.
  func printKeys(_ scenarios: [Scenario]) {
    print("key".padded(24) + "  median      p99    bytes")
    for scenario in scenarios { print(scenario.name.padded(24) + terminal.measure(scenario).row) }
  }
}

extension String {
  func padded(_ columns: Int) -> String {
    padding(toLength: columns, withPad: " ", startingAt: 0)
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }
}
