extension IdentityStore {
  /// Changes attributes of a user, all those named or none. The user name cannot be changed.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_UpdateUser.html>
  package struct UpdateUser: Call {
    package static let service = Service.identityStore
    package static let example = UpdateUser(
      identityStoreId: "d-9067642ac7", userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11",
      operations: [
        AttributeOperation("name.familyName", .string("King")),
        AttributeOperation(
          "emails",
          .array([.object(["value": .string("dora@example.com"), "primary": .bool(true)])])),
        AttributeOperation("title", nil),
      ])

    package var identityStoreId: String
    package var userId: String
    package var operations: [AttributeOperation]

    package init(identityStoreId: String, userId: String, operations: [AttributeOperation]) {
      (self.identityStoreId, self.userId) = (identityStoreId, userId)
      self.operations = operations
    }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      try records.checkDirectory(identityStoreId)
      try AttributeOperation.check(count: operations.count)
      guard !operations.contains(where: { $0.attributePath.lowercased() == "username" }) else {
        throw ServiceError(.validationException, "The attribute userName cannot be changed")
      }
      var user = try records.directoryUser(id: userId)
      let attributes = try user.attributes().applying(operations)
      try attributes.check()
      if let email = attributes.email, let holder = try records.directoryUser(email: email),
        holder.userID != user.userID
      {
        throw .duplicate("Email")
      }
      try user.set(attributes)
      user.updated = try records.stamp()
      try records.update(user)
      return Nothing()
    }

    package var summary: String { "Updated user \(userId)" }
  }
}
