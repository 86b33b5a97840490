import Domain
import Foundation

/// The accounts in which nothing is created before the account has been typed: a file with an
/// account ID or an alias on each line; what follows `#` is a remark.
struct ProductionAccounts {
  private let names: Set<String>

  init(_ environment: [String: String]) {
    let text =
      (try? String(contentsOfFile: Places(environment: environment).production, encoding: .utf8))
    names = Set(
      (text ?? "").split(whereSeparator: \.isNewline)
        .map { $0.prefix { $0 != "#" }.filter { !$0.isWhitespace } })
  }

  func contains(_ identity: AccountIdentity) -> Bool {
    names.contains(identity.accountID) || identity.alias.map(names.contains) == true
  }
}
