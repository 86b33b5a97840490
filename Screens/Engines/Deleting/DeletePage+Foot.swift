import Display

extension DeletePage {
  func drawFoot(on canvas: inout Canvas) {
    let position = "row \(listing.cursor + 1) of \(listing.count)"
    canvas.write(position, at: canvas.columns - position.columns - 2, 0, .quiet)
    drawCount(at: canvas.rows - 2, on: &canvas)
    drawButtons(at: canvas.rows - 1, on: &canvas)
  }

  private func drawCount(at row: Int, on canvas: inout Canvas) {
    let count = inventory.waiting
    var end = 3
    if count > 1 {
      canvas.write(focus == .count ? "▸" : " ", at: 1, row)
      end = canvas.write(
        "Type \(count) to delete \(count) \(Kept.noun.many): ", at: 3, row,
        focus == .count ? .focused : .plain)
      typed.draw(on: &canvas, at: end, row, width: 7, isFocused: focus == .count)
      end += 8
    }
    guard let obstacle, count == 0 || focus == .delete || !typed.text.isEmpty else { return }
    canvas.write("✗ " + obstacle, at: end, row, .problem)
  }

  private func drawButtons(at row: Int, on canvas: inout Canvas) {
    let count = inventory.waiting
    let delete =
      count > 1 ? "[ Delete \(count) \(Kept.noun.many) ]" : "[ Delete \(Kept.noun.one) ]"
    let column = canvas.columns - delete.columns - 2
    draw("[ Cancel ]", .cancel, at: column - 12, row, on: &canvas)
    draw(delete, .delete, at: column, row, on: &canvas)
  }

  private func draw(
    _ button: String, _ place: Focus, at column: Int, _ row: Int, on canvas: inout Canvas
  ) {
    let isOut = place == .delete && obstacle != nil
    let style: Style = focus == place ? .focused : isOut ? .disabled : .plain
    canvas.write(button, at: column, row, style)
    if focus == place { canvas.cursor = Position(column: column + 2, row: row) }
  }
}
