import Display
import Domain

extension AssignMFADevice {
  /// The least room that the fields need beside a QR code.
  private static let leastColumns = 36

  package func draw(on canvas: inout Canvas) {
    switch shown(in: canvas.size) {
    case .code(let code): draw(code, on: &canvas)
    case .tooSmall(let code): drawNeed(of: code, on: &canvas)
    case .none: form.draw(on: &canvas)
    }
    confirm?.draw(on: &canvas)
  }

  private enum Shown {
    case code(QRCode)
    case tooSmall(QRCode)
    case none
  }

  /// The code with the longest label that there is room for.
  private func shown(in size: Size) -> Shown {
    guard !form.state.draft.showsKey, let smallest = form.state.facts.codes.last else {
      return .none
    }
    let fitting = form.state.facts.codes.first { code in
      let needed = Self.needed(for: code)
      return needed.rows <= size.rows && needed.columns <= size.columns
    }
    return fitting.map { .code($0) } ?? .tooSmall(smallest)
  }

  private static func needed(for code: QRCode) -> Size {
    let lines = code.lines
    return Size(
      columns: (lines.first?.count ?? 0) + 1 + leastColumns, rows: lines.count)
  }

  /// The code is as secret as the key that it says.
  private func draw(_ code: QRCode, on canvas: inout Canvas) {
    let lines = code.lines
    for (row, line) in lines.enumerated() { canvas.write(revealed: line, at: 1, row) }
    let start = (lines.first?.count ?? 0) + 1
    place(from: start, 0, on: &canvas)
  }

  private func drawNeed(of code: QRCode, on canvas: inout Canvas) {
    let needed = Self.needed(for: code)
    let window = Frame.window(around: needed, hasRail: false)
    let text =
      "! The QR code needs a window of \(window.rows) rows and \(window.columns) columns. Make it"
      + " larger, or show the secret key."
    let lines = text.wrapped(to: max(1, canvas.columns - 2))
    for (row, line) in lines.enumerated() { canvas.write(line, at: 1, row, .warning) }
    place(from: 0, lines.count, on: &canvas)
  }

  private func place(from column: Int, _ row: Int, on canvas: inout Canvas) {
    var part = Canvas(
      Size(columns: max(0, canvas.columns - column), rows: max(0, canvas.rows - row)))
    form.draw(on: &part)
    canvas.place(part, at: column, row)
  }
}
