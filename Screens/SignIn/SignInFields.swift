import Display
import Domain

/// The fields of signing in, by kind of identity.
enum SignInFields {
  typealias Draft = SignInDraft

  @FieldBuilder<Draft> static func all(_ form: FormState<Draft>) -> [any Field<Draft>] {
    Choice<Draft, Draft.Kind>(
      "kind", label: "Sign in as", \.kind,
      [
        .init(.user, "IAM user"), .init(.owner, "Account owner"),
        .init(.federated, "Federated identity"),
        .init(.directoryUser, "IAM Identity Center user"),
      ])
    Note<Draft>.gap
    switch form.draft.kind {
    case .owner: owner
    case .user: user(form)
    case .directoryUser: directoryUser(form)
    case .federated: federated
    }
  }

  private static var owner: [any Field<Draft>] {
    [
      Note<Draft>(
        "The account file is yours on this machine: no password is asked for. The account owner"
          + " may do everything.", indent: 3)
    ]
  }

  @FieldBuilder<Draft>
  private static func user(_ form: FormState<Draft>) -> [any Field<Draft>] {
    text("userName", "User name", \.userName, "Type your user name.")
    secret("password", "Password", \.password, "Type your password.")
    if form.facts.needsMFACode { code }
    newPassword(form)
  }

  @FieldBuilder<Draft>
  private static func directoryUser(_ form: FormState<Draft>) -> [any Field<Draft>] {
    text("userName", "Username", \.userName, "Type your user name.")
    secret(
      "password", "Password or link", \.password,
      "Type your password, the one-time password, or the link of the mail.")
    newPassword(form)
    if form.facts.newPassword == nil {
      Note<Draft>(
        "The first time it is a one-time password, or the link of your invitation as a whole.",
        indent: 3)
    }
  }

  @FieldBuilder<Draft>
  private static func newPassword(_ form: FormState<Draft>) -> [any Field<Draft>] {
    if let wanted = form.facts.newPassword, wanted.isAsked(of: form.draft.kind) {
      Note<Draft>.gap
      Note<Draft>(wanted.sentence, .warning, indent: 3)
      newPassword(wanted)
      confirmation
    }
  }

  private static var code: TextField<Draft> {
    var field = text("mfaCode", "MFA code", \.mfaCode, "Type the six digits your device shows.")
    field.width = 6
    field.check = { form in
      form.draft.mfaCode.wholeMatch(of: /\d{6}/) == nil
        ? "Type the six digits your device shows." : nil
    }
    return field
  }

  private static func newPassword(_ wanted: Draft.NewPassword) -> SecretField<Draft> {
    var field = SecretField<Draft>("newPassword", "New password", \.newPassword)
    field.labelWidth = 21
    field.unmet = { wanted.unmetRules($0.draft.newPassword) }
    return field
  }

  private static var confirmation: SecretField<Draft> {
    var field = SecretField<Draft>("confirmation", "Confirm new password", \.confirmation)
    field.labelWidth = 21
    field.submit = "signIn"
    field.unmet = { form in
      form.draft.confirmation == form.draft.newPassword ? [] : ["The two passwords differ."]
    }
    return field
  }

  @FieldBuilder<Draft> private static var federated: [any Field<Draft>] {
    text("roleName", "Role name", \.roleName, "Type the name of the role.")
    text("sessionName", "Session name", \.sessionName, "Type who it is, such as an e-mail name.")
    policies
  }

  private static var policies: TextField<Draft> {
    var field = TextField<Draft>("policies", "Policies of role", \.policies)
    field.labelWidth = 21
    field.width = 50
    field.submit = "signIn"
    field.hint = { form in
      form.draft.policies.isEmpty ? "managed policies by name; none: it may do nothing" : nil
    }
    return field
  }

  private static func text(
    _ id: String, _ label: String, _ text: Lens<Draft, String>, _ missing: String
  ) -> TextField<Draft> {
    var field = TextField<Draft>(id, label, text)
    field.labelWidth = 21
    field.submit = id == "mfaCode" ? "signIn" : nil
    field.check = { $0.draft[keyPath: text].isEmpty ? missing : nil }
    return field
  }

  private static func secret(
    _ id: String, _ label: String, _ secret: Lens<Draft, Secret>, _ missing: String
  ) -> SecretField<Draft> {
    var field = SecretField<Draft>(id, label, secret)
    field.labelWidth = 21
    field.submit = "signIn"
    field.unmet = { $0.draft[keyPath: secret].isLost ? [missing] : [] }
    return field
  }
}

extension SignInDraft.NewPassword {
  fileprivate var sentence: String {
    switch self {
    case .ofUser(.resetRequired, _): "You must change your password to go on."
    case .ofUser(.expired, _): "Your password has expired: choose a new one to go on."
    case .ofDirectoryUser: "Choose the password you will sign in with from now on."
    }
  }
}
