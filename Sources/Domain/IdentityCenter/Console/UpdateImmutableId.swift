extension IdentityCenter {
  /// Sets what Microsoft 365 knows a user by, or takes it away.
  ///
  /// The console has a field for it; of the published operations none has a member.
  /// Source: Add users, note to step 3g.
  package struct UpdateImmutableId: Call {
    package static let service = Service.identityCenter
    package static let example = UpdateImmutableId(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11",
      immutableId: "o5TvmhVFmEyqpCwTRk0uKw==")

    /// Nil in a plan, for a user that an earlier step creates.
    package var userId: String?
    package var immutableId: String?

    package init(userId: String?, immutableId: String?) {
      (self.userId, self.immutableId) = (userId, immutableId)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var userId: String
      /// What was there before.
      package var replaced: String?
    }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      var user = try records.directoryUser(id: userId)
      try answering { () throws(Problem) in
        guard let immutableId else { return }
        try IdentityStore.TextRule("Microsoft 365 immutable ID")
          .check(immutableId, member: "immutableId")
      }
      let output = Output(userId: user.userID, replaced: user.immutableID)
      (user.immutableID, user.updated) = (immutableId, try records.stamp())
      try records.update(user)
      return output
    }

    package var summary: String { "Set the Microsoft 365 immutable ID of user \(userId ?? "")" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(UpdateImmutableId(userId: output.userId, immutableId: output.replaced))
    }

    package func completed(by output: AnyOutput) -> Self {
      UpdateImmutableId(userId: userId ?? output.newDirectoryUser, immutableId: immutableId)
    }
  }
}

extension AnyOutput {
  /// The ID of the user that was created, when this is the reply to that.
  var newDirectoryUser: String? { (value as? IdentityStore.CreateUser.Output)?.userId }
}
