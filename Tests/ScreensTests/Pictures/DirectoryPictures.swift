@testable import Screens

/// The pages of IAM Identity Center.
enum DirectoryPictures {
  static let users1 = Home.opening(.directoryUsers)
  static let details1 = Home.opening(.addDirectoryUser)
  /// Everything that has to be filled in, by an invitation.
  static let filled1 =
    details1 + "dora<tab><tab>dora@example.com<tab>dora@example.com<tab>Dora<tab>Marquez"
  /// The same, by a one-time password.
  static let oneTime1 =
    details1 + "dora<tab><space><tab>dora@example.com<tab>dora@example.com<tab>Dora<tab>Marquez"
  static let groups1 = filled1 + "<c-n>"
  static let review1 = groups1 + "<tab><space><c-n>"
  static let invited1 = review1 + "<enter>"
  static let issued1 = oneTime1 + "<c-n><c-n><enter>"

  private static let pages = [
    ("directory-users", users1),
    ("directory-details", details1),
    ("directory-details-filled", filled1),
    (
      "directory-details-problems",
      details1 + "maria.santos<tab><tab>dora@example.com<tab>dora@exmaple.com<tab>"
    ),
    (
      "directory-details-attributes",
      filled1 + "<tab><tab><enter><tab>+1 555 0100<tab><tab><tab><tab><tab><enter>"
    ),
    ("directory-groups", groups1),
    ("directory-create-group", groups1 + "<enter>Engineering<tab>"),
    ("directory-review", review1),
    ("directory-leave", filled1 + "<esc>"),
    ("directory-issued", issued1),
    ("directory-issued-shown", issued1 + "<tab><tab><tab><enter>"),
    ("directory-disable", users1 + ":disable-user-access<enter>"),
  ]

  static let all =
    pages.flatMap { name, keys in
      [(80, 24), (60, 20)].map { Picture(name, columns: $0.0, rows: $0.1, keys: keys) }
    } + [(80, 24), (60, 20)].flatMap { [invited($0, true), invited($0, false)] }

  /// With a mail system, and without.
  private static func invited(_ size: (Int, Int), _ hasSendmail: Bool) -> Picture {
    let name = hasSendmail ? "directory-invited" : "directory-invited-unsent"
    return Picture(name, columns: size.0, rows: size.1) { desk in
      desk.hasSendmail = hasSendmail
      await desk.showHome()
      await desk.press(invited1)
      return desk
    }
  }
}
