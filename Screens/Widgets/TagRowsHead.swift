import Display

/// Over the rows for tags.
struct TagRowsHead<Draft: FormDraft>: Field {
  let id = "tags.head"
  var isFocusable: Bool { false }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write("Key", at: 3, 0, .quiet)
    canvas.write("Value (optional)", at: TagRow<Draft>.middle(canvas.columns), 0, .quiet)
  }
}
