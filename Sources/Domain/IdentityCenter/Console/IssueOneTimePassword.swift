extension IdentityCenter {
  /// Makes a password that lets a user in once, to choose another; what let the user in till now
  /// does so no more. It is told here and never again.
  ///
  /// No published operation does this: users whom the API creates have no password.
  /// Source: Add users, step 3b.
  package struct IssueOneTimePassword: Call {
    package static let service = Service.identityCenter
    package static let example = IssueOneTimePassword(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11")

    /// Nil in a plan, for a user that an earlier step creates.
    package var userId: String?

    package init(userId: String?) { self.userId = userId }

    package struct Output: Codable, Hashable, Sendable {
      package var userId: String
      /// What the user is to be told.
      package var accessPortalUrl: String
      package var userName: String
      package var oneTimePassword: Secret
    }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.issueOneTimePassword(to: records.enabledUser(id: userId))
    }

    package var summary: String { "Generated a one-time password for user \(userId ?? "")" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(RevokeTemporaryCredential(userId: output.userId))
    }

    package func completed(by output: AnyOutput) -> Self {
      IssueOneTimePassword(userId: userId ?? output.newDirectoryUser)
    }
  }
}

extension Records {
  func issueOneTimePassword(to user: IdentityStore.UserRecord)
    throws(ServiceError) -> IdentityCenter.IssueOneTimePassword.Output
  {
    let password = IdentityCenter.OneTimePassword.make(
      from: randomBytes(IdentityCenter.OneTimePassword.byteCount))
    try issue(password, as: .oneTimePassword, to: user.userID, until: nil)
    let store = try identityStoreID()
    return IdentityCenter.IssueOneTimePassword.Output(
      userId: user.userID, accessPortalUrl: IdentityStore.accessPortalURL(of: store),
      userName: user.userName, oneTimePassword: password)
  }
}
