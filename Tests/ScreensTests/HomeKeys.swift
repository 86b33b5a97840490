@testable import Screens

/// The keys that lead on from the home page, wherever on it things stand.
extension Home {
  static func opening(_ page: Page) -> String { downs(to: page) + "<enter>" }

  static func downs(to page: Page) -> String {
    downs(Page.allCases.firstIndex(of: page) ?? 0)
  }

  /// From the page that was just left to another one further up.
  static func opening(_ page: Page, after last: Page) -> String {
    let pages = Page.allCases
    let ups = (pages.firstIndex(of: last) ?? 0) - (pages.firstIndex(of: page) ?? 0)
    return String(repeating: "<up>", count: ups) + "<enter>"
  }

  /// To the first work that is unfinished.
  static let downsToUnfinished = downs(Page.allCases.count)

  private static func downs(_ count: Int) -> String { String(repeating: "<down>", count: count) }
}
