import Display
import Domain

extension AssignMFADevice {
  @FieldBuilder<Draft> static func fields(_ form: FormState<Draft>) -> [any Field<Draft>] {
    Note<Draft>.title("Assign virtual MFA device")
    form.facts.device.fields("A virtual MFA device", refusal: "created") { _ in steps(form) }
  }

  @FieldBuilder<Draft>
  private static func steps(_ form: FormState<Draft>) -> [any Field<Draft>] {
    if form.draft.showsKey {
      Note<Draft>("1. Type this secret key into an authenticator app:")
      SecretKey()
    } else if form.facts.codes.isEmpty, form.facts.codesWaiting == 0 {
      Note<Draft>("1. This terminal cannot show a QR code: type the secret key into an app.")
    } else {
      Note<Draft>("1. Scan the QR code with an authenticator app.")
    }
    toggle(form.draft.showsKey)
    Note<Draft>.gap
    Note<Draft>("2. Type two codes that the app shows one after the other.")
    MFACodeFields<Draft>.all(submitting: "assign", error: form.facts.error)
  }

  private static func toggle(_ isShown: Bool) -> PushButton<Draft> {
    var button = PushButton<Draft>("key", isShown ? "Show QR code" : "Show secret key") { _ in
      .action("key")
    }
    button.isBracketed = true
    return button
  }
}

/// The key that codes are made from, by fours as people type it.
private struct SecretKey: Field {
  typealias Draft = AssignMFADraft
  let id = "secretKey"

  private func lines(_ form: FormState<Draft>, width: Int) -> [String] {
    let key = Array(form.facts.seed?.revealed ?? "")
    let groups = stride(from: 0, to: key.count, by: 4).map {
      String(key[$0..<min($0 + 4, key.count)])
    }
    let each = max(1, (width - 4) / 5)
    return stride(from: 0, to: groups.count, by: each).map {
      groups[$0..<min($0 + each, groups.count)].joined(separator: " ")
    }
  }

  func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    [
      FieldBinding(
        .character("y"), "copy", command: "copy",
        help: "Copy the key to the clipboard of your terminal (OSC 52)")
    ]
  }

  func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    key == .character("y") ? .action("copy") : .ignored
  }

  func height(in form: FormState<Draft>, width: Int) -> Int {
    max(1, lines(form, width: width).count)
  }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    if isFocused { canvas.cursor = Position(column: 1, row: 0) }
    for (row, line) in lines(form, width: canvas.columns).enumerated() {
      canvas.write(revealed: line, at: 3, row, .field)
    }
  }
}
