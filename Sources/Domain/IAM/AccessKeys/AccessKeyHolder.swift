extension IAM {
  /// Whose access keys there are: those of users, and those of the account owner.
  /// Source: CreateAccessKey: without a user name, also by the account's own keys.
  enum AccessKeyHolder {
    /// With the account's ID.
    case owner(id: String)
    case user(UserRecord)

    var id: String {
      switch self {
      case .owner(let id): id
      case .user(let user): user.userID
      }
    }

    /// What AWS gives as the user's name.
    var name: String {
      switch self {
      case .owner: "root"
      case .user(let user): user.userName
      }
    }
  }
}

extension Records {
  /// - Parameter name: of a user; nil is the caller.
  func accessKeyHolder(named name: String?) throws(ServiceError) -> IAM.AccessKeyHolder {
    if name == nil, caller.principal == .owner { return .owner(id: accountID) }
    return .user(try user(named: name))
  }

  func accessKeys(of holder: IAM.AccessKeyHolder) throws(ServiceError) -> [IAM.AccessKeyRecord] {
    switch holder {
    case .owner: try ownerAccessKeys()
    case .user(let user): try accessKeys(of: user)
    }
  }

  func accessKeys(of user: IAM.UserRecord) throws(ServiceError) -> [IAM.AccessKeyRecord] {
    try all(IAM.AccessKeyRecord.self, where: .userID, is: .text(user.userID))
  }

  /// - Parameter userName: whose it has to be, if the caller said so.
  func accessKey(_ id: String, of userName: String?)
    throws(ServiceError) -> IAM.AccessKeyRecord
  {
    let owner = try userName.map { name throws(ServiceError) in try user(named: name).userID }
    if let found = try accessKey(id), owner == nil || owner == found.userID { return found }
    throw ServiceError(.noSuchEntity, "The Access Key with id \(id) cannot be found")
  }

  /// Anybody's access key.
  func accessKey(_ id: String) throws(ServiceError) -> IAM.AccessKeyRecord? {
    if let key = try all(IAM.AccessKeyRecord.self, where: .accessKeyID, is: .text(id)).first {
      return key
    }
    return try ownerAccessKeys().first { $0.accessKeyID == id }
  }

  func insert(accessKey key: IAM.AccessKeyRecord) throws(ServiceError) {
    guard key.userID == accountID else { return try insert(key) }
    try set(ownerAccessKeys: ownerAccessKeys() + [key])
  }

  func update(accessKey key: IAM.AccessKeyRecord) throws(ServiceError) {
    guard key.userID == accountID else { return try update(key) }
    try set(
      ownerAccessKeys: ownerAccessKeys().map { $0.accessKeyID == key.accessKeyID ? key : $0 })
  }

  func delete(accessKey key: IAM.AccessKeyRecord) throws(ServiceError) {
    guard key.userID == accountID else { return try delete(key) }
    try set(ownerAccessKeys: ownerAccessKeys().filter { $0.accessKeyID != key.accessKeyID })
  }
}
