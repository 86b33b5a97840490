import Display
import Domain
import Foundation

extension UsersPage {
  static func listHeight(_ room: Size) -> Int { max(1, room.rows - 4) }

  package func draw(on canvas: inout Canvas) {
    drawHead(on: &canvas)
    let listing = list.listing
    let height = Self.listHeight(canvas.size)
    let first = listing.firstInView(height: height)
    for offset in 0..<max(0, min(height, listing.count - first)) {
      drawRow(first + offset, at: offset + 3, on: &canvas)
    }
    if listing.count == 0 { drawEmpty(on: &canvas) }
    drawFoot(on: &canvas)
  }

  private func drawHead(on canvas: inout Canvas) {
    let listing = list.listing
    let total = listing.names.count
    let users = listing.isLoading ? "… users" : "\(total) \(total == 1 ? "user" : "users")"
    let text = listing.isFiltered ? "\(listing.count) of \(users)" : users
    let start = canvas.columns - text.columns - 2
    canvas.write(text, at: start, 0, .quiet)
    let end = canvas.write("Filter: ", at: 3, 0, listing.isFiltering ? .focused : .plain)
    listing.filter.draw(
      on: &canvas, at: end, width: start - end - 2, isFocused: listing.isFiltering)
    let columns = Columns(canvas.columns)
    canvas.write("User name", at: 7, 1, .quiet)
    canvas.write("Groups", at: columns.groups, 1, .quiet)
    canvas.write("Access keys", at: columns.keys, 1, .quiet)
    canvas.write("Password", at: columns.password, 1, .quiet)
    if columns.created > 0 { canvas.write("Created", at: columns.created, 1, .quiet) }
    canvas.rule(2, from: 1)
  }

  /// Where the columns begin; narrow terminals do without the date.
  private struct Columns {
    let groups, keys, password, created: Int

    init(_ width: Int) {
      created = width >= 78 ? width - 12 : 0
      password = (created > 0 ? created : width) - 12
      keys = password - 13
      groups = max(20, min(7 + IAM.UserName.maximumLength + 2, keys - 20))
    }
  }

  private func drawRow(_ position: Int, at row: Int, on canvas: inout Canvas) {
    let index = list.listing.row(position)
    let name = list.listing.names[index]
    if position == list.listing.cursor {
      canvas.write("▸", at: 1, row)
      if !list.listing.isFiltering { canvas.cursor = Position(column: 1, row: row) }
    }
    let columns = Columns(canvas.columns)
    canvas.write(list.marks.contains(index) ? "[x]" : "[ ]", at: 3, row)
    canvas.write(name, at: 7, row, width: columns.groups - 8)
    if columns.created > 0, index < days.count {
      canvas.write(Self.date(days[index]), at: columns.created, row)
    }
    guard let known = rows[name] else { return }
    let groups = known.groups.isEmpty ? "—" : known.groups.joined(separator: ", ")
    canvas.write(groups, at: columns.groups, row, width: columns.keys - columns.groups - 1)
    canvas.write(known.keys, at: columns.keys, row, width: 12)
    canvas.write(known.password, at: columns.password, row)
  }

  /// `2026-11-20`
  private static func date(_ days: Int32) -> String {
    let date = Date(timeIntervalSince1970: Double(days) * 86_400)
    return String(date.ISO8601Format().prefix(10))
  }

  private func drawEmpty(on canvas: inout Canvas) {
    if let error {
      canvas.write("The users cannot be listed. \(error)", at: 3, 3, .problem)
    } else if !list.listing.isLoading {
      let text = list.listing.isFiltered ? "None fits." : "There are no users yet: n adds some."
      canvas.write(text, at: 7, 3, .quiet)
    }
  }

  private func drawFoot(on canvas: inout Canvas) {
    let row = canvas.rows - 1
    let hidden = list.hiddenMarks
    var text = "\(list.marks.count) marked"
    if hidden > 0 { text += " (\(hidden) hidden by the filter)" }
    if let anchor = list.anchor { text += " · range from \(list.listing.names[anchor])" }
    if let remark { text += " · \(remark)" }
    // In the plain style: what changes with every key should cost few bytes.
    canvas.write(text, at: 3, row)
    let position = ListField<AddUser>.position(list.listing)
    canvas.write(position, at: canvas.columns - position.columns - 2, row)
  }
}
