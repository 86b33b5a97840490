import Display
import Domain

/// Edit profile details: everything of a user but the name to sign in with.
/// Source: Edit Identity Center directory user properties.
struct EditDirectoryUser: Screen {
  typealias Draft = EditProfileDraft

  /// What it brings to the page that opened it.
  struct Saved: Sendable {}

  enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case save, cancel
    case answered([Result<AnyOutput, ServiceError>])
  }

  let path: [String]
  private var form: Form<Draft>
  private var confirm: Confirm?
  /// Calls that are still to be sent, one after the other; nil while there is nothing to do.
  private var waiting: [AnyCall]?
  /// Some of the changes are there already.
  private var isSavedInPart = false

  /// - Parameter attribute: the field to begin in.
  init(
    _ user: IdentityStore.User, immutableID: String?, isImmutableIDKnown: Bool = true,
    path: [String], at attribute: String? = nil
  ) {
    self.path = path + ["Edit profile"]
    var draft = Draft(user, immutableID: immutableID)
    let facts = Draft.Facts(
      user: user, before: draft, isImmutableIDKnown: isImmutableIDKnown)
    if let section = attribute.flatMap(OptionalAttribute.init(rawValue:))?.section {
      draft.opened = [section.rawValue]
    }
    form = Form(
      FormState(draft, facts: facts), focus: attribute ?? "firstName",
      buttons: [.init("cancel", "Cancel"), .init("save", "Save changes")], fields: Self.fields)
  }

  var isTyping: Bool { confirm == nil && form.isTyping }

  var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    return form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.control("n"), .function(10)], "save", command: "save", help: "Save the changes", .save
      ).needing(IdentityStore.UpdateUser.self),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave; asks first when something was changed", .cancel),
    ]
  }

  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text): if confirm == nil { _ = form.paste(text) }
    case .save: return confirm == nil ? save() : []
    case .cancel: return confirm == nil ? cancel() : []
    case .answered(let replies): return take(replies)
    case .returned: break
    }
    return []
  }

  func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas)
    confirm?.draw(on: &canvas)
  }

  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil {
      guard let answer = confirm?.handle(key) else { return [] }
      confirm = nil
      return answer == "leave" ? close : []
    }
    guard case .pressed(let button) = form.handle(key, in: room) else { return [] }
    return button == "save" ? save() : cancel()
  }

  private var changes: [AnyCall] { form.state.draft.calls(form.state.facts) }

  private mutating func cancel() -> [Effect<Event>] {
    guard waiting == nil else { return [.ring] }
    guard !changes.isEmpty else { return close }
    confirm = Confirm(
      "Leave without saving the changes? They are lost.",
      [.init("stay", "Stay", "s"), .init("leave", "Leave", "l")])
    return []
  }

  private var close: [Effect<Event>] {
    [.close(returning: isSavedInPart ? Saved() : nil)]
  }
}

// MARK: - Saving

extension EditDirectoryUser {
  private mutating func save() -> [Effect<Event>] {
    guard waiting == nil, form.isInOrder() else { return [.ring] }
    form.state.facts.error = nil
    guard !changes.isEmpty else {
      form.state.notice = "Everything is as it was: there is nothing to save."
      return []
    }
    return send(changes)
  }

  private mutating func send(_ calls: [AnyCall]) -> [Effect<Event>] {
    guard let call = calls.first else { return [.close(returning: Saved())] }
    waiting = Array(calls.dropFirst())
    return [Effect(.batch([call]) { .answered($0) })]
  }

  private mutating func take(_ replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    guard let rest = waiting else { return [] }
    waiting = nil
    guard let error = replies.first?.error else {
      isSavedInPart = true
      return send(rest)
    }
    if error.code == .conflictException {
      form.state.facts.takenEmails.insert(form.state.draft.email)
      form.setFocus("email")
    } else {
      form.state.facts.error = error
    }
    return []
  }

  @FieldBuilder<Draft> private static func fields(
    _ form: FormState<Draft>
  ) -> [any Field<Draft>] {
    Note<Draft>.title("Edit profile details")
    if let error = form.facts.error { Note<Draft>("✗ \(error)", .problem, indent: 3) }
    Note<Draft>("The username \(form.facts.user.userName ?? "") can't be changed.", indent: 3)
    ProfileFields<Draft>.names
    email
    OptionalAttribute.Section.allCases.flatMap {
      ProfileFields<Draft>.section($0, form, hasImmutableID: form.facts.isImmutableIDKnown)
    }
  }

  private static var email: TextField<Draft> {
    ProfileFields<Draft>.text("email", "Email address *", \.email) { form in
      let email = form.draft.email
      // Users whom the API made may have none, and are left as they are.
      guard !(email.isEmpty && form.facts.before.email.isEmpty) else { return nil }
      if let problem = DirectoryDetails.emailRule(email) { return problem }
      return form.facts.takenEmails.contains(email)
        ? "Another user has this email address." : nil
    }
  }
}
