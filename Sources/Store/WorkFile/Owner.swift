import Foundation

/// A running console, told apart from every other process there has been on this machine.
package struct Owner: Hashable, Sendable {
  let processID: Int32
  /// In clock ticks since the machine started.
  let startedAt: String
  /// Changes when the machine starts anew.
  let boot: String

  package static let current = Owner(running: getpid())!

  /// Nil when there is no such process.
  package init?(running processID: Int32) {
    guard let startedAt = Self.startTime(of: processID) else { return nil }
    (self.processID, self.startedAt, boot) = (processID, startedAt, Self.thisBoot)
  }

  init?(text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, let processID = Int32(parts[0]) else { return nil }
    (self.processID, startedAt, boot) = (processID, parts[1], parts[2])
  }

  var text: String { "\(processID) \(startedAt) \(boot)" }

  var isRunning: Bool {
    boot == Self.thisBoot && Self.startTime(of: processID) == startedAt
  }

  private static let thisBoot =
    contents(of: "/proc/sys/kernel/random/boot_id")?.trimmingCharacters(in: .whitespacesAndNewlines)
    ?? "-"

  /// Source: proc(5), field 22 of `/proc/pid/stat`. The second is the program's name, which may
  /// have spaces and parentheses in it.
  private static func startTime(of processID: Int32) -> String? {
    guard let text = contents(of: "/proc/\(processID)/stat"),
      let end = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[end...].split(separator: " ")
    // What has ended but was not waited for has a line, and does nothing any more.
    guard fields.count > 20, fields[1] != "Z", fields[1] != "X" else { return nil }
    return String(fields[20])
  }

  private static func contents(of path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }
}
