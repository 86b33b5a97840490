import Domain

/// What a new account has in it.
package enum AccountContents: Hashable, Sendable {
  /// AWS's managed policies and nothing else.
  case empty
  /// A company to look around in, with at least so many users.
  case sample(users: Int = 0)

  func fill(_ records: StoredRecords) throws(ServiceError) {
    try IAM.AWSManagedPolicies.refresh(in: records)
    if case .sample(let users) = self {
      try IAM.SampleAccount(users: users).install(in: records)
    }
  }
}
