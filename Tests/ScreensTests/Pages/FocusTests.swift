import Display
import Testing

@testable import Screens

/// A page with controls, and how to get there from the home page.
struct Stopped: Sendable, CustomTestStringConvertible {
  let name: String
  let keys: String
  var columns = 80
  var rows = 24
  /// How many stops there are at least.
  var least = 5
  var testDescription: String { "\(name) \(columns)x\(rows)" }

  static let pages: [Stopped] = [
    Stopped(name: "details", keys: Pictures.details1 + "<tab><space>"),
    Stopped(
      name: "details with ten names",
      keys: Pictures.details1 + String(repeating: "<s-tab>", count: 2)
        + String(repeating: "<enter>x<tab>", count: 9)),
    Stopped(name: "groups", keys: Pictures.permissions1),
    Stopped(
      name: "copy", keys: Pictures.permissions1 + "<space><tab>/wei<enter><space>"),
    Stopped(name: "policies", keys: Pictures.permissions1 + "<left>"),
    Stopped(
      name: "boundary",
      keys: Pictures.permissions1 + "<s-tab><s-tab><s-tab><s-tab><s-tab><enter><tab><space>"),
    Stopped(name: "tags", keys: Pictures.tags1 + "a<tab>b<tab><enter>c<tab>d<tab><enter>"),
    Stopped(name: "review", keys: Pictures.review1),
    Stopped(name: "final", keys: Pictures.created1 + "<tab><enter>"),
    Stopped(name: "mail", keys: Pictures.created1 + "<tab>e"),
    Stopped(name: "create group", keys: Pictures.permissions1 + "<tab><enter>"),
    Stopped(name: "account settings", keys: Pictures.lasting1),
    Stopped(name: "create policy", keys: Pictures.permissions1 + "<left><tab><enter>"),
    Stopped(name: "group permissions", keys: GroupPictures.permissions1),
    Stopped(name: "group summary", keys: GroupPictures.developers1 + "3", least: 3),
    Stopped(name: "edit group name", keys: GroupPictures.developers1 + "3<enter>", least: 3),
    Stopped(name: "add users to group", keys: GroupPictures.developers1 + "n", least: 3),
    Stopped(name: "attach to group", keys: GroupPictures.permissions1 + "n", least: 3),
    Stopped(
      name: "inline policy", keys: GroupPictures.permissions1 + "<tab><tab>n", least: 4),
    Stopped(name: "create group with users", keys: GroupPictures.groups1 + "n"),
    Stopped(
      name: "directory user",
      keys: DirectoryPictures.filled1 + "<tab><tab><enter><tab>+1 555 0100"),
    Stopped(name: "directory groups", keys: DirectoryPictures.groups1),
    Stopped(name: "directory review", keys: DirectoryPictures.review1),
    Stopped(name: "directory one-time password", keys: DirectoryPictures.issued1),
    Stopped(name: "directory invitation", keys: DirectoryPictures.invited1, least: 3),
    Stopped(
      name: "create directory group", keys: DirectoryPictures.groups1 + "<enter>", least: 4),
    Stopped(
      name: "delete groups", keys: GroupPictures.groups1 + "<space><space>D2", least: 3),
    Stopped(name: "edit policy", keys: PolicyPictures.edit1, least: 4),
    Stopped(
      name: "edit policy with five versions",
      keys: PolicyPictures.reports1 + String(repeating: "e<c-n>", count: 4)
        + "e<tab><tab><space>"),
    Stopped(name: "attach policy", keys: PolicyPictures.usage1 + "n", least: 3),
    Stopped(
      name: "delete policies", keys: PolicyPictures.policies1 + "<space>j<space>D2", least: 3),
  ]

  private static let users: [Stopped] = [
    Stopped(name: "user permissions", keys: Pictures.wei),
    Stopped(name: "user groups", keys: Pictures.wei + "2", least: 4),
    Stopped(name: "user tags", keys: Pictures.wei + "3"),
    Stopped(name: "user credentials", keys: Pictures.ci + "4"),
    Stopped(name: "user can do", keys: Pictures.wei + "5ec2:RunInstances<tab><enter>"),
    Stopped(name: "attach to user", keys: Pictures.wei + "n", least: 3),
    Stopped(
      name: "copy permissions",
      keys: Pictures.ci + ":copy-permissions<enter>/wei<enter><space><c-n>"),
    Stopped(name: "new access key", keys: Pictures.wei + "4nw"),
    Stopped(name: "manage password", keys: Pictures.ci + "4<enter><tab><down><tab>abc"),
    Stopped(name: "assign MFA device", keys: Pictures.wei + "4<tab><enter>"),
    Stopped(name: "assign MFA device by key", keys: Pictures.wei + "4<tab><enter>s"),
    Stopped(name: "rename user", keys: Pictures.wei + ":rename<enter>", least: 3),
  ]

  static let every = pages + users

  static let all = every.flatMap { page in
    [(80, 24), (60, 20)].map { columns, rows in
      Stopped(
        name: page.name, keys: page.keys, columns: columns, rows: rows, least: page.least)
    }
  }
}

@Suite struct FocusTests {
  @Test(arguments: Stopped.all)
  func `at every stop the cursor is in view, on what has the focus`(page: Stopped) async throws {
    let desk = try Desk.onSample(size: Size(columns: page.columns, rows: page.rows))
    await desk.showHome()
    await desk.press(page.keys)
    var seen: Set<String> = []
    for number in 0..<60 {
      let canvas = desk.canvas
      guard seen.insert("\(canvas.cursor as Any) \(canvas.text)").inserted else { break }
      let cursor = try #require(canvas.cursor, "stop \(number)\n\(canvas.text)")
      #expect((0..<page.columns).contains(cursor.column), "stop \(number)")
      #expect((2..<page.rows - 2).contains(cursor.row), "stop \(number)")
      let row = (0..<page.columns).compactMap { canvas[$0, cursor.row].character }
      let isMarked = row.contains("▸")
      let isButton = cursor.column >= 2 && canvas[cursor.column - 2, cursor.row].character == "["
      let isText = row.dropFirst(3).first == "│"
      #expect(isMarked || isButton || isText, "stop \(number)\n\(canvas.text)")
      await desk.press("<tab>")
    }
    #expect(seen.count >= page.least)
  }

  @Test(arguments: Stopped.every) func `no page breaks in a window of any size`(page: Stopped)
    async throws
  {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(page.keys)
    for columns in [0, 1, 2, 5, 21, 40, 133] {
      for rows in [0, 1, 2, 3, 4, 5, 7, 11, 40] {
        desk.size = Size(columns: columns, rows: rows)
        #expect(desk.canvas.size == desk.size)
      }
      await desk.press("<tab><down><pgdn><up><f1><f1>:<esc>")
    }
  }

  @Test(arguments: Stopped.every) func `every page's help names its keys, each with a sentence`(
    page: Stopped
  ) async throws {
    let desk = try Desk.onSample(size: Size(columns: 100, rows: 120))
    await desk.showHome()
    await desk.press(page.keys)
    let line = desk.screen.split(separator: "\n").last ?? ""
    await desk.press("<f1>")
    let help = desk.screen
    for key in ["Tab", "Esc"] where line.contains(key) { #expect(help.contains("\n \(key)")) }
    #expect(help.contains("Draw the screen again"))
  }
}
