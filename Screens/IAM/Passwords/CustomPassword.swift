import Domain

/// What is typed on a page where a password is chosen for somebody.
protocol PasswordDraft: FormDraft where Facts: PasswordFacts {
  var customPassword: Secret { get set }
  var showsPassword: Bool { get set }
}

protocol PasswordFacts: Sendable {
  /// What a password lacks, a sentence each.
  func unmetRules(_ password: Secret) -> [String]
}

/// The password itself, with the rules it does not meet.
enum CustomPassword<Draft: PasswordDraft> {
  @FieldBuilder<Draft> static var fields: [any Field<Draft>] {
    password
    Toggle<Draft>("showsPassword", "Show password", \.showsPassword)
  }

  private static var password: SecretField<Draft> {
    var field = SecretField<Draft>("customPassword", "Password *", \.customPassword)
    field.isShown = { $0.draft.showsPassword }
    field.unmet = { $0.facts.unmetRules($0.draft.customPassword) }
    return field
  }
}
