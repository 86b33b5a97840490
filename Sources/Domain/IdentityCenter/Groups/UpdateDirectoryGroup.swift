extension IdentityStore {
  /// Renames a group, or changes its description.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_UpdateGroup.html>
  package struct UpdateGroup: Call {
    package static let service = Service.identityStore
    package static let example = UpdateGroup(
      identityStoreId: "d-9067642ac7", groupId: "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1",
      operations: [
        AttributeOperation("displayName", .string("Builders")),
        AttributeOperation("description", nil),
      ])

    package var identityStoreId: String
    package var groupId: String
    package var operations: [AttributeOperation]

    package init(identityStoreId: String, groupId: String, operations: [AttributeOperation]) {
      (self.identityStoreId, self.groupId) = (identityStoreId, groupId)
      self.operations = operations
    }

    package var resource: Resource { .directoryGroup(groupId) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      try records.checkDirectory(identityStoreId)
      try AttributeOperation.check(count: operations.count)
      var group = try records.directoryGroup(id: groupId)
      for operation in operations { try apply(operation, to: &group) }
      if let holder = try records.directoryGroup(named: group.displayName),
        holder.groupID != group.groupID
      {
        throw .duplicate("GroupDisplayName")
      }
      group.updated = try records.stamp()
      try records.update(group)
      return Nothing()
    }

    private func apply(_ operation: AttributeOperation, to group: inout GroupRecord)
      throws(ServiceError)
    {
      let value = operation.attributeValue == .null ? nil : operation.attributeValue
      guard value == nil || value?.string != nil else {
        throw ServiceError(
          .validationException, "The value of \(operation.attributePath) is not valid")
      }
      switch operation.attributePath {
      case "displayName":
        guard let text = value?.string else { throw .required("displayName") }
        group.displayName = try answering { () throws(Problem) in try GroupName(text).text }
      case "description":
        group.description = value?.string
        try answering { () throws(Problem) in
          guard let text = value?.string else { return }
          try TextRule("description").check(text, member: "description")
        }
      default:
        throw ServiceError(
          .validationException,
          "The attribute path \(operation.attributePath) does not name an attribute")
      }
    }

    package var summary: String { "Updated group \(groupId)" }
  }
}
