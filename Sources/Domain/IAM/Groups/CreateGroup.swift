import Foundation

extension IAM {
  /// Creates a group.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html>
  package struct CreateGroup: Call {
    package static let service = Service.iam
    package static let example = CreateGroup(groupName: "ops", path: "/engineering/")

    package var groupName: String
    package var path: String?

    package init(groupName: String, path: String? = nil) {
      (self.groupName, self.path) = (groupName, path)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var group: Group
    }

    package var resource: Resource { .newGroup(groupName, path: path) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let (name, path) = try answering { () throws(Problem) in
        (try GroupName(groupName), try Path(self.path ?? "/"))
      }
      guard try records.find(GroupRecord.self, .text(name.text)) == nil else {
        throw ServiceError(
          .entityAlreadyExists, "Group with name \(name.text) already exists.")
      }
      try records.checkRoom(in: .groups, taken: records.count(GroupRecord.self))
      let group = GroupRecord(
        groupID: records.newGroupID(), groupName: name.text, path: path.text,
        createDate: records.now)
      try records.insert(group)
      return Output(group: group.described(in: records.accountID))
    }

    package var summary: String { "Created group \(groupName)" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(DeleteGroup(groupName: output.group.groupName))
    }

    package var probe: AnyCall? { AnyCall(GetGroup(groupName: groupName, maxItems: 1)) }

    package func output(probed: AnyOutput, since begunAt: Date) -> Output? {
      guard let found = probed.value as? GetGroup.Output,
        found.group.createDate.isNotBefore(begunAt)
      else { return nil }
      return Output(group: found.group)
    }
  }
}
