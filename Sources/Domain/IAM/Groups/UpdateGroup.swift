extension IAM {
  /// Renames or moves a group; its users and its policies stay.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateGroup.html>
  package struct UpdateGroup: Call {
    package static let service = Service.iam
    package static let example = UpdateGroup(
      groupName: "ops", newPath: "/research/", newGroupName: "operators")

    package var groupName: String
    package var newPath: String?
    package var newGroupName: String?

    package init(groupName: String, newPath: String? = nil, newGroupName: String? = nil) {
      (self.groupName, self.newPath, self.newGroupName) = (groupName, newPath, newGroupName)
    }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      var group = try records.group(named: groupName)
      if let newPath {
        group.path = try answering { () throws(Problem) in
          try Path(newPath, member: "newPath").text
        }
      }
      if let newGroupName { try rename(&group, to: newGroupName, in: records) }
      try records.update(group)
      return Nothing()
    }

    private func rename(_ group: inout GroupRecord, to name: String, in records: some Records)
      throws(ServiceError)
    {
      group.groupName = try answering { () throws(Problem) in
        try GroupName(name, member: "newGroupName").text
      }
      let holder = try records.find(GroupRecord.self, .text(name))
      guard holder == nil || holder?.groupID == group.groupID else {
        throw ServiceError(.entityAlreadyExists, "Group with name \(name) already exists.")
      }
    }

    package var summary: String {
      newGroupName.map { "Renamed group \(groupName) to \($0)" } ?? "Moved group \(groupName)"
    }
  }
}
