import Display
import Domain

/// What is typed on a page that asks for two codes in a row.
protocol MFACodesDraft: FormDraft {
  var firstCode: String { get set }
  var secondCode: String { get set }
}

/// Two codes that a device shows one after the other.
enum MFACodeFields<Draft: MFACodesDraft> {
  /// - Parameters:
  ///   - action: what Enter in the second does, by name.
  ///   - error: what was answered to the last two.
  @FieldBuilder<Draft>
  static func all(submitting action: String, error: ServiceError?) -> [any Field<Draft>] {
    code("firstCode", "MFA code 1 *", \.firstCode) { problem($0.draft.firstCode) }
    code("secondCode", "MFA code 2 *", \.secondCode, submitting: action) { form in
      let code = form.draft.secondCode
      // The same code twice is the commonest mistake, and a chance of one in a million.
      return problem(code)
        ?? (digits(code) == digits(form.draft.firstCode)
          ? "Wait until the device shows another code." : nil)
    }
    if let error { Note<Draft>("✗ \(error)", .problem, indent: 3) }
  }

  private static func code(
    _ id: String, _ label: String, _ text: Lens<Draft, String>, submitting action: String? = nil,
    check: @escaping @Sendable (FormState<Draft>) -> String?
  ) -> TextField<Draft> {
    var field = TextField<Draft>(id, label, text)
    (field.labelWidth, field.width) = (12, 9)
    (field.submit, field.check) = (action, check)
    return field
  }

  /// Apps show a code in two halves, with a space between them.
  static func digits(_ code: String) -> String { code.filter { $0 != " " } }

  /// Source: `authenticationCodeType`.
  private static func problem(_ code: String) -> String? {
    let digits = digits(code).utf8
    let isCode = digits.count == 6 && digits.allSatisfy { (48...57).contains($0) }
    return isCode ? nil : "Enter the 6 digits that the device shows."
  }
}
