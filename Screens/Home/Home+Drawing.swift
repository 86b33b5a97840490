import Display
import Domain
import Foundation

extension Home {
  private enum Line: Hashable {
    case area(Area)
    case item(Item)
    case gap
  }

  private var lines: [Line] {
    var lines: [Line] = []
    for area in Area.allCases {
      let items = items(of: area)
      guard !items.isEmpty else { continue }
      lines.append(.area(area))
      lines += items.map { .item($0) }
      if area == .unfinished { lines.append(.gap) }
    }
    return lines
  }

  private func items(of area: Area) -> [Item] {
    items.filter { item in
      if case .page(let page) = item { page.area == area } else { area == .unfinished }
    }
  }

  package func draw(on canvas: inout Canvas) {
    let lines = lines
    let notices = notice.map { ("! " + $0).wrapped(to: max(1, canvas.columns - 2)) } ?? []
    let rows = max(1, canvas.rows - 1 - notices.count)
    let focused = lines.firstIndex(of: .item(items[cursor])) ?? 0
    // The first page opens at its top; further down, what has the focus is in view.
    let top = max(0, min(focused - rows + 2, lines.count - rows))
    for (row, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      draw(line, at: row, on: &canvas)
    }
    if top > 0 { canvas.write("▲", at: canvas.columns - 1, 0, .quiet) }
    if lines.count > top + rows { canvas.write("▼", at: canvas.columns - 1, rows - 1, .quiet) }
    for (row, line) in notices.enumerated() {
      canvas.write(line, at: 1, rows + row, .warning)
    }
    canvas.write(
      "Signed in as \(identity.principal.displayName) · \(remark)", at: 1, canvas.rows - 1, .quiet)
    confirm?.draw(on: &canvas)
  }

  private func draw(_ line: Line, at row: Int, on canvas: inout Canvas) {
    switch line {
    case .gap: break
    case .area(let area):
      canvas.write(area.rawValue, at: 1, row, .title)
      canvas.write(tally(of: area), at: 27, row, .quiet)
    case .item(.page(let page)):
      drawItem(.page(page), page.title, detail(of: page), at: row, on: &canvas)
    case .item(let item):
      let (people, state) = description(of: item)
      drawItem(item, wizardTitle(of: item), people, state, at: row, on: &canvas)
    }
  }

  /// What there is in a part of the console.
  private func tally(of area: Area) -> String {
    if area == .identityCenter, let users = directory?.users, let groups = directory?.groups {
      return "\(Self.count(users, "user")) · \(Self.count(groups, "group"))"
    }
    if area == .opsWorks { return identity.live == nil ? ServiceEnd.onHome : "" }
    guard area == .iam, let summary else { return "" }
    let counts = [
      ("Users", "user"), ("Groups", "group"), ("Policies", "customer managed policy"),
    ]
    return counts.map { Self.count(summary[$0] ?? 0, $1) }.joined(separator: " · ")
  }

  private func wizardTitle(of item: Item) -> String {
    let name: String? =
      switch item {
      case .draft(let id): unfinished.drafts.first { $0.id == id }?.wizard
      case .run(let id): unfinished.runs.first { $0.id == id }?.wizard
      case .page: nil
      }
    return name.map { KnownWizard($0)?.title ?? $0 } ?? ""
  }

  /// Whom it is about, and how far it is.
  private func description(of item: Item) -> (people: String, state: String) {
    switch item {
    case .draft(let id):
      guard let draft = unfinished.drafts.first(where: { $0.id == id }) else { break }
      let step = draft.summary.range(of: " · ", options: .backwards)?.lowerBound
      let people = draft.summary[..<(step ?? draft.summary.endIndex)]
      return (
        String(people),
        draft.summary.dropFirst(people.count) + " · saved \(Self.time(draft.savedAt))"
      )
    case .run(let id):
      guard let run = unfinished.runs.first(where: { $0.id == id }) else { break }
      let done = Set(run.entries.filter { $0.state == .done }.map(\.position)).count
      return (
        run.summary,
        " · \(done) of \(run.plan.calls.count) calls done · stopped"
          + " \(Self.time(run.startedAt))"
      )
    case .page: break
    }
    return ("", "")
  }

  /// - Parameter state: comes after the detail, which is cut short where there is not room for
  ///   both.
  private func drawItem(
    _ item: Item, _ title: String, _ detail: String = "", _ state: String = "", at row: Int,
    on canvas: inout Canvas
  ) {
    let isFocused = items[cursor] == item
    if isFocused {
      canvas.write("▸", at: 1, row)
      canvas.cursor = Position(column: 1, row: row)
    }
    let end = canvas.write(title, at: 3, row, isFocused ? .focused : .plain)
    let start = max(22, end + 2)
    let room = max(8, canvas.columns - start - state.columns)
    canvas.write(state, at: canvas.write(detail, at: start, row, .quiet, width: room), row, .quiet)
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    guard count != 1 else { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
  }
}

extension Home {
  /// `2026-11-21 14:02`, in the operator's time zone.
  static func time(_ date: Date) -> String {
    let parts = Calendar.current.dateComponents(
      [.year, .month, .day, .hour, .minute], from: date)
    func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
      + " \(two(parts.hour)):\(two(parts.minute))"
  }
}
