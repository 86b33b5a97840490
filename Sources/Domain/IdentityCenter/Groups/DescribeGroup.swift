extension IdentityStore {
  /// Describes one group.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DescribeGroup.html>
  package struct DescribeGroup: Call {
    package static let service = Service.identityStore
    package static let example = DescribeGroup(
      identityStoreId: "d-9067642ac7", groupId: "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1")

    package var identityStoreId: String
    package var groupId: String

    package init(identityStoreId: String, groupId: String) {
      (self.identityStoreId, self.groupId) = (identityStoreId, groupId)
    }

    package typealias Output = Group

    package var resource: Resource { .directoryGroup(groupId) }

    package func run(in records: some Records) throws(ServiceError) -> Group {
      try records.checkDirectory(identityStoreId)
      return try records.directoryGroup(id: groupId).described(in: identityStoreId)
    }
  }
}
