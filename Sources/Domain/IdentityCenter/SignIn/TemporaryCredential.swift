import Foundation

extension IdentityCenter {
  /// What lets a user in once, to choose a password: the token of an invitation or of a password
  /// reset, or a one-time password. A user has one at most; while there is one, nothing else lets
  /// the user in.
  package struct TemporaryCredential: Entity {
    package enum Kind: String, Codable, CaseIterable, Sendable {
      case invitation, reset, oneTimePassword
    }

    package enum Column: String, CaseIterable, Sendable {
      case userID, kind, verifier, issueDate, expireDate
    }
    package static let kind = "directoryTemporaryCredential"
    package static let key: [Column] = [.userID]

    package var userID: String
    package var kind: Kind
    package var verifier: PasswordVerifier
    package var issueDate: Date
    /// Nil for a one-time password, which does not expire.
    package var expireDate: Date?

    /// Whether it is too late to use it.
    package func hasExpired(at time: Date) -> Bool { expireDate.map { time >= $0 } ?? false }
  }
}

extension IdentityCenter.TemporaryCredential {
  package init(from row: inout some RowReader) {
    userID = row.text()
    kind = Kind(rawValue: row.text()) ?? .oneTimePassword
    verifier = PasswordVerifier(data: row.data())
    (issueDate, expireDate) = (row.date(), row.optionalDate())
  }

  package var values: [Value] {
    [
      .text(userID), .text(kind.rawValue), .data(verifier.data), .date(issueDate),
      .date(optional: expireDate),
    ]
  }
}
