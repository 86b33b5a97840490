extension IAM {
  /// Removes a user from a group it is in.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html>
  package struct RemoveUserFromGroup: Call {
    package static let service = Service.iam
    package static let example = RemoveUserFromGroup(groupName: "ops", userName: "ada")

    package var groupName: String
    package var userName: String

    package init(groupName: String, userName: String) {
      (self.groupName, self.userName) = (groupName, userName)
    }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let group = try records.group(named: groupName)
      let user = try records.user(named: userName)
      let membership = try records.find(
        Membership.self, .text(user.userID), .text(group.groupID))
      guard let membership else {
        throw ServiceError(
          .noSuchEntity, "User \(user.userName) is not in group \(group.groupName).")
      }
      try records.delete(membership)
      return Nothing()
    }

    package var summary: String { "Removed user \(userName) from group \(groupName)" }
  }
}
