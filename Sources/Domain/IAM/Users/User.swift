import Foundation

extension IAM {
  /// A user as AWS describes it.
  package struct User: Codable, Hashable, Sendable {
    package var path: String
    package var userName: String
    package var userId: String
    package var arn: String
    package var createDate: Date
    package var passwordLastUsed: Date?
    package var permissionsBoundary: AttachedPermissionsBoundary?
    package var tags: [Tag]?
  }

  /// The policy that limits what a user can be permitted.
  package struct AttachedPermissionsBoundary: Codable, Hashable, Sendable {
    /// AWS answers `Policy`, though its model says `PermissionsBoundaryPolicy`.
    package var permissionsBoundaryType: String?
    package var permissionsBoundaryArn: String?

    init(_ arn: String) {
      (permissionsBoundaryType, permissionsBoundaryArn) = ("Policy", arn)
    }
  }
}

extension IAM.UserRecord {
  func arn(in accountID: String) -> String { "arn:aws:iam::\(accountID):user\(path)\(userName)" }

  var boundary: IAM.AttachedPermissionsBoundary? {
    permissionsBoundary.map(IAM.AttachedPermissionsBoundary.init)
  }

  /// As listings give it: without boundary and tags.
  func listed(in accountID: String) -> IAM.User {
    IAM.User(
      path: path, userName: userName, userId: userID, arn: arn(in: accountID),
      createDate: createDate, passwordLastUsed: passwordLastUsed)
  }

  func described(in records: some Records) throws(ServiceError) -> IAM.User {
    var user = listed(in: records.accountID)
    user.permissionsBoundary = boundary
    let tags = try records.tags(of: self)
    user.tags = tags.isEmpty ? nil : tags
    return user
  }
}
