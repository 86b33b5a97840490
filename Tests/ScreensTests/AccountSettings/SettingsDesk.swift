import Domain

@testable import Screens

extension Desk {
  /// A desk with the account settings open, and more keys pressed.
  static func onSettings(_ keys: String = "") async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Pictures.settings1 + keys)
    return desk
  }

  /// Presses a button of the page, wherever the focus is, and confirms.
  func apply() async { await press("<f2>apply<enter>a") }
  func setAlias() async { await press("<f2>set-alias<enter>a") }
  func removeAlias() async { await press("<f2>remove-alias<enter>r") }

  /// The account's own password policy.
  var passwordPolicy: IAM.PasswordPolicy? {
    get async {
      try? await account.perform(IAM.GetAccountPasswordPolicy()).passwordPolicy
    }
  }

  var alias: String? {
    get async throws {
      try await account.perform(IAM.ListAccountAliases()).accountAliases.first
    }
  }

  func performed(_ name: String) -> Int { performed.count { $0.name == name } }
}
