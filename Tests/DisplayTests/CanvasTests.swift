import Display
import Testing

struct CanvasTests {
  @Test func `what is written beyond the edge is cut`() {
    var canvas = Canvas(Size(columns: 6, rows: 2))
    canvas.write("longer than six", at: 2, 0)
    canvas.write("below", at: 0, 2)
    #expect(canvas.text == "  lon…\n")
  }

  @Test func `a wide character takes two cells and never half of one`() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    canvas.write("日本語", at: 0, 0)
    #expect(canvas.text == "日…")
    #expect(canvas[1, 0].character == nil)
  }

  @Test func `control characters never reach a cell`() {
    var canvas = Canvas(Size(columns: 20, rows: 1))
    canvas.write("a\u{1b}[31mb", at: 0, 0)
    #expect(canvas.text == #"a\x1b[31mb"#)
  }

  @Test func `a secret is masked by where it came from, not by how it looks`() {
    var canvas = Canvas(Size(columns: 20, rows: 1))
    let end = canvas.write("key ", at: 0, 0)
    canvas.write(revealed: "s3cret", at: end, 0)
    #expect(canvas.text == "key s3cret")
    #expect(canvas.maskedText == "key ••••••")
  }

  @Test func `a window shows the part scrolled into view, and a cursor outside it is gone`() {
    var canvas = Canvas(Size(columns: 5, rows: 4))
    for row in 0..<4 { canvas.write("row \(row)", at: 0, row) }
    canvas.cursor = Position(column: 1, row: 3)
    let part = canvas.window(fromRow: 2, rows: 2)
    #expect(part.text == "row 2\nrow 3")
    #expect(part.cursor == Position(column: 1, row: 1))
    #expect(canvas.window(fromRow: 0, rows: 2).cursor == nil)
  }
}
