import Foundation

/// Other processes on this machine.
enum Processes {
  /// Whether it still runs: one that has ended and that nobody has asked about yet does not.
  static func isRunning(_ process: pid_t) -> Bool {
    let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    guard let state = stat?.split(separator: ")").last?.first(where: { $0 != " " }) else {
      return false
    }
    return state != "Z"
  }
}
