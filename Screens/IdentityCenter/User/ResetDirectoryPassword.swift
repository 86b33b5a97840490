import Display
import Domain

/// Reset password: the user gets a mail with a link to choose another, or a one-time password
/// that the operator hands over.
/// Source: Reset a user password.
struct ResetDirectoryPassword: Screen {
  /// What it brings to the page that opened it: what was done, in a sentence.
  struct Done: Sendable { let text: String }

  struct Draft: FormDraft {
    var way = IdentityCenter.ResetPassword.Way.email
    struct Facts: Sendable {
      let userName: String
      var error: ServiceError?
    }
  }

  enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case reset, cancel
    case answered(Result<IdentityCenter.ResetPassword.Output, ServiceError>)
  }

  let path: [String]
  private let userID: String
  private var form: Form<Draft>
  private var isWaiting = false
  private var done: Done?

  init(_ userName: String, id: String, path: [String]) {
    (self.path, userID) = (path + ["Reset password"], id)
    form = Form(
      FormState(Draft(), facts: Draft.Facts(userName: userName)),
      buttons: [.init("cancel", "Cancel"), .init("reset", "Reset password")], fields: Self.fields)
  }

  var bindings: [Binding<Event>] {
    form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.control("n"), .function(10)], "reset password", command: "reset-password",
        help: "Reset the password in the way that is chosen", .reset
      ).needing(IdentityCenter.ResetPassword.self),
      Binding(
        [.escape, .control("g"), .function(9), .character("q")], "cancel", command: "cancel",
        help: "Leave the password as it is", .cancel),
    ]
  }

  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      guard case .pressed(let button) = form.handle(key, in: room) else { return [] }
      return button == "reset" ? reset() : cancel()
    case .reset: return reset()
    case .cancel: return cancel()
    case .answered(let result): return take(result)
    case .returned: return done.map { [.close(returning: $0)] } ?? []
    case .paste: return []
    }
  }

  func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private func cancel() -> [Effect<Event>] { isWaiting ? [.ring] : [.close] }

  private mutating func reset() -> [Effect<Event>] {
    guard !isWaiting else { return [.ring] }
    (isWaiting, form.state.facts.error) = (true, nil)
    let call = IdentityCenter.ResetPassword(userId: userID, by: form.state.draft.way)
    return [.call(call) { .answered($0) }]
  }

  private mutating func take(
    _ result: Result<IdentityCenter.ResetPassword.Output, ServiceError>
  ) -> [Effect<Event>] {
    isWaiting = false
    switch result {
    case .failure(let error):
      form.state.facts.error = error
      return []
    case .success(let output):
      let done = Done(text: "The password of \(form.state.facts.userName) was reset.")
      self.done = done
      if let mail = output.email {
        return [.show(PostingPage(path: path, done: done.text, Posting(mail)))]
      }
      guard let issued = output.oneTimePassword else { return [.close(returning: done)] }
      return [
        .show(
          NewCredentials(
            path: path, done: done.text + " Share the one-time password yourself.",
            NewDirectoryUser.credentials(issued)))
      ]
    }
  }

  @FieldBuilder<Draft> private static func fields(
    _ form: FormState<Draft>
  ) -> [any Field<Draft>] {
    Note<Draft>.title("Reset password of \(form.facts.userName)")
    if let error = form.facts.error { Note<Draft>("✗ \(error)", .problem, indent: 3) }
    Note<Draft>.gap
    Choice<Draft, IdentityCenter.ResetPassword.Way>(
      "way", \.way,
      [
        .init(.email, "Send an email to the user with instructions to reset the password"),
        .init(
          .oneTimePassword,
          "Generate a one-time password and share the password with the user"),
      ])
    Note<Draft>.gap
    Note<Draft>(
      "The password the user has now, and every link or one-time password before, stop working at"
        + " once.", indent: 3)
  }
}
