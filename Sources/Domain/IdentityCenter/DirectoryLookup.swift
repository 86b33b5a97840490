/// How calls find what they name in a directory, and what they answer when it is not there.
extension Records {
  func directoryUser(
    id: String?, member: String = "userId", _ message: String? = nil
  ) throws(ServiceError) -> IdentityStore.UserRecord {
    let id = try IdentityStore.ResourceID.check(id, member: member)
    let found = try all(IdentityStore.UserRecord.self, where: .userID, is: .text(id)).first
    if let found { return found }
    throw .notFound(.user, id, message)
  }

  func directoryUser(named name: String) throws(ServiceError) -> IdentityStore.UserRecord? {
    try find(IdentityStore.UserRecord.self, .text(FoldedText(name).text))
  }

  func directoryUser(email: String) throws(ServiceError) -> IdentityStore.UserRecord? {
    let folded = Value.text(FoldedText(email).text)
    return try all(IdentityStore.UserRecord.self, where: .foldedEmail, is: folded).first
  }

  func directoryGroup(
    id: String?, member: String = "groupId", _ message: String? = nil
  ) throws(ServiceError) -> IdentityStore.GroupRecord {
    let id = try IdentityStore.ResourceID.check(id, member: member)
    let found = try all(IdentityStore.GroupRecord.self, where: .groupID, is: .text(id)).first
    if let found { return found }
    throw .notFound(.group, id, message)
  }

  func directoryGroup(named name: String) throws(ServiceError) -> IdentityStore.GroupRecord? {
    try find(IdentityStore.GroupRecord.self, .text(FoldedText(name).text))
  }

  func membership(id: String?) throws(ServiceError) -> IdentityStore.MembershipRecord {
    let id = try IdentityStore.ResourceID.check(id, member: "membershipId")
    let found = try all(
      IdentityStore.MembershipRecord.self, where: .membershipID, is: .text(id)
    ).first
    if let found { return found }
    throw .notFound(.membership, id)
  }

  func membership(of userID: String, in groupID: String)
    throws(ServiceError) -> IdentityStore.MembershipRecord?
  {
    try find(IdentityStore.MembershipRecord.self, .text(groupID), .text(userID))
  }

  /// Who does something now.
  func stamp() throws(ServiceError) -> IdentityStore.Stamp {
    IdentityStore.Stamp(date: now, who: try principalARN())
  }
}

extension Resource {
  /// A user of the directory, by its ID; nil when the user is yet to be created.
  static func directoryUser(_ id: String?) -> Resource {
    .arn("arn:aws:identitystore:::user/\(id ?? "*")", about: id ?? "")
  }
  static func newDirectoryUser(_ name: String?) -> Resource {
    .arn("arn:aws:identitystore:::user/*", about: name ?? "")
  }
  static func directoryGroup(_ id: String) -> Resource {
    .arn("arn:aws:identitystore:::group/\(id)", about: id)
  }
  static func newDirectoryGroup(_ name: String?) -> Resource {
    .arn("arn:aws:identitystore:::group/*", about: name ?? "")
  }
  static func directoryMembership(_ id: String) -> Resource {
    .arn("arn:aws:identitystore:::membership/\(id)", about: id)
  }

  static let directoryUsers = Resource.newDirectoryUser(nil)
  static let directoryGroups = Resource.newDirectoryGroup(nil)
  static let directoryMemberships = Resource.arn(
    "arn:aws:identitystore:::membership/*", about: "")
}
