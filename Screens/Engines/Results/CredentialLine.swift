import Display
import Domain

/// Something a person is to be given. A secret is stars until it is asked for.
struct CredentialLine<Draft: CredentialsDraft>: Field {
  /// What it is known by on its page.
  let key: String
  var id: String { "cred.\(key)" }

  func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    [
      FieldBinding(
        .character("r"), "show/hide", command: "show", help: "Show the secret, or hide it again"),
      FieldBinding(
        .character("y"), "copy", command: "copy",
        help: "Copy it to the clipboard of your terminal (OSC 52)"),
    ]
  }

  func handle(
    _ pressed: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    switch pressed {
    case .character("y"): return .action("copy.\(key)")
    case .enter, .space, .character("r"):
      guard case .secret = form.facts.credential(key)?.value else { return .ignored }
      form.facts.revealed.formSymmetricDifference([key])
      form.facts.seen.insert(key)
      return .handled
    default: return .ignored
    }
  }

  func height(in form: FormState<Draft>, width: Int) -> Int {
    switch form.facts.credential(key)?.value {
    case .plain(let text): Self.lines(text, width: plainWidth(width, in: form)).count
    case .secret(let secret) where form.facts.revealed.contains(key):
      Self.lines(secret.revealed, width: secretWidth(width, in: form)).count
    case .secret, nil: 1
    }
  }

  /// Where the values of a page begin: all in one column.
  private func start(in form: FormState<Draft>) -> Int {
    let labels = form.facts.credentialKeys.lazy.compactMap { form.facts.credential($0)?.label }
    return max(25, 7 + (labels.map(\.columns).max() ?? 0))
  }

  private func plainWidth(_ width: Int, in form: FormState<Draft>) -> Int {
    max(10, width - start(in: form) - 1)
  }
  /// What shows and hides a secret stands beside it.
  private func secretWidth(_ width: Int, in form: FormState<Draft>) -> Int {
    max(10, width - start(in: form) - 10)
  }

  /// One line at least; broken anywhere, since it is no prose.
  private static func lines(_ text: String, width: Int) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    repeat {
      lines.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    } while !rest.isEmpty
    return lines
  }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    guard let credential = form.facts.credential(key) else { return }
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    canvas.write(credential.label, at: 5, 0, .quiet)
    let start = start(in: form)
    if isFocused { canvas.cursor = Position(column: start, row: 0) }
    switch credential.value {
    case .plain(let text):
      let lines = Self.lines(text, width: plainWidth(canvas.columns, in: form))
      for (row, line) in lines.enumerated() {
        canvas.write(String(line), at: start, row)
      }
    case .secret(let secret): draw(secret, form, isFocused, on: &canvas)
    }
  }

  private func draw(
    _ secret: Secret, _ form: FormState<Draft>, _ isFocused: Bool, on canvas: inout Canvas
  ) {
    let isShown = form.facts.revealed.contains(key)
    let label = isShown ? "[Hide]" : "[Show]"
    canvas.write(label, at: canvas.columns - 8, 0, isFocused ? .focused : .plain)
    guard isShown else {
      canvas.write("************", at: start(in: form), 0)
      return
    }
    let lines = Self.lines(secret.revealed, width: secretWidth(canvas.columns, in: form))
    let start = start(in: form)
    for (row, line) in lines.enumerated() {
      canvas.write(revealed: String(line), at: start, row)
    }
  }
}
