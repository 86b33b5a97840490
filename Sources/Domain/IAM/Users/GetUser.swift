extension IAM {
  /// Describes one user, with its boundary and tags.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html>
  package struct GetUser: Call {
    package static let service = Service.iam
    package static let example = GetUser(userName: "ada")

    package var userName: String?

    package init(userName: String?) { self.userName = userName }

    package struct Output: Codable, Hashable, Sendable {
      package var user: User
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      Output(user: try records.user(named: userName).described(in: records))
    }
  }
}
