import Display
import Domain

/// Create group: a name, the users that are in it and the policies it has from the start.
package struct CreateGroup: Screen {
  /// What it brings to the page that opened it.
  struct Created: Sendable { let groupName: String }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case cancel, create
    case form(FormUpdate<Draft>)
    case created(Result<IAM.CreateGroup.Output, ServiceError>)
    case attached([Result<AnyOutput, ServiceError>])
  }

  package struct Draft: FormDraft {
    var name = ""
    var policies: [String] = []

    package struct Facts: Sendable {
      var policies: [String: IAM.Policy] = [:]
      /// The names of groups there are already, in lower case.
      var groups: Set<String>
      /// Whether users can be chosen: in the wizard it is known who will be in the group.
      var choosesUsers: Bool
    }
  }

  private var form: Form<Draft>
  private var isWaiting = false
  /// The group is there, and some of its policies are not.
  private var madeInPart = false

  /// For users that are yet to be created.
  ///
  /// - Parameters:
  ///   - policies: by their names in lists.
  ///   - groups: the names of those there are.
  package init(policies: [String: IAM.Policy], groups: [String]) {
    self.init(groups, choosesUsers: false)
    Self.take(policies, &form.state)
  }

  /// For users that are there; what can be chosen is read first.
  package init(groups: [String]) { self.init(groups, choosesUsers: true) }

  private init(_ groups: [String], choosesUsers: Bool) {
    let taken = Set(groups.map { $0.lowercased() })
    var state = FormState(Draft(), facts: Draft.Facts(groups: taken, choosesUsers: choosesUsers))
    state.lists["policies"] = Checklist()
    if choosesUsers { state.lists["users"] = Checklist() }
    form = Form(
      state, buttons: [.init("cancel", "Cancel"), .init("create", "Create group")],
      fields: Self.fields)
  }

  package var path: [String] { ["IAM", "Groups", "Create group"] }
  package var isTyping: Bool { form.isTyping }

  package func start() -> [Effect<Event>] {
    guard form.state.facts.choosesUsers else { return [] }
    return asked([Self.loadUsers(after: nil), Self.loadPolicies(after: nil, known: [])])
  }

  package var bindings: [Binding<Event>] {
    let fields = form.focused?.bindings(in: form.state) ?? []
    return fields.map { field in
      Binding([field.key], field.label, command: field.command, help: field.help, .key(field.key))
    } + form.commandBindings { .form($0) } + [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .key(.tab)),
      Binding(
        [.control("n"), .function(10)], "create", command: "create",
        help: "Create the group, if it is in order", .create
      ).needing(IAM.CreateGroup.self),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave without creating a group", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return take(form.handle(key, in: room))
    case .paste(let text): return take(form.paste(text))
    case .form(let update): return asked(form.take(update))
    case .create: return create()
    case .cancel:
      if case .ignored = form.handle(.escape, in: room) { return leave() }
      return []
    case .created(let result): return attach(after: result)
    case .attached(let results): return finish(results)
    case .returned(let result): return result is BulkOutcome ? [created] : []
    }
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private mutating func take(_ answer: Form<Draft>.Answer) -> [Effect<Event>] {
    switch answer {
    case .effects(let effects): asked(effects)
    case .pressed("create"): create()
    case .pressed: leave()
    case .none, .ignored: []
    }
  }

  private func asked(_ effects: [FormEffect<Draft>]) -> [Effect<Event>] {
    effects.map { $0.map { .form($0) } }
  }

  /// A group that was made stays made, and comes back ticked.
  private func leave() -> [Effect<Event>] { madeInPart ? [created] : [.close] }

  private var created: Effect<Event> {
    .close(returning: Created(groupName: form.state.draft.name))
  }
}

// MARK: - Creating

extension CreateGroup {
  private mutating func create() -> [Effect<Event>] {
    guard !madeInPart else { return attachPolicies() }
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    isWaiting = true
    return [.call(IAM.CreateGroup(groupName: form.state.draft.name)) { .created($0) }]
  }

  private mutating func attach(
    after result: Result<IAM.CreateGroup.Output, ServiceError>
  ) -> [Effect<Event>] {
    isWaiting = false
    if case .failure(let error) = result {
      form.state.notice = "\(error)"
      return []
    }
    return attachPolicies()
  }

  private func attachPolicies() -> [Effect<Event>] {
    let draft = form.state.draft
    let calls = draft.policies.compactMap { form.state.facts.policies[$0]?.arn }.map {
      AnyCall(IAM.AttachGroupPolicy(groupName: draft.name, policyArn: $0))
    }
    return [Effect(.batch(calls) { .attached($0) })]
  }

  private mutating func finish(_ results: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    let errors = results.compactMap(\.error)
    let users = form.state.lists["users"]?.markedNames ?? []
    guard let first = errors.first else {
      return users.isEmpty ? [created] : [GroupPage.adding(users, to: form.state.draft.name)]
    }
    madeInPart = true
    let nobody = users.isEmpty ? "" : ", with nobody in it yet"
    form.state.notice =
      "The group was created\(nobody); \(errors.count) of its policies could not be attached."
      + " \(first)"
    return []
  }
}
