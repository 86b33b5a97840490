extension IdentityStore {
  /// Describes one user.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DescribeUser.html>
  package struct DescribeUser: Call {
    package static let service = Service.identityStore
    package static let example = DescribeUser(
      identityStoreId: "d-9067642ac7", userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11",
      extensions: [EnterpriseExtension.name])

    package var identityStoreId: String
    package var userId: String
    /// The names of the extensions to describe as well.
    package var extensions: [String]?

    package init(identityStoreId: String, userId: String, extensions: [String]? = nil) {
      (self.identityStoreId, self.userId) = (identityStoreId, userId)
      self.extensions = extensions
    }

    package typealias Output = User

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> User {
      try records.checkDirectory(identityStoreId)
      try EnterpriseExtension.check(names: extensions)
      return try records.directoryUser(id: userId)
        .described(in: identityStoreId, extensions: extensions)
    }
  }
}
