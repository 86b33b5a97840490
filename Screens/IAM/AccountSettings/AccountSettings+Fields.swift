import Domain

extension AccountSettings {
  static let fields: Form<Draft>.Fields = { form -> [any Field<Draft>] in
    PasswordFields.all(form) + [Note<Draft>.gap] + AliasFields.all(form)
      + [Note<Draft>.gap, QuotaTable()]
  }

  /// A line that asks the screen for something.
  static func button(_ action: String, _ label: String) -> PushButton<Draft> {
    var button = PushButton<Draft>(action, label) { _ in .action(action) }
    button.isBracketed = true
    return button
  }
}
