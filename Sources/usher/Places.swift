import Domain
import Foundation

/// Where things are kept. Source: XDG Base Directory Specification; relative values are ignored.
struct Places {
  let account: String
  /// Drafts and journals.
  let work: String
  /// The same of live accounts, a file each.
  private let liveWork: String
  /// A list of accounts to be careful with.
  let production: String

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    func folder(_ variable: String, _ standard: String) -> String {
      let value = environment[variable] ?? ""
      return value.hasPrefix("/") ? value : "\(home)/\(standard)"
    }
    account = folder("XDG_DATA_HOME", ".local/share") + "/usher/account.usher"
    let state = folder("XDG_STATE_HOME", ".local/state") + "/usher"
    (work, liveWork) = ("\(state)/work.usher", "\(state)/live")
    production = folder("XDG_CONFIG_HOME", ".config") + "/usher/production"
  }

  /// Drafts and journals of a live account. Who answers in AWS's place has accounts of the same
  /// numbers, which are others.
  func work(on identity: AccountIdentity) -> String {
    guard let live = identity.live, !live.isAWS else {
      return "\(liveWork)/\(identity.accountID).usher"
    }
    let host = live.endpoint.map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" }
    return "\(liveWork)/\(identity.accountID)-\(String(host)).usher"
  }

  /// The path as seen from the working directory.
  static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  }
}
