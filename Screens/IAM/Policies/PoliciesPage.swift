import Display
import Domain

/// IAM › Policies: AWS's managed policies and the account's own, to look at, to open and to
/// delete.
package struct PoliciesPage: TablePage {
  package enum Action: Sendable { case open, create, view, showNextType, delete }

  /// What the list says of a policy.
  package struct Fact: Sendable {
    let arn: String
    let type: PolicyType
    /// How many users and groups it is attached to, and how many users it limits.
    let uses: Int
    let created: Day?
  }

  package var table = Self.policies
  /// The only type that is shown; nil for all.
  private var type: PolicyType?

  package init() {}

  package var path: [String] { ["IAM", "Policies"] }

  package var actions: [Binding<Action>] {
    [
      table.opening(help: "Open the policy: its document, its versions, and who uses it", .open)
        .needing(IAM.GetPolicy.self),
      Binding(
        [.character("n")], "create policy", command: "create-policy", help: "Create a policy",
        .create
      ).needing(IAM.CreatePolicy.self),
      Binding(
        [.character("v")], "view", command: "view", help: "Show the policy's document as JSON",
        .view, disabled: table.current == nil ? "There is no policy to show." : nil
      ).needing(IAM.GetPolicyVersion.self),
      Binding(
        [.character("T")], "type: \(type?.rawValue ?? "all")", command: "type",
        help: "Show the next type of policies, or all", .showNextType),
      Binding(
        [.character("D")], "delete", command: "delete",
        help: "Delete the marked policies, or the one under the cursor", .delete,
        disabled: obstacleToDeleting
      ).needing(IAM.DeletePolicy.self),
    ]
  }

  package mutating func perform(_ action: Action, in room: Size) -> [Effect<Event>] {
    switch action {
    case .open: return table.current.map { [.show(PolicyPage($0.fact.arn))] } ?? []
    case .view: return table.current.map { [.show(PolicyDocumentPage(arn: $0.fact.arn))] } ?? []
    case .create: return [.show(CreatePolicy.page(taken: ownNames, purpose: "create"))]
    case .showNextType: showNextType()
    case .delete: return delete()
    }
    return []
  }

  package mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let created as CreatePolicy.Created:
      if type != .customerManaged { show(nil) }
      return readAgain(seeking: created.policyName)
    case is PolicyPage.Seen: return readAgain()
    case let outcome as BulkOutcome:
      return readAgain(seeking: table.survivor(of: Set(outcome.done)))
    default: return []
    }
  }

  private mutating func showNextType() {
    let types = PolicyType.allCases
    let next = type.flatMap(types.firstIndex(of:)).map { $0 + 1 } ?? 0
    show(next < types.count ? types[next] : nil)
  }

  private mutating func show(_ type: PolicyType?) {
    self.type = type
    guard let type else { return table.keep(to: nil) }
    table.keep { $0.type == type }
  }

  private var ownNames: [String] {
    zip(table.names, table.facts).filter { $1.type == .customerManaged }.map(\.0)
  }
}

// MARK: - Deleting

extension PoliciesPage {
  /// What is known of the marked without looking at each of them.
  private var obstacleToDeleting: String? {
    guard !table.isWithoutTargets else { return "There is no policy to delete." }
    guard table.list.marks.count == 0, let current = table.current,
      current.fact.type != .customerManaged
    else { return nil }
    return "AWS manages \(current.name); it cannot be deleted."
  }

  /// Those of AWS's are on the page as well: it says that they stay, and why.
  private mutating func delete() -> [Effect<Event>] {
    let targets = table.targets
    guard targets.contains(where: { $0.fact.type == .customerManaged }) else {
      table.remark = "AWS manages these: they stay"
      return [.ring]
    }
    return [.show(DeletePolicies(targets.map(\.fact.arn)))]
  }
}

extension PoliciesPage {
  private static var policies: Table<Fact> {
    var table = Table<Fact>(
      Noun("policy", "policies"), title: "Policy name",
      columns: [
        .known("Type", 19) { $0.type.rawValue },
        .known("Used by", 7) { $0.uses == 0 ? "—" : "\($0.uses)" },
        .known("Created", 10, leastScreen: 70) { $0.created?.text ?? "" },
      ],
      paging: Paging({ IAM.ListPolicies(marker: $0, maxItems: $1) }) { output in
        (output.policies.map(item), output.marker)
      })
    table.twin = { $0.type.rawValue }
    return table
  }

  private static func item(_ policy: IAM.Policy) -> Table<Fact>.Item {
    let uses = (policy.attachmentCount ?? 0) + (policy.permissionsBoundaryUsageCount ?? 0)
    return Table.Item(
      policy.policyName ?? "",
      Fact(
        arn: policy.arn ?? "", type: PolicyType(policy), uses: uses,
        created: policy.createDate.map { Day($0) }))
  }
}
