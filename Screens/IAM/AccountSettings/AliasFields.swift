import Domain

/// The account alias on the page of account settings, and where users sign in by it.
enum AliasFields {
  typealias Draft = AccountSettingsDraft

  @FieldBuilder<Draft> static func all(_ form: FormState<Draft>) -> [any Field<Draft>] {
    Note<Draft>.title("Account alias")
    alias
    if let url = aliasURL(form) { Note<Draft>("Sign-in URL: " + url, indent: 3) }
    Note<Draft>("Always works: " + form.facts.signInURL(alias: nil), indent: 3)
    AccountSettings.button("set-alias", "Set alias")
    if form.facts.identity.alias != nil {
      AccountSettings.button("remove-alias", "Remove alias")
    }
  }

  private static var alias: TextField<Draft> {
    var field = TextField<Draft>("alias", "Alias", \.alias)
    field.check = { $0.draft.alias.isEmpty ? nil : problem($0.draft.alias) }
    return field
  }

  static func problem(_ alias: String) -> String? {
    do throws(Problem) { _ = try IAM.AccountAlias(alias) } catch { return error.sentence }
    return nil
  }

  /// What the alias typed gives.
  private static func aliasURL(_ form: FormState<Draft>) -> String? {
    guard !form.draft.alias.isEmpty, problem(form.draft.alias) == nil else { return nil }
    return form.facts.signInURL(alias: form.draft.alias) + (form.aliasIsChanged ? " (not set)" : "")
  }
}
