import Display
import Domain

@testable import Screens

/// Every page worth looking at.
enum Pictures {
  static let all =
    around + signingIn + activity + users + userPage + deleting + settings + details
    + permissions + making + ending + GroupPictures.all + PolicyPictures.all
    + DirectoryPictures.all + OpsWorksPictures.all + ImportPictures.all + LivePictures.all
    + narrow

  /// From the home page to the wizard, with a name typed and both types of access chosen.
  static let details1 = Home.opening(.addUser) + "zed<tab><tab><space><tab><space>"
  /// On to the permissions, the tags and the review.
  static let permissions1 = details1 + "<c-n>"
  static let tags1 = permissions1 + "<tab><tab><space><space><c-n>"
  static let review1 = tags1 + "Team<tab>Ops<c-n>"
  static let created1 = review1 + "<enter>"

  private static let around: [Picture] = [
    Picture("home", keys: ""),
    Picture("home-add-user", keys: "<down>"),
    Picture("home-unfinished") { desk in
      let desk = try await desk.withUnfinishedWork()
      await desk.showHome()
      return desk
    },
    Picture("home-discard") { desk in
      let desk = try await desk.withUnfinishedWork()
      await desk.showHome()
      await desk.press(Home.downsToUnfinished + "D")
      return desk
    },
    Picture("first-run") { desk in
      await desk.show(FirstRun(place: "~/.local/share/usher/account.db", remark: ""))
      return desk
    },
    Picture("help", keys: "<enter>?"),
    Picture("palette", keys: "<enter>:"),
    Picture("palette-argument", keys: "<enter>:mark *.s*"),
  ]

  private static let signingIn: [Picture] = [
    Picture("sign-in", keys: Home.opening(.signIn) + ""),
    Picture("sign-in-owner", keys: Home.opening(.signIn) + "<right>"),
    Picture(
      "sign-in-federated", keys: Home.opening(.signIn) + "<right><right><tab>Ops<tab>ada<tab>"),
    Picture("sign-in-refused", keys: Home.opening(.signIn) + "<tab>ada<tab>abc<enter>"),
    limited("home-limited", columns: 80, rows: 24, keys: ""),
    limited("home-limited", columns: 60, rows: 20, keys: ""),
    limited("users-limited", columns: 80, rows: 24, keys: ":users<enter>"),
    reset("sign-in-new-password", columns: 80, rows: 24),
    reset("sign-in-new-password", columns: 60, rows: 20),
  ]

  /// As a user who may look at users and at little else.
  private static func limited(
    _ name: String, columns: Int, rows: Int, keys: String
  ) -> Picture {
    Picture(name, columns: columns, rows: rows) { desk in
      let desk = try await DenialTests.desk(
        allowed: #""iam:ListUsers","iam:Get*","iam:DeleteUser""#, on: desk)
      await desk.press(keys)
      return desk
    }
  }

  /// A user has to change the password, and has typed one that will not do.
  private static func reset(_ name: String, columns: Int, rows: Int) -> Picture {
    Picture(name, columns: columns, rows: rows) { desk in
      _ = try await desk.account.perform(IAM.CreateUser(userName: "ada"))
      let login = IAM.CreateLoginProfile(
        userName: "ada", password: Secret("Abcdefg1"), passwordResetRequired: true)
      _ = try await desk.account.perform(login)
      await desk.showHome()
      await desk.press(Home.opening(.signIn) + "<tab>ada<tab>Abcdefg1<enter>abc<tab>abcd")
      return desk
    }
  }

  /// With a group made, and one that was there already.
  private static func activity(
    _ name: String, columns: Int = 80, rows: Int = 24, keys: String
  ) -> Picture {
    Picture(name, columns: columns, rows: rows) { desk in
      for group in ["Lab", "Admins"] {
        _ = try? await desk.account.perform(IAM.CreateGroup(groupName: group))
      }
      await desk.showHome()
      await desk.press(Home.opening(.activity) + keys)
      return desk
    }
  }

  private static let activity: [Picture] = [
    activity("activity", keys: "<down>"),
    activity("activity", columns: 60, rows: 20, keys: "<down>"),
    activity("activity-filtered", keys: "/lab"),
    activity("activity-record", keys: "<enter>"),
    activity("activity-save", keys: "w"),
  ]

  private static let users: [Picture] = [
    Picture("users", keys: "<enter>"),
    Picture("users-filtered", keys: "<enter><space><space>/an"),
    Picture("users-range", keys: "<enter>jVjj"),
    Picture("users-none-fits", keys: "<enter>/zzz<enter>"),
  ]

  /// From the home page to the account settings, and on to a policy of one's own.
  static let settings1 = Home.opening(.accountSettings)
  static let custom1 = settings1 + "<space>"
  /// With the numbers of expiry and reuse to be seen.
  static let lasting1 =
    custom1 + "<tab><tab><tab><tab><tab><tab><space><tab><tab><space>"

  private static let settings: [Picture] = [
    Picture("settings", keys: settings1),
    Picture("settings-custom", keys: custom1),
    Picture("settings-lasting", keys: lasting1),
    Picture("settings-problem", keys: custom1 + "<tab><c-u>5"),
    Picture("settings-apply", keys: custom1 + "<f2>apply<enter>"),
    Picture("settings-alias", keys: settings1 + "<tab><tab><c-u>acme--corp"),
    Picture("settings-set-alias", keys: settings1 + "<tab><tab>-2<tab><enter>"),
    Picture("settings-remove-alias", keys: settings1 + "<tab><tab><tab><tab><enter>"),
    Picture("settings-quotas", keys: custom1 + "<up><s-tab><s-tab>"),
    Picture("settings-leave", keys: custom1 + "<esc>"),
  ]

  private static let deleting: [Picture] = [
    Picture("delete-users", keys: "<enter>jj<space><space><space>D4<down>"),
    Picture("delete-users-refused", keys: "<enter>jj<space><space><space>D4<enter><enter>"),
    Picture("delete-users-over") { desk in
      desk.refuses = { ($0.value as? IAM.RemoveUserFromGroup)?.userName == "james.okafor" }
      await desk.showHome()
      await desk.press("<enter>jj<space><space><space>D3<enter><enter>")
      return desk
    },
    Picture("delete-user", keys: "<enter>D"),
    Picture("delete-user-confirm", keys: "<enter>D<enter>"),
  ]

  private static let details: [Picture] = [
    Picture("details", keys: "<down><enter>"),
    Picture("details-filled", keys: details1),
    Picture(
      "details-problems",
      keys: "<down><enter>maria.santos<tab><enter>bad name<tab><enter>zed<tab><enter>ZED<tab>"),
    Picture("details-refused", keys: "<down><enter><c-n>"),
    Picture(
      "details-custom-password",
      keys: details1 + "<tab><space><tab>abc<tab><space>"),
    Picture("details-leave", keys: details1 + "<esc>"),
  ]

  private static let permissions: [Picture] = [
    Picture("permissions-groups", keys: permissions1 + "<tab><tab><space>"),
    Picture("permissions-copy", keys: permissions1 + "<space><tab>"),
    Picture("permissions-copy-chosen", keys: permissions1 + "<space><tab>/ci-<enter><space><tab>"),
    Picture("permissions-policies", keys: permissions1 + "<left><tab><tab>/s3<enter><space>"),
    Picture(
      "permissions-boundary",
      keys: permissions1 + "<s-tab><s-tab><s-tab><s-tab><s-tab><enter><tab><space><tab><tab>"),
    Picture("tags", keys: tags1 + "Team<tab>Ops<tab><enter>team<tab>Dev<tab>"),
    Picture("review", keys: review1),
    Picture("review-nothing", keys: details1 + "<c-n><c-n><c-n>"),
    Picture("review-cli", keys: review1 + "c"),
  ]

  private static let making: [Picture] = [
    Picture("create-group", keys: permissions1 + "<tab><enter>Ops<tab><space>"),
    Picture("create-group-refused", keys: permissions1 + "<tab><enter>admins<c-n>"),
    Picture("create-policy", keys: permissions1 + "<left><tab><enter>"),
    Picture(
      "create-policy-error",
      keys: permissions1 + "<left><tab><enter>Reports<tab><tab><down><end><bs>;<c-n>"),
    Picture("create-policy-leave", keys: permissions1 + "<left><tab><enter>Reports<esc>"),
    Picture("policy", keys: permissions1 + "<left><tab><tab>/PowerUser<enter>v"),
    Picture("policy-saving", keys: permissions1 + "<left><tab><tab>/PowerUser<enter>vw"),
  ]

  private static let ending: [Picture] = [
    Picture("progress") { desk in
      desk.death = (4, .beforeCall)
      await desk.showHome()
      await desk.press(created1)
      return desk
    },
    Picture("final", keys: created1),
    Picture("final-shown", keys: created1 + "<tab><enter><tab><tab><enter>"),
    Picture("final-saving", keys: created1 + "w"),
    Picture("final-leave", keys: created1 + "<esc>"),
    Picture("final-partial") { desk in
      desk.refuses = { $0.value is IAM.CreateAccessKey }
      await desk.showHome()
      await desk.press(created1)
      return desk
    },
    Picture("final-undo") { desk in
      desk.refuses = { $0.value is IAM.CreateAccessKey }
      await desk.showHome()
      await desk.press(created1 + "<tab><tab><tab><tab><enter>")
      return desk
    },
    Picture("final-resumed") { desk in
      let desk = try await desk.withUnfinishedWork()
      await desk.showHome()
      await desk.press("<up><enter>")
      return desk
    },
    Picture("mail", keys: created1 + "<tab>e"),
  ]

  private static let narrow: [Picture] = [
    ("details", details1), ("permissions-groups", permissions1),
    ("permissions-copy-chosen", permissions1 + "<space><tab>/ci-<enter><space><tab>"),
    ("permissions-policies", permissions1 + "<left><tab><tab>"),
    (
      "permissions-boundary",
      permissions1 + "<s-tab><s-tab><s-tab><s-tab><s-tab><enter><tab><space><tab><tab>"
    ),
    ("tags", tags1 + "Team<tab>Ops<tab><enter>team<tab>Dev<tab>"), ("review", review1),
    ("final", created1), ("mail", created1 + "<tab>e"),
    ("create-policy", permissions1 + "<left><tab><enter>"),
    ("create-group", permissions1 + "<tab><enter>"), ("users", "<enter>"), ("home", ""),
    ("settings", settings1), ("settings-lasting", lasting1),
    ("settings-apply", custom1 + "<f2>apply<enter>"),
    ("settings-quotas", settings1 + "<s-tab><s-tab>"),
    ("delete-users", "<enter>jj<space><space><space>D4<down>"),
    ("delete-user-confirm", "<enter>D<enter>"),
    ("delete-users-over", "<enter>jj<space><space><space>D3<enter><enter>"),
  ].map { Picture($0.0, columns: 60, rows: 20, keys: $0.1) }
}

extension Desk {
  /// As a console finds it after one before it was killed in the middle of a run, and another
  /// with a draft.
  func withUnfinishedWork() async throws -> Desk {
    await showHome()
    await press("<down><enter>yan<tab><enter>xia")
    let second = restarted()
    second.death = (3, .afterReply)
    await second.showHome()
    await second.press(Pictures.created1)
    return second.restarted()
  }
}
