import Domain

/// What a new account has in it.
package enum AccountContents: Hashable, Sendable {
  /// AWS's managed policies and nothing else.
  case empty

  func fill(_ records: StoredRecords) throws(ServiceError) {
  }
}
