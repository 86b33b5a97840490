import Display
import Domain
import Foundation

extension Home {
  package func draw(on canvas: inout Canvas) {
    canvas.write("IAM", at: 1, 0, .title)
    if let summary {
      let counts = [
        ("Users", "user"), ("Groups", "group"), ("Policies", "customer managed policy"),
      ]
      .map { key, noun in Self.count(summary[key] ?? 0, noun) }
      canvas.write(counts.joined(separator: " · "), at: 27, 0, .quiet)
    }
    drawItem(.users, "Users", at: 1, on: &canvas)
    drawItem(.addUser, "Add user", "up to ten at once", at: 2, on: &canvas)
    drawItem(
      .accountSettings, "Account settings", "password policy, alias, quotas", at: 3, on: &canvas)
    drawUnfinished(from: 5, on: &canvas)
    canvas.write(remark, at: 1, canvas.rows - 1, .quiet)
    if let notice { canvas.write("! " + notice, at: 1, canvas.rows - 2, .warning) }
    confirm?.draw(on: &canvas)
  }

  private func drawUnfinished(from first: Int, on canvas: inout Canvas) {
    guard !unfinished.drafts.isEmpty || !unfinished.runs.isEmpty else { return }
    canvas.write("Unfinished work", at: 1, first, .title)
    // As many as there is room for, and always the one under the cursor.
    let rows = max(1, canvas.rows - first - 4)
    let all = items.dropFirst(3)
    let skipped = max(0, min(cursor - 3 - rows + 1, all.count - rows))
    for (row, item) in all.dropFirst(skipped).prefix(rows).enumerated() {
      let (people, state) = description(of: item)
      drawItem(item, "Add user (IAM)", people, state, at: first + 1 + row, on: &canvas)
    }
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
    default: break
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
