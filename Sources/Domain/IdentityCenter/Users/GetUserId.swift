extension IdentityStore {
  /// Finds a user by its name or its email address.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_GetUserId.html>
  package struct GetUserId: Call {
    package static let service = Service.identityStore
    package static let example = GetUserId(
      identityStoreId: "d-9067642ac7", alternateIdentifier: AlternateIdentifier("userName", "dora"))

    package var identityStoreId: String
    package var alternateIdentifier: AlternateIdentifier

    package init(identityStoreId: String, alternateIdentifier: AlternateIdentifier) {
      self.identityStoreId = identityStoreId
      self.alternateIdentifier = alternateIdentifier
    }

    package struct Output: Codable, Hashable, Sendable {
      package var identityStoreId: String
      package var userId: String
    }

    package var resource: Resource { .directoryUsers }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      guard let user = try found(in: records) else { throw .notFound(.user) }
      return Output(identityStoreId: identityStoreId, userId: user.userID)
    }

    private func found(in records: some Records) throws(ServiceError) -> UserRecord? {
      switch try alternateIdentifier.attribute(among: ["userName", "emails.value"]) {
      case ("userName", let name)?: try records.directoryUser(named: name)
      case (_, let email)?: try records.directoryUser(email: email)
      case nil: nil
      }
    }
  }
}
