import Display
import Domain

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
    return [.show(CreatePolicy.page(taken: local.compactMap(\.policyName), purpose: id))]
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
      .init(
        key: .character("v"), label: "view policy", command: "view",
        help: "Show the policy's document as JSON"
      ) { form, name in
        name.flatMap { form.facts.arn($0) }.map { [PolicyDocumentPage.open(arn: $0)] } ?? []
      },
      .init(
        key: .character("T"), label: "type", command: "type",
        help: "Show the next type of policies, or all"
      ) { form, _ in
        showNextType(&form)
        return []
      },
      .init(
        key: .character("n"), label: "create policy", command: "create-policy",
        help: "Create a policy and select it"
      ) { form, _ in create(form, for: id) },
      .init(key: .character("R"), label: "", command: "refresh", help: "Read the policies again") {
        _, _ in
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
        ? "The policies are still being read." : "There is no policy \(unknown)."
    }
    let linked = chosen.first { form.facts.policies[$0].map { PolicyType($0) } == .serviceLinked }
    if let linked { return "\(linked) is for a service-linked role and cannot be attached." }
    let most = form.facts.quota(.attachedPoliciesPerUser)
    guard chosen.count > most else { return nil }
    return "A user can have \(most) policies attached; \(chosen.count) are selected."
  }
}
