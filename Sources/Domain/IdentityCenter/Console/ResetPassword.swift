extension IdentityCenter {
  /// Ends a user's password at once, and gives the user a way to choose another: a mail with a
  /// link, or a one-time password. Somebody who has never chosen one is invited again.
  ///
  /// No published operation does this. Source: Reset a user password.
  package struct ResetPassword: Call {
    package static let service = Service.identityCenter
    package static let example = ResetPassword(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11", by: .email)

    /// How the user gets a new one.
    package enum Way: String, Codable, CaseIterable, Sendable {
      case email, oneTimePassword
    }

    package var userId: String
    package var by: Way

    package init(userId: String, by way: Way) { (self.userId, by) = (userId, way) }

    /// One of the two.
    package struct Output: Codable, Hashable, Sendable {
      package var email: IssueInvitation.Output?
      package var oneTimePassword: IssueOneTimePassword.Output?
    }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.enabledUser(id: userId)
      switch by {
      case .email:
        let isNew = try records.portalPasswords(of: user.userID).isEmpty
        return Output(email: try records.issueLink(isNew ? .invitation : .reset, to: user))
      case .oneTimePassword:
        return Output(oneTimePassword: try records.issueOneTimePassword(to: user))
      }
    }

    package var summary: String { "Reset the password of user \(userId)" }
  }
}
