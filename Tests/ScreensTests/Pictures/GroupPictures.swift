import Display
import Domain

@testable import Screens

/// The pages of groups.
enum GroupPictures {
  static let all = wide + narrow

  static let groups1 = Home.opening(.groups)
  /// A group with three users, a managed policy and an inline one.
  static let developers1 = groups1 + "jj<enter>"
  static let permissions1 = developers1 + "2"

  private static let wide: [Picture] = [
    Picture("groups", keys: groups1),
    Picture("group-users", keys: developers1),
    Picture("group-help", keys: developers1 + "?"),
    Picture("group-add-users", keys: developers1 + "n<space><space>"),
    Picture("group-added", keys: developers1 + "n<space><space><c-n>"),
    Picture("group-add-leave", keys: developers1 + "n<space><space><esc>"),
    Picture("group-remove-users", keys: developers1 + "<space><space>D"),
    Picture("group-removed") { desk in
      desk.refuses = { ($0.value as? IAM.RemoveUserFromGroup)?.userName == "sofia.rossi" }
      await desk.showHome()
      await desk.press(developers1 + "<space><space>Dr")
      return desk
    },
    Picture("group-permissions", keys: permissions1),
    Picture("group-detach", keys: permissions1 + "D"),
    Picture("group-attach", keys: permissions1 + "n/s3<enter><space>"),
    Picture("group-attached", keys: permissions1 + "n/s3<enter><space><c-n>"),
    Picture("group-inline", keys: permissions1 + "<tab><tab>"),
    Picture("group-inline-view", keys: permissions1 + "<tab><tab>v"),
    Picture("group-inline-edit", keys: permissions1 + "<tab><tab>e"),
    Picture("group-inline-delete", keys: permissions1 + "<tab><tab>D"),
    Picture("group-inline-create", keys: permissions1 + "<tab><tab><tab><enter>"),
    Picture("group-summary", keys: developers1 + "3"),
    Picture("group-rename", keys: developers1 + "3<enter><c-u>admins<c-n>"),
    Picture("create-group-with-users", keys: groups1 + "nLab<tab><space><tab><space>"),
    Picture("delete-groups", keys: groups1 + "j<space><space>D2"),
    Picture("delete-group", keys: groups1 + "jjD<enter>"),
    Picture("delete-groups-over", keys: groups1 + "j<space><space>D2<enter><enter>"),
  ]

  private static let narrow: [Picture] = [
    ("groups", groups1), ("group-users", developers1),
    ("group-add-users", developers1 + "n<space><space>"),
    ("group-remove-users", developers1 + "<space><space>D"),
    ("group-permissions", permissions1), ("group-attach", permissions1 + "n"),
    ("group-inline-edit", permissions1 + "<tab><tab>e"), ("group-summary", developers1 + "3"),
    ("group-rename", developers1 + "3<enter>"),
    ("create-group-with-users", groups1 + "nLab<tab><space><tab><space>"),
    ("delete-groups", groups1 + "j<space><space>D2"),
  ].map { Picture($0.0, columns: 60, rows: 20, keys: $0.1) }
}
