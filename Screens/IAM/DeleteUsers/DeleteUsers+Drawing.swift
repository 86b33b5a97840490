import Display
import Domain

extension DeleteUsers {
  /// Below the list: a rule, what is to be said of the user under the cursor, the count, buttons.
  private static let details = 3
  private static let bottom = details + 3

  private func firstRow(_ width: Int) -> Int { summaryLines(width).count + 3 }

  func listHeight(_ room: Size) -> Int {
    max(1, room.rows - firstRow(room.columns) - Self.bottom)
  }

  package func draw(on canvas: inout Canvas) {
    switch phase {
    case .reading: drawProgress("Reading what goes with them…", deletion.read, on: &canvas)
    case .deleting: drawProgress("Deleting…", deletion.tried, on: &canvas)
    case .asking, .over: drawPage(on: &canvas)
    }
    confirm?.draw(on: &canvas)
  }

  private func drawProgress(_ title: String, _ ended: Int, on canvas: inout Canvas) {
    let end = canvas.write(deletion.isStopping ? "Stopping…" : title, at: 1, 0, .title)
    let all = deletion.users.count
    canvas.write("\(ended) of \(all) \(all == 1 ? "user" : "users")", at: end + 2, 0, .quiet)
    Progress.drawBar(ended, of: all, on: &canvas)
    let text =
      phase == .reading
      ? "Nothing is deleted yet; Esc leaves."
      : deletion.isStopping
        ? "The users under way are awaited; no other is begun."
        : "Esc stops after the users under way; who is deleted stays deleted."
    canvas.write(text, at: 1, canvas.rows - 1, .quiet)
  }

  private func drawPage(on canvas: inout Canvas) {
    canvas.write(title, at: 1, 0, .title)
    let lines = summaryLines(canvas.columns)
    for (row, line) in lines.enumerated() { canvas.write(line, at: 1, row + 1) }
    let first = firstRow(canvas.columns)
    drawHeads(at: first - 2, on: &canvas)
    canvas.rule(first - 1, from: 1)
    let height = listHeight(canvas.size)
    let top = listing.firstInView(height: height)
    for offset in 0..<max(0, min(height, listing.count - top)) {
      drawRow(top + offset, at: first + offset, on: &canvas)
    }
    drawCurrent(from: first + height, on: &canvas)
    drawFoot(on: &canvas)
  }
}

// MARK: - What is said at the top

extension DeleteUsers {
  private var title: String {
    let all = deletion.users.count
    guard phase == .over else {
      return all == 1 ? "Delete \(deletion.users[0].name)" : "Delete \(all) users"
    }
    let failed = deletion.users.count { $0.error != nil }
    let waiting = deletion.waiting
    var title = "Deleted \(all - failed - waiting) of \(all) \(all == 1 ? "user" : "users")"
    if failed > 0 { title += " · \(failed) failed" }
    if waiting > 0 { title += " · \(waiting) not begun" }
    return title
  }

  private var summary: String {
    guard phase == .over else {
      let whom = deletion.users.count == 1 ? "the user" : "them"
      return "With \(whom) go \(deletion.count.text)."
    }
    if deletion.users.allSatisfy(\.isGone) { return "Nothing of them is left." }
    return deletion.users.count == 1
      ? "The user is still there." : "Who is still there stays marked in the list of users."
  }

  private func summaryLines(_ width: Int) -> [String] { summary.wrapped(to: max(1, width - 2)) }
}

// MARK: - Rows

extension DeleteUsers {
  /// Where the columns begin, from the right.
  private static let heads = [
    (42, "Keys"), (37, "Password"), (28, "MFA"), (24, "Groups"), (17, "Attached"), (8, "Inline"),
  ]

  private func resultColumn(_ width: Int) -> Int {
    min(width / 2, 7 + IAM.UserName.maximumLength)
  }

  private func drawHeads(at row: Int, on canvas: inout Canvas) {
    canvas.write("User name", at: 3, row, .quiet)
    guard phase == .asking else {
      canvas.write("Result", at: resultColumn(canvas.columns), row, .quiet)
      return
    }
    for (back, head) in Self.heads { canvas.write(head, at: canvas.columns - back, row, .quiet) }
  }

  private func drawRow(_ position: Int, at row: Int, on canvas: inout Canvas) {
    let user = deletion.users[listing.row(position)]
    if position == listing.cursor {
      canvas.write("▸", at: 1, row)
      if phase == .over { canvas.cursor = Position(column: 1, row: row) }
    }
    let cells = phase == .asking ? user.belongings.map(Self.cells) : nil
    let start = cells == nil ? resultColumn(canvas.columns) : canvas.columns - Self.heads[0].0
    canvas.write(user.name, at: 3, row, width: start - 4)
    guard let cells else {
      canvas.write(user.words, at: start, row, user.error == nil ? .plain : .problem)
      return
    }
    for (head, cell) in zip(Self.heads, cells) {
      canvas.write(cell, at: canvas.columns - head.0, row)
    }
  }

  private static func cells(_ belongings: Belongings) -> [String] {
    [
      number(belongings.accessKeys.count), belongings.hasPassword ? "yes" : "—",
      number(belongings.mfaDevices.count),
      number(belongings.groups.count), number(belongings.attached.count),
      number(belongings.inline.count),
    ]
  }

  private static func number(_ count: Int) -> String { count == 0 ? "—" : "\(count)" }

  /// More of the user under the cursor than its row has room for.
  private func drawCurrent(from row: Int, on canvas: inout Canvas) {
    canvas.rule(row, from: 1)
    guard let index = listing.current else { return }
    let user = deletion.users[index]
    canvas.write(" \(user.name) ", at: 2, row, .title)
    let lines =
      (phase == .asking ? user.belongings?.lines : nil)
      ?? user.words.wrapped(to: max(1, canvas.columns - 4))
    for (offset, line) in lines.prefix(Self.details).enumerated() {
      canvas.write(line, at: 3, row + 1 + offset, width: canvas.columns - 4)
    }
  }
}

extension Belongings {
  fileprivate var lines: [String] {
    let policies = attached.compactMap(\.policyName) + inline.map { "\($0) (inline)" }
    return [("Access keys  ", accessKeys), ("Groups       ", groups), ("Policies     ", policies)]
      .map { $0.0 + ($0.1.isEmpty ? "—" : $0.1.joined(separator: ", ")) }
  }
}

extension Deletion.User {
  fileprivate var words: String {
    switch state {
    case .unread, .there: "· not begun"
    case .deleted: "✓ deleted"
    case .gone: "✓ gone already"
    case .failed(let error): "✗ \(error)"
    }
  }
}
