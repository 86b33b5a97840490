import Display
import Domain

/// The heading of a part of the review, with the way back to its page.
struct SectionHead<Draft: FormDraft>: Field {
  let id: String
  let title: String

  init(_ title: String, action: String) { (self.id, self.title) = (action, title) }

  func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    [FieldBinding(.enter, "edit", command: "edit", help: "Go back to the page of this part")]
  }

  func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    key == .enter || key == .space ? .action(id) : .ignored
  }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(title, at: 1, 0, .title)
    let start = canvas.columns - 10
    canvas.write("[ Edit ]", at: start, 0, isFocused ? .focused : .plain)
    if isFocused { canvas.cursor = Position(column: start + 2, row: 0) }
  }
}

/// A line of the review: what was asked, and what was answered.
struct ReviewRow<Draft: FormDraft>: Field {
  let id: String
  let row: Review.Row
  let labelWidth: Int

  init(_ id: String, _ row: Review.Row, labelWidth: Int) {
    (self.id, self.row, self.labelWidth) = ("row." + id, row, labelWidth)
  }

  var isFocusable: Bool { false }

  private func lines(width: Int) -> [String] {
    row.value.wrapped(to: max(10, width - labelWidth - 6))
  }

  func height(in form: FormState<Draft>, width: Int) -> Int { max(1, lines(width: width).count) }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(row.label, at: 3, 0, .quiet)
    for (number, line) in lines(width: canvas.columns).enumerated() {
      canvas.write(line, at: 5 + labelWidth, number)
    }
  }
}
