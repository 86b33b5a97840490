import Domain

/// Create policy: a customer managed policy.
enum CreatePolicy {
  /// What it brings to the page that opened it.
  struct Created: Sendable {
    let policyName: String
    let purpose: String
  }

  /// - Parameters:
  ///   - taken: the names of the account's own policies.
  ///   - purpose: given back with the policy.
  static func page(taken: [String], purpose: String) -> PolicyEditor {
    let task = PolicyEditor.Task(
      path: ["IAM", "Policies", "Create policy"], title: "Create policy", button: "Create policy",
      fields: PolicyEditorFields(asksDescription: true), essential: IAM.CreatePolicy.self
    ) { form in
      let draft = form.draft
      let call = IAM.CreatePolicy(
        policyName: draft.name, policyDocument: draft.document,
        description: draft.description.isEmpty ? nil : draft.description)
      return .call(call) { result in
        result.map { Created(policyName: $0.policy.policyName ?? draft.name, purpose: purpose) }
      }
    }
    return PolicyEditor(task, taken: taken)
  }
}
