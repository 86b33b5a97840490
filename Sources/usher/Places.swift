import Foundation

/// Where things are kept. Source: XDG Base Directory Specification; relative values are ignored.
struct Places {
  let account: String
  /// Drafts and journals.
  let work: String

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    func folder(_ variable: String, _ standard: String) -> String {
      let value = environment[variable] ?? ""
      return value.hasPrefix("/") ? value : "\(home)/\(standard)"
    }
    account = folder("XDG_DATA_HOME", ".local/share") + "/usher/account.usher"
    work = folder("XDG_STATE_HOME", ".local/state") + "/usher/work.usher"
  }

  /// The path as seen from the working directory.
  static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  }
}
