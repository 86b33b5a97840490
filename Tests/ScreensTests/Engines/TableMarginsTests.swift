import Display
import Testing

@testable import Screens

@Suite struct TableMarginsTests {
  private let margins = TableMargins(
    above: [.init("one"), .init("two")], below: [.init("last", .quiet)])

  @Test func `lines stand above and below a table, which has the room that is left`() {
    let room = Size(columns: 20, rows: 8)
    #expect(margins.room(within: room) == Size(columns: 20, rows: 5))
    var canvas = Canvas(room)
    margins.draw(on: &canvas) { table in
      table.write("first row", at: 0, 0)
      table.write("last row", at: 0, table.rows - 1)
      table.cursor = Position(column: 0, row: 0)
    }
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines == [" one", " two", "first row", "", "", "", "last row", " last"])
    #expect(canvas.cursor == Position(column: 0, row: 2))
  }

  @Test func `without lines a table has all the room, and with little none`() {
    let room = Size(columns: 20, rows: 2)
    #expect(TableMargins().room(within: room) == room)
    #expect(margins.room(within: room).rows == 0)
  }
}
