import Domain
import Foundation

/// The accounts in which nothing is created before the account has been typed: a file with an
/// account ID or an alias on each line; what follows `#` is a remark.
struct ProductionAccounts {
  private let names: Set<String>

  /// - Throws: a sentence for a list that is there and cannot be read: nobody knows then which
  ///   accounts are on it.
  init(_ environment: [String: String]) throws(Failure) {
    let path = Places(environment: environment).production
    var text = ""
    if FileManager.default.fileExists(atPath: path) {
      do { text = try String(contentsOfFile: path, encoding: .utf8) } catch {
        throw Failure(.badAccount, "The list of production accounts \(path) cannot be read.")
      }
    }
    names = Set(
      text.split(whereSeparator: \.isNewline)
        .map { $0.prefix { $0 != "#" }.filter { !$0.isWhitespace } })
  }

  func contains(_ identity: AccountIdentity) -> Bool {
    names.contains(identity.accountID) || identity.alias.map(names.contains) == true
  }
}
