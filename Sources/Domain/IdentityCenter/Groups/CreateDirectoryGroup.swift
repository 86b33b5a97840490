import Foundation

extension IdentityStore {
  /// Creates a group.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroup.html>
  package struct CreateGroup: Call {
    package static let service = Service.identityStore
    package static let example = CreateGroup(
      identityStoreId: "d-9067642ac7", displayName: "Engineering",
      description: "Everybody who builds")

    package var identityStoreId: String
    package var displayName: String?
    package var description: String?

    package init(identityStoreId: String, displayName: String?, description: String? = nil) {
      (self.identityStoreId, self.displayName) = (identityStoreId, displayName)
      self.description = description
    }

    package struct Output: Codable, Hashable, Sendable {
      package var groupId: String
      package var identityStoreId: String
    }

    package var resource: Resource { .newDirectoryGroup(displayName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      guard let displayName, !displayName.isEmpty else { throw .required("displayName") }
      let name = try answering { () throws(Problem) in
        if let description {
          try TextRule("description").check(description, member: "description")
        }
        return try GroupName(displayName)
      }
      guard try records.directoryGroup(named: name.text) == nil else {
        throw .duplicate("GroupDisplayName")
      }
      try records.checkDirectoryRoom(in: .groups, taken: records.count(GroupRecord.self))
      let stamp = try records.stamp()
      let group = GroupRecord(
        groupID: try records.newResourceID(), displayName: name.text, description: description,
        created: stamp, updated: stamp)
      try records.insert(group)
      return Output(groupId: group.groupID, identityStoreId: identityStoreId)
    }

    package var summary: String { "Created group \(displayName ?? "")" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(DeleteGroup(identityStoreId: output.identityStoreId, groupId: output.groupId))
    }

    package var probe: AnyCall? {
      AnyCall(
        ListGroups(
          identityStoreId: identityStoreId, filters: [Filter("DisplayName", displayName ?? "")]))
    }

    package func output(probed: AnyOutput, since begunAt: Date) -> Output? {
      guard let group = (probed.value as? ListGroups.Output)?.groups.first,
        group.createdAt?.isNotBefore(begunAt) == true
      else { return nil }
      return Output(groupId: group.groupId, identityStoreId: identityStoreId)
    }
  }
}
