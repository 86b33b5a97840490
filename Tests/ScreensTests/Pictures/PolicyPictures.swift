import Display
import Domain

@testable import Screens

/// The pages of policies.
enum PolicyPictures {
  static let all = wide + narrow

  static let policies1 = Home.opening(.policies)
  /// A boundary of two users.
  static let boundary1 = policies1 + "j<enter>"
  /// A policy of the account's own that is attached.
  static let reports1 = policies1 + "jj<enter>"
  static let usage1 = reports1 + "2"
  static let versions1 = reports1 + "3"
  static let edit1 = reports1 + "e"

  /// With so many versions of ReportsRead.
  private static func versioned(
    _ name: String, columns: Int = 80, rows: Int = 24, count: Int = 3, keys: String
  ) -> Picture {
    Picture(name, columns: columns, rows: rows) { desk in
      try await desk.account.addVersions(upTo: count)
      await desk.showHome()
      await desk.press(keys)
      return desk
    }
  }

  private static let wide: [Picture] = [
    Picture("policies", keys: policies1),
    Picture("policies-type", keys: policies1 + "TT"),
    Picture("policies-aws", keys: policies1 + "GD"),
    Picture("policy-permissions", keys: reports1),
    Picture("policy-aws", keys: policies1 + "/PowerUserAccess<enter><enter>"),
    Picture("policy-usage", keys: usage1),
    Picture("policy-attach", keys: usage1 + "n<space><space>"),
    Picture("policy-detach", keys: usage1 + "<space>D"),
    Picture("policy-boundary", keys: boundary1 + "2aD"),
    Picture("policy-set-boundary", keys: boundary1 + "2B<space><space><c-n>"),
    versioned("policy-versions", keys: versions1 + "j"),
    versioned("policy-version-default", keys: versions1),
    versioned("policy-set-default", keys: versions1 + "jS"),
    versioned("policy-delete-version", keys: versions1 + "jD"),
    versioned("policy-versions-help", keys: versions1 + "?"),
    Picture("policy-edit", keys: edit1),
    Picture("policy-edit-problem", keys: edit1 + "<down><down><end><bs>;<c-n>"),
    Picture("policy-edit-leave", keys: edit1 + "x<esc>"),
    versioned("policy-edit-room", count: 5, keys: edit1 + "<tab><tab>"),
    versioned("policy-edit-select", count: 5, keys: edit1 + "<tab><tab><space><tab><space>"),
    versioned("policy-edit-confirm", count: 5, keys: edit1 + "<c-n>"),
    versioned("policy-edited", count: 5, keys: edit1 + "<c-n>d"),
    versioned("delete-policies", keys: policies1 + "<space><space><space><space>D2<down>"),
    Picture("delete-policy-boundary", keys: policies1 + "jD"),
    versioned("delete-policy-confirm", keys: reports1 + "D<enter>"),
    versioned("delete-policies-over", keys: policies1 + "<space><space><space>D2<enter><enter>"),
  ]

  private static let narrow: [Picture] =
    [
      ("policies", policies1), ("policy-permissions", reports1), ("policy-usage", usage1),
      ("policy-detach", usage1 + "<space>D"), ("policy-boundary", boundary1 + "2aD"),
      ("policy-edit", edit1), ("policy-attach", usage1 + "n"),
    ].map { Picture($0.0, columns: 60, rows: 20, keys: $0.1) }
    + [
      ("policy-versions", 3, versions1 + "j"), ("policy-set-default", 3, versions1 + "jS"),
      ("policy-edit-room", 5, edit1 + "<tab><tab>"), ("policy-edit-confirm", 5, edit1 + "<c-n>"),
      ("delete-policies", 3, policies1 + "<space><space><space><space>D2<down>"),
    ].map { versioned($0.0, columns: 60, rows: 20, count: $0.1, keys: $0.2) }
}
