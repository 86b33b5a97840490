extension IdentityStore {
  /// Finds a group by its name.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_GetGroupId.html>
  package struct GetGroupId: Call {
    package static let service = Service.identityStore
    package static let example = GetGroupId(
      identityStoreId: "d-9067642ac7",
      alternateIdentifier: AlternateIdentifier("displayName", "Engineering"))

    package var identityStoreId: String
    package var alternateIdentifier: AlternateIdentifier

    package init(identityStoreId: String, alternateIdentifier: AlternateIdentifier) {
      self.identityStoreId = identityStoreId
      self.alternateIdentifier = alternateIdentifier
    }

    package struct Output: Codable, Hashable, Sendable {
      package var groupId: String
      package var identityStoreId: String
    }

    package var resource: Resource { .directoryGroups }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      let name = try alternateIdentifier.attribute(among: ["displayName"])?.value
      guard let name, let group = try records.directoryGroup(named: name) else {
        throw .notFound(.group)
      }
      return Output(groupId: group.groupID, identityStoreId: identityStoreId)
    }
  }
}
