import Display
import Domain

/// Create group: a name, and the policies it has from the start.
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
      var policies: [String: IAM.Policy]
      var groups: Set<String>
    }
  }

  private var form: Form<Draft>
  private var isWaiting = false
  /// The group is there, and some of its policies are not.
  private var madeInPart = false

  package init(policies: [String: IAM.Policy], groups: [String]) {
    let facts = Draft.Facts(policies: policies, groups: Set(groups.map { $0.lowercased() }))
    var state = FormState(Draft(), facts: facts)
    let names = policies.keys.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    state.lists["policies"] = Checklist(Listing(names: names))
    form = Form(
      state, buttons: [.init("cancel", "Cancel"), .init("create", "Create group")],
      fields: Self.fields)
  }

  package var path: [String] { ["IAM", "Groups", "Create group"] }
  package var isTyping: Bool { form.isTyping }

  package var bindings: [Binding<Event>] {
    let fields = form.focused?.bindings(in: form.state) ?? []
    return fields.map { field in
      Binding([field.key], field.label, command: field.command, help: field.help, .key(field.key))
    } + [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .key(.tab)),
      Binding(
        [.control("n"), .function(10)], "create", command: "create",
        help: "Create the group, if it is in order", .create),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave without creating a group", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return take(form.handle(key, in: room))
    case .paste(let text): return take(form.paste(text))
    case .form(let update): return update.apply(&form.state).map { $0.map { .form($0) } }
    case .create: return create()
    case .cancel:
      if case .ignored = form.handle(.escape, in: room) { return leave() }
      return []
    case .created(let result): return attach(after: result)
    case .attached(let results): return finish(results)
    case .returned: return []
    }
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private mutating func take(_ answer: Form<Draft>.Answer) -> [Effect<Event>] {
    switch answer {
    case .effects(let effects): effects.map { $0.map { .form($0) } }
    case .pressed("create"): create()
    case .pressed: leave()
    case .none, .ignored: []
    }
  }

  /// A group that was made stays made, and comes back ticked.
  private func leave() -> [Effect<Event>] {
    madeInPart ? [.close(returning: Created(groupName: form.state.draft.name))] : [.close]
  }

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
    let errors = results.compactMap { result -> ServiceError? in
      if case .failure(let error) = result { error } else { nil }
    }
    guard let first = errors.first else {
      return [.close(returning: Created(groupName: form.state.draft.name))]
    }
    madeInPart = true
    form.state.notice =
      "The group was created; \(errors.count) of its policies could not be attached. \(first)"
    return []
  }

  private static let fields: Form<Draft>.Fields = { form in
    [Note<Draft>.title("Create group"), name, Note<Draft>.gap, policies(form)]
  }

  private static var name: TextField<Draft> {
    var field = TextField<Draft>("name", "Group name *", \.name)
    field.width = 60
    field.check = { form in
      do throws(Problem) { _ = try IAM.GroupName(form.draft.name) } catch { return error.sentence }
      return form.facts.groups.contains(form.draft.name.lowercased())
        ? "There is a group of this name already." : nil
    }
    return field
  }

  private static func policies(_ form: FormState<Draft>) -> ListField<Draft> {
    var list = ListField<Draft>(
      "policies", noun: ("policy", "policies"), .many(\.policies),
      columns: [.init("Policy", 38), .init("Type", 19), .init("Used by", 8)],
      cells: { form, name in
        guard let policy = form.facts.policies[name] else { return [] }
        return [PolicyType(policy).rawValue, "\(policy.attachmentCount ?? 0)"]
      })
    list.check = { form in
      let most = IAM.Quota.attachedPoliciesPerGroup.standard
      return form.draft.policies.count > most
        ? "A group can have \(most) policies; \(form.draft.policies.count) are selected." : nil
    }
    list.actions = [
      .init(
        key: .character("v"), label: "view policy", command: "view",
        help: "Show the policy's document as JSON"
      ) { form, name in
        name.flatMap { form.facts.policies[$0]?.arn }.map { [PolicyPage.open(arn: $0)] } ?? []
      }
    ]
    return list
  }
}
