extension IdentityCenter {
  /// Keeps a user from signing in. The user keeps its password, groups and all else.
  ///
  /// No published operation changes `UserStatus`; AWS's console has one of this name to itself.
  /// Source: Disable user access.
  package struct DisableUser: Call {
    package static let service = Service.identityCenter
    package static let example = DisableUser(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11")

    package var userId: String

    package init(userId: String) { self.userId = userId }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> StatusChange {
      try records.setStatus(.disabled, ofUser: userId)
    }

    package var summary: String { "Disabled access of user \(userId)" }

    package func inverse(of output: StatusChange) -> AnyCall? {
      output.isChanged ? AnyCall(EnableUser(userId: userId)) : nil
    }
  }
}
