import Domain

extension AddUser {
  /// A group or a policy that was created on the way comes back ticked.
  package static func returned(
    with result: (any Sendable)?, _ form: inout FormState<Self>
  ) -> [FormEffect<Self>] {
    switch result {
    case let created as CreateGroup.Created:
      form.facts.justCreated = created.groupName
      form.draft.groups.append(created.groupName)
      form.lists["groups"]?.mark([created.groupName])
      return [loadGroups(after: nil, known: [])]
    case let created as CreatePolicy.Created:
      form.facts.justCreated = created.policyName
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
