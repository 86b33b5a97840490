import Foundation

extension IdentityCenter {
  /// Says how a user gets in, and what else of a user the published operations have no member for.
  ///
  /// AWS's console shows it at the top of a user's page.
  package struct DescribeUserAccess: ComposedCall {
    package static let service = Service.identityCenter
    package static let example = DescribeUserAccess(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11")

    package var userId: String

    package init(userId: String) { self.userId = userId }

    /// What lets the user in.
    package enum Credential: String, Codable, CaseIterable, Sendable {
      /// Nothing yet: a user made by the API alone.
      case none
      /// The link of an invitation, or of a password reset.
      case link
      /// Such a link, which is too old by now.
      case expiredLink
      case oneTimePassword
      /// A password the user has chosen.
      case password
      /// On a live account nobody says.
      case unknown
    }

    package struct Output: Codable, Hashable, Sendable {
      package var userName: String
      package var userStatus: IdentityStore.UserStatus
      package var credential: Credential
      /// When it was issued, or chosen.
      package var since: Date?
      package var expiresAt: Date?
      package var immutableId: String?
    }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.directoryUser(id: userId)
      var output = Output(
        userName: user.userName, userStatus: user.status, credential: .none,
        immutableId: user.immutableID)
      if let temporary = try records.temporaryCredential(of: user.userID) {
        output.credential = Self.credential(temporary, at: records.now)
        (output.since, output.expiresAt) = (temporary.issueDate, temporary.expireDate)
      } else if let password = try records.portalPasswords(of: user.userID).first {
        (output.credential, output.since) = (.password, password.createDate)
      }
      return output
    }

    package func composed(on account: some Account) async throws(ServiceError) -> Output {
      let user = try await account.perform(
        IdentityStore.DescribeUser(
          identityStoreId: account.identityStoreID(), userId: userId))
      return Output(
        userName: user.userName ?? "", userStatus: user.userStatus ?? .enabled,
        credential: .unknown)
    }

    private static func credential(_ temporary: TemporaryCredential, at now: Date) -> Credential {
      if temporary.kind == .oneTimePassword { return .oneTimePassword }
      return temporary.hasExpired(at: now) ? .expiredLink : .link
    }
  }
}
