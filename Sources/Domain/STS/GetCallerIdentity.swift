extension STS {
  /// Says as whom its caller is known. Nobody needs permission for that, and no policy can deny
  /// it: every tool of AWS's asks it first.
  /// <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>
  package struct GetCallerIdentity: Call {
    package static let service = Service.sts
    package static let needsPermission = false
    package static let example = GetCallerIdentity()

    package init() {}

    package struct Output: Codable, Hashable, Sendable {
      /// A user's ID, the account's for its owner, a role with its session for a federated one.
      package var userId: String
      package var account: String
      package var arn: String
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let id =
        switch records.caller.principal {
        case .owner: records.accountID
        case .user: try records.callingUser().userID
        case .federated(let session): "\(session.roleName):\(session.sessionName)"
        }
      return Output(userId: id, account: records.accountID, arn: try records.principalARN())
    }
  }
}
