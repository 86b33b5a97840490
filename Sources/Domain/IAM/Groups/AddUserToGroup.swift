extension IAM {
  /// Adds a user to a group; adding twice is not an error.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html>
  package struct AddUserToGroup: Call {
    package static let service = Service.iam
    package static let example = AddUserToGroup(groupName: "ops", userName: "ada")

    package var groupName: String
    package var userName: String

    package init(groupName: String, userName: String) {
      (self.groupName, self.userName) = (groupName, userName)
    }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let group = try records.group(named: groupName)
      let user = try records.user(named: userName)
      let joined = try records.all(Membership.self, where: .userID, is: .text(user.userID))
      guard !joined.contains(where: { $0.groupID == group.groupID }) else { return Nothing() }
      try records.checkRoom(in: .groupsPerUser, taken: joined.count)
      try records.insert(Membership(userID: user.userID, groupID: group.groupID))
      return Nothing()
    }

    package var summary: String { "Added user \(userName) to group \(groupName)" }

    package func inverse(of output: Nothing) -> AnyCall? {
      AnyCall(RemoveUserFromGroup(groupName: groupName, userName: userName))
    }
  }
}
