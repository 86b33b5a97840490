import Domain

/// Granting users control of their own credentials: a ready policy, made where it is not there
/// yet, and attached beside what else was chosen.
/// Source: Creating an IAM user, last step of the console procedure.
enum OwnCredentials {
  private typealias Ready = IAM.ManageOwnCredentials

  static var toggle: Toggle<AddUser> {
    var toggle = Toggle<AddUser>(
      "managesOwn", "Let them manage their own password, keys and MFA", \.managesOwn,
      hint: "policy \(Ready.policyName)")
    toggle.check = { form in
      form.draft.managesOwn && policy(in: form.facts) == nil
        ? "The policy is not there yet." : nil
    }
    toggle.changed = { form in
      form.draft.managesOwn && policy(in: form.facts) == nil ? [create] : []
    }
    return toggle
  }

  /// - Returns: its name in the list of policies, and its ARN; nil while it is not there.
  static func policy(in facts: AddUserFacts) -> (name: String, arn: String)? {
    let found = facts.policies.first {
      $0.value.policyName == Ready.policyName && PolicyType($0.value) == .customerManaged
    }
    return found.flatMap { name, policy in policy.arn.map { (name, $0) } }
  }

  /// Another console may have made it meanwhile: then it is there.
  private static var create: FormEffect<AddUser> {
    let call = IAM.CreatePolicy(
      policyName: Ready.policyName, policyDocument: Ready.document,
      description: Ready.description)
    return .call(call) { result in
      FormUpdate { form in
        if case .failure(let error) = result, error.code != .entityAlreadyExists {
          form.draft.managesOwn = false
          form.notice = "The policy \(Ready.policyName) cannot be made. \(error)"
          return []
        }
        return [AddUser.loadPolicies(after: nil, known: [])]
      }
    }
  }
}
