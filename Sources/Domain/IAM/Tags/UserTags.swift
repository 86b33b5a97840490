extension Records {
  /// The tags of a user, by key.
  func tags(of user: IAM.UserRecord) throws(ServiceError) -> [IAM.Tag] {
    try all(IAM.UserTag.self, where: .userID, is: .text(user.userID))
      .map { IAM.Tag(key: $0.key, value: $0.value) }
  }
}
