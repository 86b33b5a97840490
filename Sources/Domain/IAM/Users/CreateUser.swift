import Foundation

extension IAM {
  /// Creates a user, with its boundary and its tags or not at all.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html>
  package struct CreateUser: Call {
    package static let service = Service.iam
    package static let example = CreateUser(
      userName: "ada", path: "/engineering/",
      permissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess",
      tags: [Tag(key: "Department", value: "Engineering")])

    package var userName: String
    package var path: String?
    package var permissionsBoundary: String?
    package var tags: [Tag]?

    package init(
      userName: String, path: String? = nil, permissionsBoundary: String? = nil,
      tags: [Tag]? = nil
    ) {
      (self.userName, self.path) = (userName, path)
      (self.permissionsBoundary, self.tags) = (permissionsBoundary, tags)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var user: User
    }

    package var resource: Resource { .newUser(userName, path: path) }

    package var conditionKeys: [String: [String]] {
      var keys = (tags ?? []).conditionKeys
      keys["iam:PermissionsBoundary"] = permissionsBoundary.map { [$0] }
      return keys
    }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let new = try parsed(records)
      guard try records.find(UserRecord.self, .text(userName)) == nil else {
        throw ServiceError(
          .entityAlreadyExists, "User with name \(userName) already exists.")
      }
      try records.checkRoom(in: .users, taken: records.count(UserRecord.self))
      try records.insert(new)
      for tag in tags ?? [] {
        try records.insert(UserTag(userID: new.userID, key: tag.key, value: tag.value))
      }
      return Output(user: try new.described(in: records))
    }

    private func parsed(_ records: some Records) throws(ServiceError) -> UserRecord {
      let (name, path) = try answering { () throws(Problem) in
        try TagRule.check(tags ?? [])
        return (try UserName(userName), try Path(self.path ?? "/"))
      }
      let boundary = try permissionsBoundary.map { arn throws(ServiceError) in
        try self.boundary(arn, in: records)
      }
      return UserRecord(
        userID: records.newUserID(), userName: name.text, path: path.text,
        createDate: records.now, passwordLastUsed: nil, permissionsBoundary: boundary)
    }

    /// This call's model has no `PolicyNotAttachable`.
    private func boundary(_ arn: String, in records: some Records) throws(ServiceError) -> String {
      do {
        return try records.attachablePolicy(arn: arn, member: "permissionsBoundary").arn
      } catch  where error.code == .policyNotAttachable {
        throw ServiceError(
          .noSuchEntity, "Policy \(arn) does not exist or is not attachable.")
      }
    }

    package var summary: String { "Created user \(userName)" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(DeleteUser(userName: output.user.userName))
    }

    package var probe: AnyCall? { AnyCall(GetUser(userName: userName)) }

    package func output(probed: AnyOutput, since begunAt: Date) -> Output? {
      guard let found = probed.value as? GetUser.Output,
        found.user.createDate.isNotBefore(begunAt)
      else { return nil }
      return Output(user: found.user)
    }
  }
}
