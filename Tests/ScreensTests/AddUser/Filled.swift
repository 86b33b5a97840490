@testable import Domain
@testable import Screens

/// The wizard's answers and what it knows, without a console.
struct Filled {
  var draft = AddUser()
  var facts: AddUserFacts

  init(names: [String] = ["zed"], _ change: (inout AddUser) -> Void = { _ in }) {
    facts = AddUserFacts(identity: AccountIdentity(accountID: "123456789012", alias: "acme"))
    for name in ["ReadOnlyAccess", "IAMUserChangePassword", "PowerUserAccess"] {
      facts.policies[name] = policy(name, "aws")
    }
    for number in 1...12 {
      facts.policies["own-\(number)"] = policy("own-\(number)", "123456789012")
    }
    for name in ["Admins", "Ops"] + (1...12).map({ "g\($0)" }) {
      facts.groups[name] = IAM.GroupDetail(groupName: name)
    }
    facts.knowsPasswordPolicy = true
    draft.names = names
    change(&draft)
  }

  private func policy(_ name: String, _ owner: String) -> IAM.Policy {
    IAM.Policy(policyName: name, arn: Self.arn(name, owner))
  }

  static func arn(_ name: String, _ owner: String = "aws") -> String {
    "arn:aws:iam::\(owner):policy/\(name)"
  }

  var form: FormState<AddUser> { FormState(draft, facts: facts) }

  func problem(_ row: Int = 0) -> String? { UserNames.problem(at: row, in: form) }

  /// The first thing that is wrong on a page.
  func problem(onStep step: Int) -> String? {
    AddUser.steps[step].fields(form).lazy.compactMap { $0.problem(in: form) }.first
  }

  var calls: [AnyCall] {
    let count = draft.randomBytes(facts)
    return draft.plan(facts, random: Array(repeating: 7, count: count)).calls
  }

  var review: Review { draft.review(facts) }

  func row(_ label: String) -> String? {
    review.parts.flatMap(\.rows).first { $0.label == label }?.value
  }
}
