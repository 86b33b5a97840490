import Display
import Domain

/// Sign in: as whom the account is used from then on.
package struct SignInPage: Screen {
  package typealias Draft = SignInDraft

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case signIn, leave
    case answered(SignInAnswer)
  }

  private var identity: AccountIdentity
  /// What the first page says of the account.
  private let remark: String
  /// Whether there is a page to go back to.
  private let isFirst: Bool
  private var form: Form<Draft>
  private var isWaiting = false

  /// - Parameter isFirst: nobody is signed in yet; leaving this page leaves the console.
  package init(identity: AccountIdentity, remark: String, isFirst: Bool = false) {
    (self.identity, self.remark, self.isFirst) = (identity, remark, isFirst)
    form = Form(
      FormState(Draft(), facts: Draft.Facts()), focus: "kind",
      buttons: [
        .init("leave", isFirst ? "Leave Usher" : "Cancel"), .init("signIn", "Sign in"),
      ], fields: SignInFields.all)
  }

  package var path: [String] { ["Sign in"] }
  package var isTyping: Bool { form.isTyping }

  package var bindings: [Binding<Event>] {
    let fields = form.focused?.bindings(in: form.state) ?? []
    return fields.map { field in
      Binding([field.key], field.label, command: field.command, help: field.help, .key(field.key))
    } + [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .key(.tab)),
      Binding(
        [.control("n"), .function(10)], "sign in", command: "sign-in",
        help: "Sign in with what was typed", .signIn),
      Binding(
        [.escape, .control("g"), .function(9)], isFirst ? "leave" : "cancel", command: "cancel",
        help: isFirst ? "Leave Usher" : "Go on as who you are", .leave),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return take(form.handle(key, in: room))
    case .paste(let text): _ = form.paste(text)
    case .signIn: return signIn()
    case .leave: return leave()
    case .answered(let answer): return take(answer)
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private mutating func take(_ answer: Form<Draft>.Answer) -> [Effect<Event>] {
    switch answer {
    case .pressed("signIn"): return signIn()
    case .pressed: return leave()
    case .effects, .none, .ignored: return []
    }
  }

  private mutating func leave() -> [Effect<Event>] {
    form.state.draft.wipe()
    return [isFirst ? .quit : .close]
  }

  private mutating func signIn() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    isWaiting = true
    form.state.notice = "…"
    return [Effect(.signIn(form.state.draft.request(form.state.facts)) { .answered($0) })]
  }

  private mutating func take(_ answer: SignInAnswer) -> [Effect<Event>] {
    isWaiting = false
    form.state.notice = nil
    switch answer {
    case .signedIn(let principal):
      form.state.draft.wipe()
      identity.principal = principal
      return [Effect(.begin(as: identity, with: Home(identity: identity, remark: remark)))]
    case .needsMFACode:
      form.state.facts.needsMFACode = true
      form.setFocus("mfaCode")
    case .needsNewPassword(let reason, let rules): choosePassword(.ofUser(reason, rules))
    case .needsPortalPassword: choosePassword(.ofDirectoryUser)
    case .unfitPortalPassword(let unmet):
      form.state.notice = unmet.joined(separator: " ")
      form.setFocus("newPassword")
    case .refused(let error): refuse(error)
    }
    return []
  }

  private mutating func choosePassword(_ wanted: SignInDraft.NewPassword) {
    form.state.facts.newPassword = wanted
    form.setFocus("newPassword")
  }

  /// What was wrong is not told; what has to be typed again is emptied.
  private mutating func refuse(_ error: ServiceError) {
    form.state.notice = error.message
    guard [.user, .directoryUser].contains(form.state.draft.kind) else { return }
    form.state.draft.mfaCode = ""
    if error == SignIn.incorrect {
      form.state.draft.wipe()
      form.setFocus("password")
      // It was right to type something there.
      form.state.visited.remove("password")
    } else if form.state.facts.newPassword != nil {
      form.setFocus("newPassword")
    }
  }
}
