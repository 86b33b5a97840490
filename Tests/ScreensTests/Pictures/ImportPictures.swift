import Display
import Domain
import Store

@testable import Screens

/// The pages of imports to OpsWorks Stacks.
enum ImportPictures {
  static let all = sizes.flatMap { size in
    iam.map { name, keys in
      Picture(name, columns: size.columns, rows: size.rows) { desk in
        try await desk.hasClashes()
        await desk.showImport()
        await desk.press(keys)
        return desk
      }
    }
      + region.map { name, keys in
        Picture(name, columns: size.columns, rows: size.rows) { desk in
          try await desk.hasClashes()
          await desk.showRegionImport()
          await desk.press(keys)
          return desk
        }
      } + [progress(size), resumed(size), unfinished(size), undoing(size)]
  }

  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)]

  private static let iam = [
    ("import-users", ""),
    ("import-users-marked", "/h<enter>a<down><down>"),
    ("import-users-buttons", "a<tab><tab>"),
    ("import-users-over", "a:import<enter>"),
    ("import-users-undo", "a:import<enter>:undo<enter>"),
  ]

  private static let region = [
    ("import-region", "a"),
    ("import-region-confirm", "a:import<enter>"),
    ("import-region-over", "a:import<enter>i"),
    ("import-region-choice", "R"),
  ]

  /// In the middle of importing very many, some of whom were refused.
  private static func progress(_ size: Size) -> Picture {
    Picture("import-progress", columns: size.columns, rows: size.rows) { _ in
      let desk = try Desk.onSample(.sample(users: 11_000), size: size)
      desk.refuses = { call in
        (call.value as? OpsWorks.CreateUserProfile)?.iamUserArn.hasSuffix("a.chen") ?? false
      }
      desk.deathAtBatch = 3
      await desk.showImport()
      await desk.press("a:import<enter>")
      return desk
    }
  }

  private static func resumed(_ size: Size) -> Picture {
    Picture("import-resumed", columns: size.columns, rows: size.rows) { desk in
      try await desk.leaveUnfinished()
      await desk.showHome()
      await desk.press("<up><enter>")
      return desk
    }
  }

  private static func unfinished(_ size: Size) -> Picture {
    Picture("import-unfinished", columns: size.columns, rows: size.rows) { desk in
      try await desk.leaveUnfinished()
      await desk.showHome()
      await desk.press("<up>")
      return desk
    }
  }

  private static func undoing(_ size: Size) -> Picture {
    Picture("activity-undo", columns: size.columns, rows: size.rows) { desk in
      try await desk.hasClashes()
      await desk.show(ActivityPage(identity: desk.identity))
      await desk.press("<space><space><space>U")
      return desk
    }
  }
}

extension Desk {
  /// Users of the sample account, with some whose SSH user names are others' or none.
  fileprivate func hasClashes() async throws {
    for name in ["hannahschmidt", "omar.haddad2", "omarhaddad2", "++"] {
      _ = try await account.perform(IAM.CreateUser(userName: name))
    }
    try await add("hannahschmidt", to: .euWest1)
  }

  fileprivate func leaveUnfinished() async throws {
    let kept = KeptImport(
      region: .here, origin: nil, names: ["james.okafor", "wei.zhang", "maria.santos"])
    try work.save(
      SavedDraft(
        id: "1", wizard: IAMUsersSource.name, summary: "to us-east-1 · 3 chosen",
        data: kept.encoded))
  }
}
