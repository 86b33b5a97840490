import Foundation

extension IdentityStore {
  /// Creates a user. It has no password, and no way to sign in, until it is given one.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateUser.html>
  package struct CreateUser: Call {
    package static let service = Service.identityStore
    package static let example = CreateUser(
      identityStoreId: "d-9067642ac7", userName: "dora", .example)

    package var identityStoreId: String
    package var userName: String?
    package var attributes: Attributes

    package init(identityStoreId: String, userName: String?, _ attributes: Attributes) {
      (self.identityStoreId, self.userName) = (identityStoreId, userName)
      self.attributes = attributes
    }

    package struct Output: Codable, Hashable, Sendable {
      package var identityStoreId: String
      package var userId: String
    }

    package var resource: Resource { .newDirectoryUser(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      guard let userName, !userName.isEmpty else { throw .required("userName") }
      let name = try answering { () throws(Problem) in try UserName(userName) }
      try attributes.check()
      try checkNobodyHas(name, in: records)
      try records.checkDirectoryRoom(in: .users, taken: records.count(UserRecord.self))
      let user = try UserRecord(
        userID: records.newResourceID(), userName: name.text, attributes, stamp: records.stamp())
      try records.insert(user)
      return Output(identityStoreId: identityStoreId, userId: user.userID)
    }

    private func checkNobodyHas(_ name: UserName, in records: some Records) throws(ServiceError) {
      guard try records.directoryUser(named: name.text) == nil else {
        throw .duplicate("UserName")
      }
      if let email = attributes.email, try records.directoryUser(email: email) != nil {
        throw .duplicate("Email")
      }
    }

    package var summary: String { "Created user \(userName ?? "")" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(DeleteUser(identityStoreId: output.identityStoreId, userId: output.userId))
    }

    package var probe: AnyCall? {
      AnyCall(
        ListUsers(
          identityStoreId: identityStoreId, filters: [Filter("UserName", userName ?? "")]))
    }

    package func output(probed: AnyOutput, since begunAt: Date) -> Output? {
      guard let user = (probed.value as? ListUsers.Output)?.users.first,
        user.createdAt?.isNotBefore(begunAt) == true
      else { return nil }
      return Output(identityStoreId: identityStoreId, userId: user.userId)
    }
  }
}

extension IdentityStore.CreateUser {
  private enum Keys: CodingKey { case identityStoreId, userName }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    identityStoreId = try container.decode(String.self, forKey: .identityStoreId)
    userName = try container.decodeIfPresent(String.self, forKey: .userName)
    attributes = try IdentityStore.Attributes(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(identityStoreId, forKey: .identityStoreId)
    try container.encodeIfPresent(userName, forKey: .userName)
    try attributes.encode(to: encoder)
  }
}
