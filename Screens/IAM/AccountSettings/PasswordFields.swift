import Domain

/// The password policy on the page of account settings.
enum PasswordFields {
  typealias Draft = AccountSettingsDraft

  @FieldBuilder<Draft> static func all(_ form: FormState<Draft>) -> [any Field<Draft>] {
    Note<Draft>.title("Password policy")
    Choice<Draft, PasswordAnswers.Kind>(
      "password.kind", \.password.kind,
      [.init(.standard, "IAM default"), .init(.custom, "Custom")])
    if form.draft.password.kind == .custom {
      characters
      lifetime(form)
    } else {
      Note<Draft>(PasswordAnswers.standardWords, indent: 7)
    }
    AccountSettings.button("apply", "Apply password policy")
  }

  @FieldBuilder<Draft> private static var characters: [any Field<Draft>] {
    number(
      "minimumLength", "Minimum password length", \.password.minimumLength,
      IAM.PasswordPolicy.lengths)
    Toggle<Draft>(
      "password.uppercase", "Require at least one uppercase letter", \.password.needsUppercase)
    Toggle<Draft>(
      "password.lowercase", "Require at least one lowercase letter", \.password.needsLowercase)
    Toggle<Draft>("password.number", "Require at least one number", \.password.needsNumber)
    Toggle<Draft>(
      "password.symbol", "Require at least one nonalphanumeric character", \.password.needsSymbol)
  }

  @FieldBuilder<Draft>
  private static func lifetime(_ form: FormState<Draft>) -> [any Field<Draft>] {
    Toggle<Draft>("password.expires", "Enable password expiration", \.password.expires)
    if form.draft.password.expires {
      number(
        "period", "Expiration period (days)", \.password.period, IAM.PasswordPolicy.ages)
    }
    Toggle<Draft>("password.reuse", "Prevent password reuse", \.password.preventsReuse)
    if form.draft.password.preventsReuse {
      number(
        "remembered", "Passwords to remember", \.password.remembered,
        IAM.PasswordPolicy.rememberedPasswords)
    }
    Toggle<Draft>(
      "password.administrator", "Password expiration requires administrator reset",
      \.password.needsAdministrator)
    Toggle<Draft>(
      "password.change", "Allow users to change their own password", \.password.usersMayChange)
  }

  private static func number(
    _ id: String, _ label: String, _ text: Lens<Draft, String>, _ range: ClosedRange<Int>
  ) -> TextField<Draft> {
    var field = TextField<Draft>("password." + id, label, text)
    (field.labelWidth, field.width) = (25, 8)
    field.hint = { _ in "\(range.lowerBound) to \(range.upperBound)" }
    field.check = { form in
      PasswordAnswers.number(form.draft[keyPath: text], in: range) == nil
        ? "Enter a number from \(range.lowerBound) to \(range.upperBound)." : nil
    }
    return field
  }
}
