import Foundation

extension IdentityCenter {
  /// Writes a user a mail with a link to set up a password; what let the user in till now does so
  /// no more. Doing it again is how an invitation is sent again: the link before stops working.
  ///
  /// No published operation does this: users whom the API creates are invited by nobody.
  /// Source: Add users, step 3b.
  package struct IssueInvitation: Call {
    package static let service = Service.identityCenter
    package static let example = IssueInvitation(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11")

    /// Nil in a plan, for a user that an earlier step creates.
    package var userId: String?

    package init(userId: String?) { self.userId = userId }

    package struct Output: Codable, Hashable, Sendable {
      package var userId: String
      /// The number of the mail in the outbox.
      package var message: Int
      /// The mail to be sent. Only this reply has its link.
      package var mail: LinkMail
      package var expiresAt: Date
    }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.issueLink(.invitation, to: records.enabledUser(id: userId))
    }

    package var summary: String { "Wrote an invitation to user \(userId ?? "")" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(RevokeTemporaryCredential(userId: output.userId))
    }

    package func completed(by output: AnyOutput) -> Self {
      IssueInvitation(userId: userId ?? output.newDirectoryUser)
    }
  }
}

extension Records {
  /// Issues a token, writes the mail with it, and puts the mail into the outbox.
  func issueLink(
    _ kind: IdentityCenter.TemporaryCredential.Kind, to user: IdentityStore.UserRecord
  ) throws(ServiceError) -> IdentityCenter.IssueInvitation.Output {
    guard let email = user.email else {
      throw ServiceError(
        .validationException, "\(user.userName) has no email address to write to.")
    }
    let token = IdentityCenter.InvitationToken.make(
      from: randomBytes(IdentityCenter.InvitationToken.byteCount))
    let expireDate = now.addingTimeInterval(IdentityCenter.linkLifetime)
    try issue(token, as: kind, to: user.userID, until: expireDate)
    let store = try identityStoreID()
    let facts = LinkMail.Facts(
      organization: try accountAlias() ?? "account \(accountID)", storeID: store, user: user,
      email: email, expireDate: expireDate,
      link: IdentityCenter.InvitationToken.link(token, storeID: store, kind))
    let mail = kind == .reset ? LinkMail.passwordReset(facts) : LinkMail.invitation(facts)
    return IdentityCenter.IssueInvitation.Output(
      userId: user.userID, message: try post(mail, to: user.userID), mail: mail,
      expiresAt: expireDate)
  }
}
