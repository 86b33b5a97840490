import Domain

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

  /// The page of a user who is in two groups, and of a group with three users.
  static let maria1 = users1 + "j<enter>"
  static let groupList1 = Home.opening(.directoryGroups)
  static let engineering1 = groupList1 + "j<enter>"
  /// Where a user of the directory signs in.
  static let signIn1 = Home.opening(.signIn) + "<left>"

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
    ("directory-disabled", users1 + ":disable-user-access<enter>d"),
    ("directory-add-to-groups", users1 + "<space><space>:add-to-groups<enter><space>"),
    ("directory-delete-users", users1 + "<space><space>D2"),
    ("directory-delete-user", users1 + "D<enter>"),
    ("directory-user", maria1),
    ("directory-user-groups", maria1 + "2"),
    ("directory-user-leave-group", maria1 + "2D"),
    ("directory-user-sign-in", maria1 + "3"),
    ("directory-user-disabled", users1 + "jj<enter>3"),
    ("directory-user-disable", maria1 + ":disable-user-access<enter>"),
    ("directory-user-edit", maria1 + "e<tab><tab><tab><c-u>wei.zhang@example.com<c-n>"),
    ("directory-user-edit-leave", maria1 + "ex<esc>"),
    ("directory-user-reset", maria1 + "3<enter>"),
    ("directory-user-reset-sent", maria1 + "3<enter><c-n>"),
    ("directory-user-reset-password", maria1 + "3<enter><space><c-n>"),
    ("directory-user-mails", maria1 + "3<enter><c-n><enter>"),
    ("directory-user-mail", maria1 + "3<enter><c-n><enter><s-tab><s-tab><enter>"),
    ("directory-group-list", groupList1),
    ("directory-group", engineering1),
    ("directory-group-add-users", engineering1 + "n<space>"),
    ("directory-group-remove-users", engineering1 + "<space><space>D"),
    ("directory-group-details", engineering1 + "2"),
    ("directory-group-edit", engineering1 + "e<tab><c-u>Builders"),
    ("directory-delete-group", engineering1 + ":delete-group<enter><enter>"),
    ("directory-sign-in", signIn1 + "<tab>maria.santos<tab>"),
  ]

  static let all =
    pages.flatMap { name, keys in
      [(80, 24), (60, 20)].map { Picture(name, columns: $0.0, rows: $0.1, keys: keys) }
    } + [(80, 24), (60, 20)].flatMap { [invited($0, true), invited($0, false)] }
    + [(80, 24), (60, 20)].flatMap { [unsent($0), firstSignIn($0), signedIn($0)] }

  /// A reset by mail where there is no mail system, about to be left.
  private static func unsent(_ size: (Int, Int)) -> Picture {
    Picture("directory-user-reset-unsent", columns: size.0, rows: size.1) { desk in
      desk.hasSendmail = false
      await desk.showHome()
      await desk.press(maria1 + "3<enter><c-n><esc>")
      return desk
    }
  }

  /// A password that does not do is typed at the first sign-in.
  private static func firstSignIn(_ size: (Int, Int)) -> Picture {
    Picture("directory-sign-in-first", columns: size.0, rows: size.1) { desk in
      let once = try await desk.oneTimePassword(of: "maria.santos")
      await desk.showHome()
      await desk.press(signIn1 + "<tab>maria.santos<tab>")
      await desk.paste(once.revealed)
      await desk.press("<enter>abc<tab>abd<enter>")
      return desk
    }
  }

  /// What somebody without permissions on the account sees.
  private static func signedIn(_ size: (Int, Int)) -> Picture {
    Picture("directory-signed-in", columns: size.0, rows: size.1) { desk in
      await desk.showHome()
      try await desk.signInAtPortal(as: "maria.santos")
      return desk
    }
  }

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
