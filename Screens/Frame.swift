import Display
import Domain

/// What stands round every page: where one is and on which account, the steps of a wizard, and
/// the keys.
struct Frame {
  struct KeyHint: Hashable {
    var key: String
    var label: String
    var columns: Int { key.columns + 1 + label.columns }
  }

  var path: [String]
  var rail: [RailStep]
  var identity: AccountIdentity
  var keys: [KeyHint]
  var notice: String?
  /// What cannot be done here, with the reason; empty for nothing.
  var denied = ""
  /// What the account waits for before it tries again.
  var waiting: String?

  /// The room that is left for a page.
  static func room(in size: Size, hasRail: Bool) -> Size {
    Size(columns: size.columns, rows: max(0, size.rows - (hasRail ? 5 : 4)))
  }

  /// How large a terminal has to be for a page to have this room.
  static func window(around room: Size, hasRail: Bool) -> Size {
    Size(columns: room.columns, rows: room.rows + (hasRail ? 5 : 4))
  }

  func draw(on canvas: inout Canvas, page: (inout Canvas) -> Void) {
    let room = Self.room(in: canvas.size, hasRail: !rail.isEmpty)
    let first = canvas.rows - room.rows - 2
    var inner = Canvas(room)
    page(&inner)
    drawTitle(on: &canvas)
    if !rail.isEmpty { drawRail(on: &canvas) }
    canvas.rule(first - 1, from: 1)
    canvas.place(inner, at: 0, first)
    canvas.rule(canvas.rows - 2, from: 1)
    if let remark = waiting ?? (denied.isEmpty ? nil : denied) {
      canvas.write(" \(remark) ", at: 3, canvas.rows - 2, .warning, width: canvas.columns - 6)
    }
    drawKeys(on: &canvas)
  }

  private func drawTitle(on canvas: inout Canvas) {
    let end = canvas.write(path.joined(separator: " › "), at: 1, 0, .title)
    guard !identity.accountID.isEmpty else { return }
    guard let shown = whereabouts.first(where: { end + 2 + $0.columns <= canvas.columns }) else {
      return
    }
    canvas.write(shown, at: canvas.columns - shown.columns, 0, .quiet)
  }

  /// Who is signed in, and to which account: as much of it as there is room for.
  private var whereabouts: [String] {
    let who = identity.principal.displayName
    let account = "\(who) @ \(identity.alias ?? identity.accountID)"
    let id = identity.alias == nil ? [] : [identity.accountID]
    let shown = [[account] + id + [identity.region], [account] + id, [account], [who]]
    guard let live = identity.live else { return shown.map(Self.joined) }
    let place = [live.isAWS ? "live" : live.endpoint] + (live.isReadOnly ? ["read-only"] : [])
    let last = [live.isReadOnly ? "live, read-only" : "live"]
    return (shown.map { $0 + place } + shown.dropFirst(2).map { $0 + last }).map(Self.joined)
  }

  private static func joined(_ parts: [String]) -> String {
    SafeText(parts.joined(separator: " · ")).text
  }

  private func drawRail(on canvas: inout Canvas) {
    if rail.contains(where: { $0.state == .beside }) { return drawTabs(on: &canvas) }
    let short = rail.reduce(0) { $0 + $1.title.columns + 6 } > canvas.columns
    var column = 1
    for (number, step) in rail.enumerated() {
      if number > 0 { column = canvas.write(short ? " " : " ── ", at: column, 1, .quiet) }
      let mark = step.state == .done ? "✓" : String(number + 1)
      let isCurrent = step.state == .current
      let title = short && !isCurrent ? mark : "\(mark) \(step.title)"
      column = canvas.write(title, at: column, 1, isCurrent ? .title : .quiet)
    }
  }

  private func drawTabs(on canvas: inout Canvas) {
    var column = 1
    for (tab, title) in zip(rail, Self.tabs(rail, fitting: canvas.columns - 1)) {
      column = canvas.write(title, at: column, 1, tab.state == .current ? .title : .quiet) + 2
    }
  }

  /// What does not fit shrinks to its number, the last first, but for the current one.
  private static func tabs(_ rail: [RailStep], fitting columns: Int) -> [String] {
    var titles = rail.enumerated().map { "\($0 + 1) \($1.title)" }
    for number in rail.indices.reversed() where rail[number].state != .current {
      guard titles.reduce(-2, { $0 + $1.columns + 2 }) > columns else { break }
      titles[number] = "\(number + 1)"
    }
    return titles
  }

  /// As many keys as there is room for, and always the one that leads to all others.
  private func fitting(_ columns: Int) -> [KeyHint] {
    let help = KeyHint(key: "F1", label: "help")
    var room = columns - help.columns
    return keys.prefix { hint in
      room -= hint.columns + 2
      return room >= 0
    } + [help]
  }

  private func drawKeys(on canvas: inout Canvas) {
    let row = canvas.rows - 1
    if let notice {
      canvas.write(notice, at: 1, row, .warning)
      return
    }
    var column = 1
    for hint in fitting(canvas.columns - 2) {
      column = canvas.write(hint.key, at: column, row, .key)
      column = canvas.write(" " + hint.label, at: column, row, .quiet) + 2
    }
  }
}
