import Foundation

extension IAM {
  /// A group as AWS describes it.
  package struct Group: Codable, Hashable, Sendable {
    package var path: String
    package var groupName: String
    package var groupId: String
    package var arn: String
    package var createDate: Date
  }
}

extension IAM.GroupRecord {
  func arn(in accountID: String) -> String { "arn:aws:iam::\(accountID):group\(path)\(groupName)" }

  func described(in accountID: String) -> IAM.Group {
    IAM.Group(
      path: path, groupName: groupName, groupId: groupID, arn: arn(in: accountID),
      createDate: createDate)
  }
}

extension Records {
  /// The groups a user is in, by name.
  func groups(of user: IAM.UserRecord) throws(ServiceError) -> [IAM.GroupRecord] {
    var groups: [IAM.GroupRecord] = []
    for membership in try all(IAM.Membership.self, where: .userID, is: .text(user.userID)) {
      if let group = try group(id: membership.groupID) { groups.append(group) }
    }
    return groups.sorted { $0.groupName.lowercased() < $1.groupName.lowercased() }
  }
}
