import Display
import Domain

/// Change password: one's own, by who knows it.
/// Source: How IAM users change their own password, console procedure.
package struct ChangePassword: Screen {
  /// What it brings to the page that opened it, once the password is another.
  package struct Changed: Sendable {}

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case change, cancel
    case policy(Reading<IAM.PasswordPolicy?>)
    case changed(Result<Nothing, ServiceError>)
  }

  struct Draft: FormDraft {
    var current = Secret.lost
    var new = Secret.lost
    var again = Secret.lost
    var isShown = false

    struct Facts: Sendable {
      let identity: AccountIdentity
      let userName: String
      var policy = PasswordPolicyReading.waiting
      var error: ServiceError?
    }
  }

  package let path: [String]
  private var form: Form<Draft>
  private var isWaiting = false

  package init(userName: String, identity: AccountIdentity, path: [String]) {
    self.path = path + ["Change password"]
    form = Form(
      FormState(Draft(), facts: Draft.Facts(identity: identity, userName: userName)),
      buttons: [.init("cancel", "Cancel"), .init("change", "Change password")],
      fields: Self.fields)
  }

  package var isTyping: Bool { form.isTyping }

  package func start() -> [Effect<Event>] {
    [Effect<PasswordPolicyReading>.passwordPolicy.map { .policy($0) }]
  }

  package var bindings: [Binding<Event>] {
    form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.control("n"), .function(10)], "change", command: "change",
        help: "Change the password", .change),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave the password as it is", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      guard case .pressed(let name) = form.handle(key, in: room) else { return [] }
      return name == "change" ? change() : cancel()
    case .paste(let text): _ = form.paste(text)
    case .change: return change()
    case .cancel: return cancel()
    case .policy(let policy): form.state.facts.policy = policy
    case .changed(let result): return finish(result)
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private mutating func change() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    (isWaiting, form.state.facts.error) = (true, nil)
    let draft = form.state.draft
    let call = IAM.ChangePassword(oldPassword: draft.current, newPassword: draft.new)
    return [.call(call) { .changed($0) }]
  }

  private mutating func finish(_ result: Result<Nothing, ServiceError>) -> [Effect<Event>] {
    isWaiting = false
    guard case .failure(let error) = result else {
      wipe()
      return [.close(returning: Changed())]
    }
    form.state.facts.error = error
    return []
  }

  /// What was typed is still being read while the call is under way.
  private func cancel() -> [Effect<Event>] {
    guard !isWaiting else { return [.ring] }
    wipe()
    return [.close]
  }

  private func wipe() {
    let draft = form.state.draft
    for secret in [draft.current, draft.new, draft.again] { secret.wipe() }
  }
}

// MARK: - The form

extension ChangePassword {
  @FieldBuilder<Draft>
  private static func fields(_ form: FormState<Draft>) -> [any Field<Draft>] {
    Note<Draft>.title("Change the password of \(form.facts.userName)")
    if let error = form.facts.error { Note<Draft>("✗ \(error)", .problem, indent: 3) }
    if let error = form.facts.policy.error {
      Note<Draft>("The rules for passwords cannot be read. \(error)", indent: 3)
    }
    secret("current", "Current password *", \.current) { form in
      form.draft.current.isLost ? ["Enter the password you have now."] : []
    }
    secret("new", "New password *", \.new) { unmet($0) }
    secret("again", "Confirm password *", \.again) { form in
      form.draft.again == form.draft.new ? [] : ["This is not the new password above."]
    }
    Toggle<Draft>("isShown", "Show passwords", \.isShown)
  }

  private static func secret(
    _ id: String, _ label: String, _ secret: Lens<Draft, Secret>,
    unmet: @escaping @Sendable (FormState<Draft>) -> [String]
  ) -> SecretField<Draft> {
    var field = SecretField<Draft>(id, label, secret)
    field.labelWidth = 20
    field.isShown = { $0.draft.isShown }
    field.unmet = unmet
    return field
  }

  /// Rules that cannot be read are for the service to hold.
  private static func unmet(_ form: FormState<Draft>) -> [String] {
    let new = form.draft.new
    return form.facts.policy.rules(on: form.facts.identity)?.unmetRules(new)
      ?? (new.isLost ? ["Enter a new password."] : [])
  }
}
