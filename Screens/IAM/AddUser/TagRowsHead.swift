import Display

/// Over the rows for tags.
struct TagRowsHead: Field {
  typealias Draft = AddUser
  let id = "tags.head"
  var isFocusable: Bool { false }

  func draw(_ form: FormState<AddUser>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write("Key", at: 3, 0, .quiet)
    canvas.write(
      "Value (optional)", at: TagRow<AddUser>.middle(canvas.columns), 0, .quiet)
  }
}
