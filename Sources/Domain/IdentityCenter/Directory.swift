extension IdentityStore {
  /// What the directory's ID is called among the settings of an account, which have one from the
  /// beginning.
  package static let idSetting = "IdentityStoreID"

  /// Where its users sign in.
  /// Source: Customizing the AWS access portal URL.
  package static func accessPortalURL(of storeID: String) -> String {
    "https://\(storeID).awsapps.com/start"
  }

  /// How many there may be. Source: IAM Identity Center quotas.
  package enum Quota: String, CaseIterable, Sendable {
    case users = "IdentityStoreUsersQuota"
    case groups = "IdentityStoreGroupsQuota"

    package var standard: Int { 100_000 }
  }
}

extension Records {
  func identityStoreID() throws(ServiceError) -> String {
    if let id = try setting(IdentityStore.idSetting) { return id }
    throw .serviceFailure("The account has no directory; open it with a newer Usher once.")
  }

  /// - Throws: `ResourceNotFoundException` when the ID is that of another directory.
  func checkDirectory(_ id: String) throws(ServiceError) {
    try IdentityStore.StoreID.check(id)
    guard try id == identityStoreID() else { throw .notFound(.store, id) }
  }

  /// - Throws: `ServiceQuotaExceededException` when there is no room for one more.
  func checkDirectoryRoom(in quota: IdentityStore.Quota, taken: Int) throws(ServiceError) {
    let limit = try setting(quota.rawValue).flatMap { Int($0) } ?? quota.standard
    guard taken < limit else {
      throw ServiceError(
        .serviceQuotaExceededException,
        "The directory has \(limit) \(quota == .users ? "users" : "groups"), which is the most "
          + "it can have.")
    }
  }
}
