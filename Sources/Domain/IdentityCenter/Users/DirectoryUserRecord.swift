import Foundation

extension IdentityStore {
  /// A user as the account keeps it: what lists show in columns, all else as JSON in one.
  ///
  /// Names and addresses are compared by their ``FoldedText``, and shown as they were given.
  package struct UserRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case userID, foldedName, userName, displayName, email, foldedEmail, status, rest
      case immutableID, createDate, createdBy, updateDate, updatedBy
    }
    package static let kind = "directoryUser"
    package static let key: [Column] = [.foldedName]
    package static let identity: [Column] = [.userID]

    package var userID: String
    package var userName: String
    package var displayName: String
    package var email: String?
    package var status: UserStatus
    /// The attributes without what the other columns have, as JSON.
    private var rest: String
    /// What Microsoft 365 knows the user by. The API has no member for it.
    /// Source: Add users, note to step 3g.
    package var immutableID: String?
    package var created: Stamp
    package var updated: Stamp
  }

  /// When something was done, and by whom.
  package struct Stamp: Hashable, Sendable {
    package var date: Date
    /// An ARN.
    package var who: String
  }
}

extension IdentityStore.UserRecord {
  init(
    userID: String, userName: String, _ attributes: IdentityStore.Attributes,
    status: IdentityStore.UserStatus = .enabled, stamp: IdentityStore.Stamp
  ) throws(ServiceError) {
    (self.userID, self.userName, self.status) = (userID, userName, status)
    (displayName, rest) = ("", "")
    (created, updated) = (stamp, stamp)
    try set(attributes)
  }

  mutating func set(_ attributes: IdentityStore.Attributes) throws(ServiceError) {
    (displayName, email) = (attributes.displayName ?? "", attributes.email)
    var rest = attributes
    rest.displayName = nil
    if rest.emails?.isEmpty == false { rest.emails?[0].value = nil }
    do {
      self.rest = String(decoding: try JSONEncoder().encode(rest), as: UTF8.self)
    } catch {
      throw .serviceFailure("The attributes of \(userName) could not be written down.")
    }
  }

  func attributes() throws(ServiceError) -> IdentityStore.Attributes {
    do {
      var all = try JSONDecoder().decode(IdentityStore.Attributes.self, from: Data(rest.utf8))
      all.displayName = displayName
      if all.emails?.isEmpty == false { all.emails?[0].value = email }
      return all
    } catch {
      throw .serviceFailure("The attributes of \(userName) are damaged.")
    }
  }

  package init(from row: inout some RowReader) {
    userID = row.text()
    _ = row.text()
    (userName, displayName, email) = (row.text(), row.text(), row.optionalText())
    _ = row.optionalText()
    status = IdentityStore.UserStatus(rawValue: row.text()) ?? .disabled
    (rest, immutableID) = (row.text(), row.optionalText())
    created = IdentityStore.Stamp(date: row.date(), who: row.text())
    updated = IdentityStore.Stamp(date: row.date(), who: row.text())
  }

  package var values: [Value] {
    [
      .text(userID), .text(FoldedText(userName).text), .text(userName), .text(displayName),
      .text(optional: email), .text(optional: email.map { FoldedText($0).text }),
      .text(status.rawValue), .text(rest), .text(optional: immutableID),
      .date(created.date), .text(created.who), .date(updated.date), .text(updated.who),
    ]
  }
}

extension IdentityStore.UserRecord {
  /// - Parameter extensions: those that were asked for.
  func described(in storeID: String, extensions: [String]? = nil)
    throws(ServiceError) -> IdentityStore.User
  {
    var attributes = try attributes()
    attributes.extensions = attributes.extensions?.filter { extensions?.contains($0.key) == true }
    if attributes.extensions?.isEmpty == true { attributes.extensions = nil }
    return IdentityStore.User(
      identityStoreId: storeID, userId: userID, userName: userName, attributes: attributes,
      userStatus: status, createdAt: created.date, createdBy: created.who,
      updatedAt: updated.date, updatedBy: updated.who)
  }
}
