extension IAM {
  /// Deletes a group that has neither users nor policies.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html>
  package struct DeleteGroup: Call {
    package static let service = Service.iam
    package static let example = DeleteGroup(groupName: "ops")

    package var groupName: String

    package init(groupName: String) { self.groupName = groupName }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let group = try records.group(named: groupName)
      try checkNothingIsLeft(of: .text(group.groupID), in: records)
      try records.delete(group)
      return Nothing()
    }

    private func checkNothingIsLeft(of id: Value, in records: some Records)
      throws(ServiceError)
    {
      func check<E: Entity>(_ type: E.Type, _ column: E.Column, _ duty: String)
        throws(ServiceError)
      {
        guard try records.count(type, matching: [.equal(column, id)]) == 0 else {
          throw ServiceError(.deleteConflict, "Cannot delete entity, must \(duty) first.")
        }
      }
      try check(Membership.self, .groupID, "remove users from group")
      try check(GroupPolicyAttachment.self, .groupID, "detach all policies")
      try check(GroupInlinePolicy.self, .groupID, "delete policies")
    }

    package var summary: String { "Deleted group \(groupName)" }
  }
}
