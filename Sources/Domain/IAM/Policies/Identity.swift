extension IAM {
  /// Whom policies are attached to.
  enum Identity {
    case user(UserRecord)
    case group(GroupRecord)

    var user: UserRecord? {
      if case .user(let user) = self { user } else { nil }
    }
  }
}

extension Records {
  /// The user or group of an ARN.
  ///
  /// - Throws: `InvalidInput` for what is no such ARN, `NoSuchEntity` for whom there is not.
  func identity(arn: String) throws(ServiceError) -> IAM.Identity {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    let path = (parts.last ?? "").split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[2] == "iam", path.count > 1,
      let kind = path.first, let name = path.last.map(String.init), !name.isEmpty
    else { throw unclear(arn) }
    switch kind {
    case "user":
      let user = try user(named: name)
      guard user.arn(in: accountID) == arn else { throw missing("user", name) }
      return .user(user)
    case "group":
      let group = try group(named: name)
      guard group.arn(in: accountID) == arn else { throw missing("group", name) }
      return .group(group)
    case "role": throw missing("role", name)
    default: throw unclear(arn)
    }
  }

  private func missing(_ kind: String, _ name: String) -> ServiceError {
    ServiceError(.noSuchEntity, "The \(kind) with name \(name) cannot be found.")
  }

  private func unclear(_ arn: String) -> ServiceError {
    ServiceError(
      .invalidInput,
      "Invalid Entity Arn: \(arn) does not clearly define entity type and name.")
  }
}
