import Foundation

extension IdentityCenter {
  /// A password that a user has chosen: the newest lets the user in, the others cannot be chosen
  /// again.
  package struct PasswordRecord: Entity {
    package enum Column: String, CaseIterable, Sendable { case userID, rank, verifier, createDate }
    package static let kind = "directoryPassword"
    /// The newest has the least rank, so that it is found first.
    package static let key: [Column] = [.userID, .rank]

    /// How many passwords back, with the one in use, cannot be chosen again.
    /// Source: Password requirements.
    package static let remembered = 3

    package var userID: String
    /// From 1.
    package var number: Int
    /// Nil when nobody knows the password: it was set elsewhere and never told.
    package var verifier: PasswordVerifier?
    package var createDate: Date
  }
}

extension IdentityCenter.PasswordRecord {
  package init(from row: inout some RowReader) {
    (userID, number) = (row.text(), -row.integer())
    verifier = row.optionalData().map(PasswordVerifier.init)
    createDate = row.date()
  }

  package var values: [Value] {
    [
      .text(userID), .integer(-number), verifier.map { .data($0.data) } ?? .null,
      .date(createDate),
    ]
  }
}

extension Records {
  /// The passwords a user has chosen, the newest first.
  func portalPasswords(of userID: String)
    throws(ServiceError) -> [IdentityCenter.PasswordRecord]
  {
    try all(IdentityCenter.PasswordRecord.self, where: .userID, is: .text(userID))
  }

  func temporaryCredential(of userID: String)
    throws(ServiceError) -> IdentityCenter.TemporaryCredential?
  {
    try find(IdentityCenter.TemporaryCredential.self, .text(userID))
  }

  /// Gives a user the password it has chosen. What let it in till then does so no more.
  func setPortalPassword(_ password: Secret, of userID: String) throws(ServiceError) {
    let earlier = try portalPasswords(of: userID)
    try insert(
      IdentityCenter.PasswordRecord(
        userID: userID, number: (earlier.first?.number ?? 0) + 1,
        verifier: verifier(for: password), createDate: now))
    for forgotten in earlier.dropFirst(IdentityCenter.PasswordRecord.remembered - 1) {
      try delete(forgotten)
    }
    if let temporary = try temporaryCredential(of: userID) { try revoke(temporary) }
  }

  /// Takes back what lets a user in once, and the mail with it unless it was sent.
  func revoke(_ temporary: IdentityCenter.TemporaryCredential) throws(ServiceError) {
    try delete(temporary)
    try voidMails(to: temporary.userID)
  }

  func deleteWaysToSignIn(of userID: String) throws(ServiceError) {
    if let temporary = try temporaryCredential(of: userID) { try revoke(temporary) }
    for password in try portalPasswords(of: userID) { try delete(password) }
  }

  /// Puts a secret in the place of whatever let a user in till now.
  func issue(
    _ secret: Secret, as kind: IdentityCenter.TemporaryCredential.Kind, to userID: String,
    until expireDate: Date?
  ) throws(ServiceError) {
    if let earlier = try temporaryCredential(of: userID) { try revoke(earlier) }
    try insert(
      IdentityCenter.TemporaryCredential(
        userID: userID, kind: kind, verifier: verifier(for: secret), issueDate: now,
        expireDate: expireDate))
  }
}
