import Display
import Domain

/// Text between the controls of a form.
package struct Note<Draft: FormDraft>: Field {
  package let id: String
  let text: String
  let style: Style
  let indent: Int

  package init(_ text: String, _ style: Style = .quiet, indent: Int = 1) {
    (self.text, self.style, self.indent) = (text, style, indent)
    id = "note." + text
  }

  package static func title(_ text: String) -> Self { Note(text, .title) }
  /// An empty line.
  package static var gap: Self { Note("") }

  package var isFocusable: Bool { false }

  private func lines(width: Int) -> [String] { text.wrapped(to: max(1, width - indent - 1)) }

  package func height(in form: FormState<Draft>, width: Int) -> Int { lines(width: width).count }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    for (row, line) in lines(width: canvas.columns).enumerated() {
      canvas.write(line, at: indent, row, style)
    }
  }
}
