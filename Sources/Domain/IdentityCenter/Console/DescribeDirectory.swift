extension IdentityCenter {
  /// Says which directory the account has, where its users sign in, and how many there are.
  ///
  /// AWS says this in pieces: the ID comes from ListInstances of another service, the address is
  /// made of it, and the numbers only its console knows.
  package struct DescribeDirectory: ComposedCall {
    package static let service = Service.identityCenter
    package static let example = DescribeDirectory()

    package init() {}

    package struct Output: Codable, Hashable, Sendable {
      package var identityStoreId: String
      package var accessPortalUrl: String
      /// How many there are, and of groups; nil on a live account, where they would have to be
      /// listed.
      package var users: Int?
      package var groups: Int?
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let id = try records.identityStoreID()
      return Output(
        identityStoreId: id, accessPortalUrl: IdentityStore.accessPortalURL(of: id),
        users: try records.count(IdentityStore.UserRecord.self),
        groups: try records.count(IdentityStore.GroupRecord.self))
    }

    package func composed(on account: some Account) async throws(ServiceError) -> Output {
      let id = try await account.identityStoreID()
      return Output(
        identityStoreId: id, accessPortalUrl: IdentityStore.accessPortalURL(of: id))
    }
  }
}
