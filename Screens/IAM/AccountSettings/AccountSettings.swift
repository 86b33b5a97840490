import Display
import Domain

/// IAM › Account settings: the password policy, the account alias, and the quotas.
///
/// Brings the account's identity as it is then to the page that opened it.
package struct AccountSettings: Screen {
  package typealias Draft = AccountSettingsDraft

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case action(String)
    case form(FormUpdate<Draft>)
    case passwordSet(Result<Nothing, ServiceError>)
    case aliasSet(Result<Nothing, ServiceError>)
    case aliasRemoved(Result<Nothing, ServiceError>)
  }

  var form: Form<Draft>
  var confirm: Confirm?
  /// What was sent to the account and is not answered yet.
  var sent: Draft?

  package init(identity: AccountIdentity) {
    var draft = Draft()
    draft.alias = identity.alias ?? ""
    form = Form(
      FormState(draft, facts: Draft.Facts(identity: identity)),
      buttons: [.init("back", "Back")], fields: Self.fields)
  }

  package var path: [String] { ["IAM", "Account settings"] }
  package var isTyping: Bool { confirm == nil && form.isTyping }

  package func start() -> [Effect<Event>] { Self.load.map { $0.map { .form($0) } } }

  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    return form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [], "", command: "apply", help: "Apply the password policy", .action("apply")
      ).needing(IAM.UpdateAccountPasswordPolicy.self),
      Binding([], "", command: "set-alias", help: "Set the account alias", .action("set-alias"))
        .needing(IAM.CreateAccountAlias.self),
      Binding(
        [], "", command: "remove-alias", help: "Remove the account alias",
        .action("remove-alias"),
        disabled: form.state.facts.identity.alias == nil ? "The account has no alias." : nil
      ).needing(IAM.DeleteAccountAlias.self),
      Binding(
        [.escape, .control("g"), .function(9)], "back", command: "back",
        help: "Go back; what was not applied is asked about", .action("back")),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text): if confirm == nil { _ = form.paste(text) }
    case .action(let name): return confirm == nil ? act(name) : []
    case .form(let update): return update.apply(&form.state).map { $0.map { .form($0) } }
    case .passwordSet(let result): return finishPassword(result)
    case .aliasSet(let result): return finishAlias(result, sent?.alias)
    case .aliasRemoved(let result): return finishAlias(result, nil)
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas)
    confirm?.draw(on: &canvas)
  }

  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil { return answerConfirm(key) }
    if case .pressed(let name) = form.handle(key, in: room) { return act(name) }
    return []
  }
}
