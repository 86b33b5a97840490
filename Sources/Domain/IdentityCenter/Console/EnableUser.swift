extension IdentityCenter {
  /// Lets a user sign in again.
  ///
  /// No published operation changes `UserStatus`; AWS's console has one of this name to itself.
  /// Source: Disable user access.
  package struct EnableUser: Call {
    package static let service = Service.identityCenter
    package static let example = EnableUser(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11")

    package var userId: String

    package init(userId: String) { self.userId = userId }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> StatusChange {
      try records.setStatus(.enabled, ofUser: userId)
    }

    package var summary: String { "Enabled access of user \(userId)" }

    package func inverse(of output: StatusChange) -> AnyCall? {
      output.isChanged ? AnyCall(DisableUser(userId: userId)) : nil
    }
  }

  /// What came of enabling or disabling a user.
  package struct StatusChange: Codable, Hashable, Sendable {
    package var userName: String
    /// False when it was so already.
    package var isChanged: Bool
  }
}

extension Records {
  func setStatus(_ status: IdentityStore.UserStatus, ofUser id: String)
    throws(ServiceError) -> IdentityCenter.StatusChange
  {
    var user = try directoryUser(id: id)
    let isChanged = user.status != status
    if isChanged {
      (user.status, user.updated) = (status, try stamp())
      try update(user)
    }
    return IdentityCenter.StatusChange(userName: user.userName, isChanged: isChanged)
  }

  /// The user, unless it is disabled: nothing that lets somebody in is given out then.
  /// Source: Disable user access, considerations.
  func enabledUser(id: String?) throws(ServiceError) -> IdentityStore.UserRecord {
    let user = try directoryUser(id: id)
    guard user.status == .enabled else {
      throw ServiceError(
        .validationException, "Access of \(user.userName) is disabled: enable it first.")
    }
    return user
  }
}
