import Foundation

extension IAM {
  /// A user's way into the console with a password.
  package struct LoginProfileRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case userID, verifier, createDate, passwordResetRequired, passwordDate
    }
    package static let kind = "iamLoginProfile"
    package static let key: [Column] = [.userID]

    package var userID: String
    /// Nil when nobody knows a password: it was set elsewhere and never told.
    package var verifier: PasswordVerifier?
    package var createDate: Date
    package var passwordResetRequired: Bool
    /// When the password was set, which is what it ages from.
    package var passwordDate: Date
  }
}

extension IAM.LoginProfileRecord {
  package init(from row: inout some RowReader) {
    userID = row.text()
    verifier = row.optionalData().map(PasswordVerifier.init)
    createDate = row.date()
    passwordResetRequired = row.flag()
    passwordDate = row.date()
  }

  package var values: [Value] {
    [
      .text(userID), verifier.map { .data($0.data) } ?? .null, .date(createDate),
      .flag(passwordResetRequired), .date(passwordDate),
    ]
  }
}
