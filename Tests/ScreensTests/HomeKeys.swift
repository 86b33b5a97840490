@testable import Screens

/// The keys that lead on from the home page, wherever on it things stand.
extension Home {
  static func opening(_ page: Page) -> String { ":\(page.command)<enter>" }

  /// To the first work that is unfinished, as the account owner sees the page.
  static let downsToUnfinished = String(
    repeating: "<down>", count: Page.allCases.count { $0 != .securityCredentials })
}
