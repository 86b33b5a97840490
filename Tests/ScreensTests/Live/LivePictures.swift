import Display
import Domain

@testable import Screens

/// The console on a live account.
enum LivePictures {
  static let all = [(80, 24), (60, 20)].flatMap { columns, rows in
    let size = Size(columns: columns, rows: rows)
    return [
      live("home-live", size, ""),
      live("home-live-read-only", size, "") { try .onLive(isReadOnly: true, size: $0) },
      live("home-live-unreachable", size, "") {
        try .onLive(size: $0, account: UnreachableAccount())
      },
      live("users-live-other-endpoint", size, ":users<enter>") {
        try .onLive(isAWS: false, size: $0)
      },
      live("users-live-read-only", size, ":users<enter>") {
        try .onLive(isReadOnly: true, size: $0)
      },
      live("users-live-waiting", size, ":users<enter>", waiting: "Retrying in 2 s (Throttling)"),
      live("users-live-unreachable", size, ":users<enter>") {
        try .onLive(size: $0, account: UnreachableAccount())
      },
      live("review-live-confirm", size, review + "<enter>"),
      live("review-live-production", size, review + "<enter>acme") {
        try .onLive(isProduction: true, size: $0)
      },
    ]
  }

  /// From the home page to the review of a user with an access key.
  static let review = ":add-user<enter>zed<tab><tab><space><c-n><c-n><c-n>"

  private static func live(
    _ name: String, _ size: Size, _ keys: String, waiting: String? = nil,
    on desk: @escaping @Sendable (Size) throws -> Desk = { try .onLive(size: $0) }
  ) -> Picture {
    Picture(name, columns: size.columns, rows: size.rows) { _ in
      let desk = try desk(size)
      await desk.showLiveHome()
      await desk.press(keys)
      desk.console.waiting = waiting
      return desk
    }
  }
}

extension Desk {
  func showLiveHome() async {
    let live = console.identity.live
    await show(
      Home(
        identity: console.identity,
        remark: "live at \(live?.endpoint ?? ""), keys: \(live?.keysFrom ?? "")"))
  }
}
