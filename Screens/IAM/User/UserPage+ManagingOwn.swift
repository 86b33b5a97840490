import Domain

/// Letting users look after their own credentials, with a policy that is made on first use.
/// Source: Creating an IAM user, last step of the procedure.
extension UserPage {
  typealias Ready = IAM.ManageOwnCredentials

  mutating func letManageOwn() -> [Effect<Event>] {
    let (user, arn) = (facts.userName, readyPolicy)
    return ask(
      UserChange(
        [AnyCall(IAM.AttachUserPolicy(userName: user, policyArn: arn))], [.attached],
        done: "\(user) may manage own password, keys and MFA now.",
        confirm: .change(
          "Attach the customer managed policy \(Ready.policyName) to \(user)? It lets users change"
            + " their own password, access keys and MFA devices, and is created if it is not"
            + " there yet.", "Attach", "a", isLoss: false)))
  }

  private var readyPolicy: String {
    IAM.PolicyARN(owner: facts.accountID, name: Ready.policyName).text
  }

  /// What is to be done instead, when the ready policy was not there to be attached.
  func creatingReadyPolicy(
    for change: UserChange, _ replies: [Result<AnyOutput, ServiceError>]
  ) -> UserChange? {
    let attach = AnyCall(
      IAM.AttachUserPolicy(userName: facts.userName, policyArn: readyPolicy))
    guard change.calls == [attach], replies.first?.error?.code == .noSuchEntity else { return nil }
    let create = IAM.CreatePolicy(
      policyName: Ready.policyName, policyDocument: Ready.document,
      description: Ready.description)
    var whole = change
    whole.calls = [AnyCall(create), attach]
    return whole
  }
}
