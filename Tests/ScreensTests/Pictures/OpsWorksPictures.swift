import Domain

@testable import Screens

/// The pages of OpsWorks Stacks.
enum OpsWorksPictures {
  static let users1 = Home.opening(.opsWorksUsers)
  static let james1 = users1 + "/james<enter>e"

  private static let pages = [
    ("opsworks-users", users1),
    ("opsworks-users-gone", users1 + "G"),
    ("opsworks-users-empty", users1 + ":region ca-central-1<enter>"),
    ("opsworks-region", users1 + "R"),
    ("opsworks-edit", james1),
    ("opsworks-edit-below", james1 + "<tab><tab><tab><space><tab><space><tab>"),
    ("opsworks-edit-name", james1 + "<c-u>robellison<c-n>"),
    ("opsworks-edit-leave", james1 + "2<esc>"),
    ("opsworks-delete", users1 + "G<space>D"),
    ("opsworks-delete-several", users1 + "aD4<down>"),
    ("opsworks-delete-confirm", users1 + "GD<enter>"),
    ("opsworks-delete-over", users1 + "aD4<enter><enter>"),
    ("opsworks-my-settings-owner", Home.opening(.mySettings)),
    ("delete-users-reminded", ":users<enter>:mark hannah*<enter>:mark wei*<enter>D"),
  ]

  static let all = [(80, 24), (60, 20)].flatMap { size in
    pages.map { Picture($0.0, columns: size.0, rows: size.1, keys: $0.1) }
      + [privateKey(size), limited(size)]
      + [
        mySettings("opsworks-my-settings", size, keys: ""),
        mySettings("opsworks-my-settings-edit", size, keys: "e"),
        mySettings("opsworks-my-settings-new", size, session: "dora.marquez", keys: ""),
        mySettings(
          "opsworks-my-settings-elsewhere", size, keys: ":region eu-west-1<enter>"),
      ]
  }

  /// Somebody pastes the wrong half of a key.
  private static func privateKey(_ size: (Int, Int)) -> Picture {
    Picture("opsworks-edit-private-key", columns: size.0, rows: size.1) { desk in
      await desk.showHome()
      await desk.press(james1)
      await desk.paste(Desk.privateKey)
      return desk
    }
  }

  /// As somebody who may look, and no more.
  private static func limited(_ size: (Int, Int)) -> Picture {
    Picture("opsworks-users-limited", columns: size.0, rows: size.1) { desk in
      let desk = try await DenialTests.desk(allowed: #""opsworks:Describe*""#, on: desk)
      await desk.press(users1)
      return desk
    }
  }

  /// As a federated user.
  private static func mySettings(
    _ name: String, _ size: (Int, Int), session: String = "carla.weiss", keys: String
  ) -> Picture {
    Picture(name, columns: size.0, rows: size.1) { desk in
      await desk.showHome()
      await desk.signInFederated(
        role: "Contractors", session: session, policies: "AWSOpsWorks_FullAccess")
      await desk.press(Home.opening(.mySettings) + keys)
      return desk
    }
  }
}
