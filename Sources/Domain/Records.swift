import Foundation

/// What the rules of an account run against, inside one transaction.
///
/// A handful of verbs over entities, and the three things a rule may not make up itself: the
/// time, chance, and cryptography. Nothing here loads a whole table to show a few rows.
///
/// Storage that fails (disk full, file corrupt) throws ``ServiceError/serviceFailure(_:)``.
package protocol Records: AnyObject {
  /// The entity whose leading key columns equal `key`; text compares as its column does.
  func find<E: Entity>(_ type: E.Type, _ key: Value...) throws(ServiceError) -> E?

  /// Every entity whose column equals the value, in key order. For what is few by quota.
  func all<E: Entity>(_ type: E.Type, where column: E.Column, is value: Value)
    throws(ServiceError) -> [E]

  /// Entities in key order, after the given key, at most `limit`.
  ///
  /// - Parameter match: columns that have to equal a value.
  func page<E: Entity>(
    _ type: E.Type, matching match: [Match<E>], after key: [Value]?, limit: Int
  ) throws(ServiceError) -> [E]

  func count<E: Entity>(_ type: E.Type, matching match: [Match<E>]) throws(ServiceError) -> Int

  func insert<E: Entity>(_ entity: E) throws(ServiceError)
  /// Inserts the entity unless its key, or what else is its alone, is somebody's already; says
  /// whether it did. One question to the account, where looking first would be several.
  func insertIfFree<E: Entity>(_ entity: E) throws(ServiceError) -> Bool
  /// Replaces the entity that has the same ``Entity/identity``.
  func update<E: Entity>(_ entity: E) throws(ServiceError)
  func delete<E: Entity>(_ entity: E) throws(ServiceError)

  /// The account's own facts: its ID, and its quotas by their names in `GetAccountSummary`.
  var accountID: String { get }
  func setting(_ name: String) throws(ServiceError) -> String?
  func set(_ name: String, to value: String?) throws(ServiceError)

  /// Who asks for what is done here.
  var caller: Caller { get }

  var now: Date { get }
  /// Cryptographically random bytes.
  func randomBytes(_ count: Int) -> [UInt8]

  /// A verifier from which the password cannot be had again.
  func verifier(for password: Secret) throws(ServiceError) -> PasswordVerifier
  func verify(_ password: Secret, against verifier: PasswordVerifier) -> Bool
  /// SHA-256, 32 bytes.
  func digest(_ bytes: [UInt8]) -> Data
  /// Seals a secret that the account itself must be able to use again, to verify signatures.
  func seal(_ secret: Secret) throws(ServiceError) -> SealedSecret
  /// Nil for what was sealed elsewhere, or changed since.
  func unseal(_ sealed: SealedSecret) -> Secret?
  /// The six digits that a device with this seed shows in a step of time, by RFC 6238.
  ///
  /// - Parameters:
  ///   - seed: a sealed seed in base32.
  ///   - step: how many times 30 seconds have passed since 1970.
  func oneTimeCode(for seed: SealedSecret, step: Int) throws(ServiceError) -> String
  /// What stands for a text and does not tell it: the same for the same text, and another in
  /// another account.
  func fingerprint(of text: String) -> String

  var memo: TransactionMemo { get set }
}

extension Records {
  package func count<E: Entity>(_ type: E.Type) throws(ServiceError) -> Int {
    try count(type, matching: [])
  }
}

/// One kind of thing an account holds, and how it is laid out in a row.
///
/// The layout is neutral: columns in order, values of four kinds. What stores it decides how.
package protocol Entity: Hashable, Sendable {
  /// The columns, in the order in which they are read and written.
  associatedtype Column: RawRepresentable<String>, CaseIterable, Hashable, Sendable

  /// The name of the kind, in lower camel case: the table.
  static var kind: String { get }
  /// What is unique together and gives the order.
  static var key: [Column] { get }
  /// What stays the same when everything else changes; the key unless said otherwise.
  static var identity: [Column] { get }
  /// What else is unique together, beside the key and the identity; nothing unless said otherwise.
  static var unique: [[Column]] { get }
  /// Text columns that compare, and are ordered, ignoring the case of ASCII letters; none
  /// unless said otherwise.
  static var caseless: [Column] { get }

  /// Reads the columns in order.
  init(from row: inout some RowReader)
  /// The values of the columns, in order.
  var values: [Value] { get }
}

extension Entity {
  package static var identity: [Column] { key }
  package static var unique: [[Column]] { [] }
  package static var caseless: [Column] { [] }
}

/// Reads one row, column by column.
package protocol RowReader {
  mutating func text() -> String
  mutating func optionalText() -> String?
  mutating func integer() -> Int
  mutating func optionalInteger() -> Int?
  mutating func data() -> Data
  mutating func optionalData() -> Data?
}

extension RowReader {
  package mutating func flag() -> Bool { integer() != 0 }
  /// Whole seconds since 1970, as AWS gives times.
  package mutating func date() -> Date { Date(timeIntervalSince1970: Double(integer())) }
  package mutating func optionalDate() -> Date? {
    optionalInteger().map { Date(timeIntervalSince1970: Double($0)) }
  }
}

/// What a column, or one of several, has to be.
package struct Match<E: Entity>: Sendable {
  package enum Test: Sendable {
    case equals(Value)
    case isNull
    case isNotNull
    /// Text that begins so: a path.
    case hasPrefix(String)
    /// Text with this in it, ignoring the case of ASCII letters, here or in one of these columns.
    case contains(String, or: [E.Column])
  }
  package let column: E.Column
  package let test: Test

  package static func equal(_ column: E.Column, _ value: Value) -> Self {
    Match(column: column, test: .equals(value))
  }
  /// - Parameter columns: at least one.
  package static func contains(_ columns: [E.Column], _ text: String) -> Self {
    Match(column: columns[0], test: .contains(text, or: Array(columns.dropFirst())))
  }
  package static func isNull(_ column: E.Column) -> Self { Match(column: column, test: .isNull) }
  package static func isNotNull(_ column: E.Column) -> Self {
    Match(column: column, test: .isNotNull)
  }
  package static func prefix(_ column: E.Column, _ prefix: String) -> Self {
    Match(column: column, test: .hasPrefix(prefix))
  }
}

/// The value of a column.
package enum Value: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case data(Data)
  case null

  package static func flag(_ flag: Bool) -> Self { .integer(flag ? 1 : 0) }
  package static func date(_ date: Date) -> Self { .integer(Int(date.timeIntervalSince1970)) }
  package static func text(optional text: String?) -> Self { text.map(Self.text) ?? .null }
  package static func date(optional date: Date?) -> Self { date.map(Self.date) ?? .null }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .integer(number) }
}
