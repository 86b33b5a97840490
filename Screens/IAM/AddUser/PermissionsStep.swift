import Display
import Domain

extension Step<AddUser> {
  static let permissions = Step("Permissions") { form in
    Note<AddUser>.title("Set permissions for " + form.draft.summary)
    ways
    switch form.draft.way {
    case .groups: GroupList.fields(form)
    case .copy: CopyList.fields(form)
    case .policies: PolicyList.fields(form)
    }
    Boundary.fields(form)
  }

  private static var ways: Choice<AddUser, AddUser.Way> {
    var choice = Choice<AddUser, AddUser.Way>(
      "way", \.way,
      [
        .init(.groups, "Add user to group"),
        .init(.copy, "Copy permissions from existing user"),
        .init(
          .policies, "Attach existing policies to user directly", hint: "groups are usually better"),
      ])
    choice.changed = { form in
      guard form.draft.way == .copy, form.lists["copy"] == nil else { return [] }
      return AddUser.loadCopySources(chosen: form.draft.copyFrom)
    }
    return choice
  }
}

/// Add user to group: the account's groups with their policies.
enum GroupList {
  @FieldBuilder<AddUser>
  static func fields(_ form: FormState<AddUser>) -> [any Field<AddUser>] {
    createGroup
    list
  }

  private static var createGroup: PushButton<AddUser> {
    var button = PushButton<AddUser>("createGroup", "Create group") { form in
      .effects(create(form))
    }
    button.isBracketed = true
    return button
  }

  private static func create(_ form: FormState<AddUser>) -> [FormEffect<AddUser>] {
    [.show(CreateGroup(policies: form.facts.policies, groups: Array(form.facts.groups.keys)))]
  }

  private static var list: ListField<AddUser> {
    var list = ListField<AddUser>(
      "groups", noun: ("group", "groups"), .many(\.groups),
      columns: [.init("Group", 22), .init("Attached policies", 60)],
      cells: { form, name in [policies(of: name, in: form.facts)] })
    list.whenEmpty = "There are no groups yet: create one."
    list.check = { form in
      if let gone = form.draft.groups.first(where: { form.facts.groups[$0] == nil }) {
        return form.facts.groups.isEmpty
          ? "The groups are still being read." : "There is no group \(gone) any more."
      }
      let most = form.facts.quota(.groupsPerUser)
      return form.draft.groups.count > most
        ? "A user can be in \(most) groups; \(form.draft.groups.count) are selected." : nil
    }
    list.actions = [
      .init(key: .character("n"), label: "create group", command: "create-group", help: "Create a group and select it") { form, _ in create(form) },
      .init(key: .character("R"), label: "", command: "refresh", help: "Read the groups again") { _, _ in
        [AddUser.loadGroups(after: nil, known: [])]
      },
    ]
    return list
  }

  static func policies(of group: String, in facts: AddUserFacts) -> String {
    guard let group = facts.groups[group] else { return "" }
    let attached = group.attachedManagedPolicies?.compactMap(\.policyName) ?? []
    let inline = group.groupPolicyList?.compactMap(\.policyName).map { "\($0) (inline)" } ?? []
    return (attached + inline).isEmpty ? "—" : (attached + inline).joined(separator: ", ")
  }
}

/// Copy permissions from existing user: the users, and what the chosen one has.
enum CopyList {
  @FieldBuilder<AddUser>
  static func fields(_ form: FormState<AddUser>) -> [any Field<AddUser>] {
    list(form)
    if let source = form.draft.source(in: form.facts) {
      Note<AddUser>("Copied from \(source.userName), once; later changes there do not follow:")
      if source.lines.isEmpty {
        Note<AddUser>("Nothing: this user has no permissions.", .warning, indent: 3)
      }
      source.lines.map { line in
        Toggle<AddUser>(
          "copies.\(line.id)", "\(line.kind.rawValue)  \(line.name)", \.[copies: line.id],
          hint: line.kind == .boundary && form.draft.hasBoundary ? "overridden below" : "")
      }
    }
  }

  private static func list(_ form: FormState<AddUser>) -> ListField<AddUser> {
    var list = ListField<AddUser>(
      "copy", noun: ("user", "users"), .one(\.copyFrom),
      columns: [.init("User", 22), .init("Groups", 20), .init("Attached policies", 40)],
      cells: { form, name in
        guard let row = form.facts.userRows[name] else { return [] }
        return [short(row.groups), short(row.policies)]
      })
    list.whenEmpty = "There are no users to copy from."
    list.mostRows = form.draft.copyFrom == nil ? .max : 4
    list.changed = { form in form.draft.copyFrom.map { [AddUser.loadCopySource($0)] } ?? [] }
    list.check = { form in
      guard let name = form.draft.copyFrom, form.draft.source(in: form.facts) == nil else {
        return nil
      }
      return "What \(name) has is still being read."
    }
    list.cameIntoView = { form, names in AddUser.loadRows(form, names) }
    return list
  }

  /// Two names, and how many more. Source: the users list of the console.
  private static func short(_ names: [String]) -> String {
    guard names.count > 2 else { return names.isEmpty ? "—" : names.joined(separator: ", ") }
    return names.prefix(2).joined(separator: ", ") + " + \(names.count - 2) more"
  }
}

extension AddUser {
  /// What the chosen user has, once it has been read.
  func source(in facts: AddUserFacts) -> CopySource? {
    facts.copySource?.userName == copyFrom ? facts.copySource : nil
  }
}

/// Attach existing policies to user directly: AWS managed and customer managed policies.
enum PolicyList {
  @FieldBuilder<AddUser>
  static func fields(_ form: FormState<AddUser>) -> [any Field<AddUser>] {
    createPolicy("createPolicy")
    list("policies", .many(\.policies), form)
  }

  static func createPolicy(_ id: String) -> PushButton<AddUser> {
    var button = PushButton<AddUser>(id, "Create policy") { form in
      .effects(create(form, for: id))
    }
    button.isBracketed = true
    button.hint = { form in "Type: \(form.facts.policyType?.rawValue ?? "all") (T)" }
    return button
  }

  private static func create(_ form: FormState<AddUser>, for id: String) -> [FormEffect<AddUser>] {
    let local = form.facts.policies.values.filter { PolicyType($0) == .customerManaged }
    return [.show(CreatePolicy(taken: local.compactMap(\.policyName), purpose: id))]
  }

  static func list(
    _ id: String, _ chosen: ListField<AddUser>.Chosen, _ form: FormState<AddUser>
  ) -> ListField<AddUser> {
    var list = ListField<AddUser>(
      id, noun: ("policy", "policies"), chosen,
      columns: [.init("Policy", 38), .init("Type", 19), .init("Used by", 8)],
      cells: { form, name in
        guard let policy = form.facts.policies[name] else { return [] }
        return [PolicyType(policy).rawValue, "\(policy.attachmentCount ?? 0)"]
      })
    list.check = { form in problem(id, form) }
    list.actions = [
      .init(key: .character("v"), label: "view policy", command: "view", help: "Show the policy's document as JSON") { form, name in
        name.flatMap { form.facts.arn($0) }.map { [PolicyPage.open(arn: $0)] } ?? []
      },
      .init(key: .character("T"), label: "type", command: "type", help: "Show the next type of policies, or all") { form, _ in
        showNextType(&form)
        return []
      },
      .init(key: .character("n"), label: "create policy", command: "create-policy", help: "Create a policy and select it") { form, _ in create(form, for: id) },
      .init(key: .character("R"), label: "", command: "refresh", help: "Read the policies again") { _, _ in
        [AddUser.loadPolicies(after: nil, known: [])]
      },
    ]
    return list
  }

  private static func showNextType(_ form: inout FormState<AddUser>) {
    let types = PolicyType.allCases
    let next = form.facts.policyType.flatMap(types.firstIndex(of:)).map { $0 + 1 } ?? 0
    form.facts.policyType = next < types.count ? types[next] : nil
    keepToType(&form)
  }

  /// Shows the policies of the type chosen only, or all.
  static func keepToType(_ form: inout FormState<AddUser>) {
    let rows = form.facts.policyType.map { type in
      form.facts.policyOrder.indices.filter { row in
        form.facts.policies[form.facts.policyOrder[row]].map { PolicyType($0) } == type
      }.map(Int32.init)
    }
    for list in ["policies", "boundary"] { form.lists[list]?.listing.restrict(to: rows) }
  }

  private static func problem(_ id: String, _ form: FormState<AddUser>) -> String? {
    let chosen = id == "policies" ? form.draft.policies : form.draft.boundary.map { [$0] } ?? []
    if let unknown = chosen.first(where: { form.facts.policies[$0] == nil }) {
      return form.facts.policies.isEmpty
        ? "The policies are still being read." : "There is no policy \(unknown) any more."
    }
    let linked = chosen.first { form.facts.policies[$0].map { PolicyType($0) } == .serviceLinked }
    if let linked { return "\(linked) is for a service-linked role and cannot be attached." }
    let most = form.facts.quota(.attachedPoliciesPerUser)
    guard chosen.count > most else { return nil }
    return "A user can have \(most) policies attached; \(chosen.count) are selected."
  }
}

/// Set permissions boundary: closed until it is asked for.
enum Boundary {
  @FieldBuilder<AddUser>
  static func fields(_ form: FormState<AddUser>) -> [any Field<AddUser>] {
    fold(form)
    if form.draft.showsBoundary {
      Choice<AddUser, Bool>(
        "hasBoundary", \.hasBoundary,
        [
          .init(false, "Create user without a permissions boundary"),
          .init(true, "Use a permissions boundary to control the maximum user permissions"),
        ])
      if form.draft.hasBoundary { list(form) }
    }
  }

  private static func fold(_ form: FormState<AddUser>) -> PushButton<AddUser> {
    let isOpen = form.draft.showsBoundary
    var fold = PushButton<AddUser>(
      "boundaryFold", (isOpen ? "▾ " : "▸ ") + "Set permissions boundary"
    ) { form in
      form.draft.showsBoundary.toggle()
      return .handled
    }
    fold.hint = { form in
      form.draft.hasBoundary
        ? form.draft.boundary ?? "no policy chosen yet" : "user is created without a boundary"
    }
    return fold
  }

  @FieldBuilder<AddUser>
  private static func list(_ form: FormState<AddUser>) -> [any Field<AddUser>] {
    PolicyList.createPolicy("createBoundary")
    boundaryList(form)
  }

  private static func boundaryList(_ form: FormState<AddUser>) -> ListField<AddUser> {
    var list = PolicyList.list("boundary", .one(\.boundary), form)
    let isFit = list.check
    list.check = { form in
      form.draft.boundary == nil
        ? "Choose the policy that is to be the boundary, or create users without one."
        : isFit(form)
    }
    list.mostRows = 6
    return list
  }
}

extension AddUser {
  /// A group or a policy that was created on the way comes back ticked.
  package static func returned(
    with result: (any Sendable)?, _ form: inout FormState<Self>
  ) -> [FormEffect<Self>] {
    switch result {
    case let created as CreateGroup.Created:
      form.draft.groups.append(created.groupName)
      form.lists["groups"]?.mark([created.groupName])
      return [loadGroups(after: nil, known: [])]
    case let created as CreatePolicy.Created:
      if created.purpose == "createBoundary" || created.purpose == "boundary" {
        form.draft.boundary = created.policyName
      } else {
        form.draft.policies.append(created.policyName)
      }
      return [loadPolicies(after: nil, known: [])]
    default: return []
    }
  }
}
