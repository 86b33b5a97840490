import Domain
import Foundation
import Testing

/// A directory in memory to carry out calls on.
struct TestDirectory {
  static let id = "d-9067642ac7"
  let records = MemoryRecords()

  init(users: [String] = [], groups: [String] = []) throws {
    try records.set(IdentityStore.idSetting, to: Self.id)
    try records.set("AccountAlias", to: "acme-corp")
    for name in users { try add(name) }
    for name in groups { try addGroup(name) }
  }

  @discardableResult
  func perform<C: Call>(_ call: C) throws(ServiceError) -> C.Output { try call.run(in: records) }

  /// What a call is refused with, which has to be something AWS's model says it may answer.
  func refusal<C: Call>(of call: C, sourceLocation: SourceLocation = #_sourceLocation)
    -> ServiceError?
  {
    do {
      _ = try call.run(in: records)
      Issue.record("\(C.name) was carried out.", sourceLocation: sourceLocation)
      return nil
    } catch {
      #expect(
        Model.allows(error, of: C.self), "\(C.name) does not answer \(error.code)",
        sourceLocation: sourceLocation)
      return error
    }
  }

  @discardableResult
  func add(_ name: String, _ change: (inout IdentityStore.Attributes) -> Void = { _ in })
    throws(ServiceError) -> String
  {
    try perform(Self.creating(name, change)).userId
  }

  static func creating(
    _ name: String, _ change: (inout IdentityStore.Attributes) -> Void = { _ in }
  ) -> IdentityStore.CreateUser {
    var attributes = IdentityStore.Attributes(
      givenName: "Dora", familyName: "Marquez", displayName: "Dora Marquez",
      email: "\(name)@example.com")
    change(&attributes)
    return IdentityStore.CreateUser(identityStoreId: id, userName: name, attributes)
  }

  @discardableResult
  func addGroup(_ name: String) throws(ServiceError) -> String {
    try perform(IdentityStore.CreateGroup(identityStoreId: Self.id, displayName: name)).groupId
  }

  @discardableResult
  func join(_ user: String, _ group: String) throws(ServiceError) -> String {
    try perform(
      IdentityStore.CreateGroupMembership(
        identityStoreId: Self.id, groupId: group,
        memberId: IdentityStore.MemberId(userId: user))
    ).membershipId
  }

  func user(_ id: String, extensions: [String]? = nil) throws(ServiceError) -> IdentityStore.User {
    try perform(
      IdentityStore.DescribeUser(identityStoreId: Self.id, userId: id, extensions: extensions))
  }

  func userNames(containing text: String = "") throws(ServiceError) -> [String] {
    try perform(IdentityCenter.SearchUsers(containing: text)).users.map(\.userName)
  }

  /// Changes one attribute of a user.
  func updating(_ id: String, _ path: String, _ value: Document?) -> IdentityStore.UpdateUser {
    IdentityStore.UpdateUser(
      identityStoreId: Self.id, userId: id,
      operations: [IdentityStore.AttributeOperation(path, value)])
  }

  static let nobody = "9067642ac7-00000000-0000-4000-8000-000000000000"
}

/// Texts that somebody may try who means no good, or pastes from anywhere.
enum Hostile {
  /// What nobody sees, or what would change how the rest is shown.
  static let unseen: [Unicode.Scalar] = [
    "\u{0}", "\u{1B}", "\u{7}", "\u{7F}", "\u{85}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}",
    "\u{FEFF}", "\u{AD}", "\u{E0041}", "\u{2028}", "\u{E000}", "\u{FFFF}",
  ]

  /// Names of every script, and what looks like commands.
  static let seen = [
    "Dóra", "Дора", "朵拉", "دورا", "דורה", "डोरा", "도라", "👩", "Zoë-Ann_O'Neil", "=1+1", "$(id)",
    "a;b|c&d", "\"'`\\", "<b>", "%s%n", "../../x", "e\u{301}", "ﬀ", "Ⅷ",
  ]
}
