import Display
import Domain
import Foundation
import Testing

@testable import Screens

/// Somebody at the keys who knows nothing: whatever is pressed, at whatever size, the console
/// stands, its cursor is in the window, and secrets are drawn only where they were asked for.
struct MonkeyTests {
  static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .function(1), .function(2), .function(8), .function(10),
    ]
    + "nprguxewkoda".map { Key.control($0) }
    + " abcdegijknoqrstuvwxyzADGRTVZ0123456789+-*/<>?:.@_=,é日".map { Key.character($0) }

  static let sizes = [(80, 24), (60, 20), (200, 60), (40, 10), (1, 1)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  /// From the home page, from the groups, from the policies and from the directory.
  private static let starts =
    Array(repeating: "", count: 5) + Array(repeating: GroupPictures.groups1, count: 2) + [
      PolicyPictures.policies1, PolicyPictures.reports1, PolicyPictures.versions1,
      DirectoryPictures.users1, DirectoryPictures.filled1,
      DirectoryPictures.maria1, DirectoryPictures.maria1 + "3", DirectoryPictures.engineering1,
    ]

  @Test(arguments: zip(1...15, starts))
  func `random keys, pastes and sizes never break the console`(
    seed: Int, start: String
  ) async throws {
    try await press(600, seed: seed, from: start)
  }

  @Test(arguments: 1...5)
  func `nor do they break the page of a user, on any tab`(tab: Int) async throws {
    try await press(400, seed: tab, from: Pictures.wei + "\(tab)")
  }

  private func press(_ count: Int, seed: Int, from start: String) async throws {
    var chance = Seeded(UInt64(seed))
    var desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(start)
    for _ in 0..<count {
      if desk.console.isOver {
        desk = desk.restarted()
        await desk.showHome()
        await desk.press(start)
      }
      switch Int.random(in: 0..<40, using: &chance) {
      case 0: desk.size = Self.sizes.randomElement(using: &chance) ?? desk.size
      case 1: await desk.paste("zed\nyan\n\u{1b}[31mq\u{202e}")
      case 2, 3: await desk.press("<c-n>")
      default: await desk.press(Self.keys.randomElement(using: &chance) ?? Key.tab)
      }
      let canvas = desk.canvas
      #expect(canvas.cells.count == desk.size.columns * desk.size.rows)
      if let cursor = canvas.cursor {
        let isInside =
          (0..<canvas.columns).contains(cursor.column) && (0..<canvas.rows).contains(cursor.row)
        #expect(isInside || canvas.columns < 40, "\(cursor)\n\(canvas.text)")
      }
      #expect(!desk.screen.contains("\u{1b}") && !desk.screen.contains("\u{202e}"))
    }
  }
}
