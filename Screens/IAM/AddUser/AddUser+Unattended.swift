import Domain

extension FormState<AddUser> {
  /// Puts the names of the list in the place of ARNs. What is not in the list stays as it is, and
  /// is a problem.
  package mutating func namePolicies() {
    let wanted = draft.policies + [draft.boundary].compactMap(\.self)
    guard wanted.contains(where: { $0.hasPrefix("arn:") }) else { return }
    let named = facts.policies.compactMap { name, policy in policy.arn.map { ($0, name) } }
    let names = Dictionary(named) { first, _ in first }
    draft.policies = draft.policies.map { names[$0] ?? $0 }
    draft.boundary = draft.boundary.map { names[$0] ?? $0 }
  }

  /// Counts users who are about to be there as if they were, so that the quota holds for all.
  package mutating func expect(others: Int) { facts.summary["Users", default: 0] += others }
}
