import Domain
import Foundation
import Store

/// Records in memory, as plain as can be: every question looks at every row.
final class MemoryRecords: Records {
  let accountID: String
  var now: Date
  var caller = Caller.account
  var memo = TransactionMemo()
  private var rows: [String: [[Value]]] = [:]
  private var settings: [String: String] = [:]
  private var random = SplitMix()
  /// How many times rows were asked for.
  private(set) var queries = 0
  /// How many times something was done with a password that takes long on purpose.
  private(set) var passwordWork = 0

  init(accountID: String = "123456789012", now: Date = Date(timeIntervalSince1970: 1_600_000_000)) {
    (self.accountID, self.now) = (accountID, now)
  }

  func find<E: Entity>(_ type: E.Type, _ key: Value...) throws(ServiceError) -> E? {
    let match = zip(E.key, key).map { Match<E>.equal($0, $1) }
    return try page(type, matching: Array(match), after: nil, limit: 1).first
  }

  func all<E: Entity>(_ type: E.Type, where column: E.Column, is value: Value)
    throws(ServiceError) -> [E]
  {
    try page(type, matching: [.equal(column, value)], after: nil, limit: .max)
  }

  func page<E: Entity>(
    _ type: E.Type, matching match: [Match<E>], after key: [Value]?, limit: Int
  ) throws(ServiceError) -> [E] {
    queries += 1
    let layout = Layout<E>()
    let found = (rows[E.kind] ?? []).filter { layout.matches($0, match) }
      .filter { row in key.map { layout.precedes($0, layout.key(of: row)) } ?? true }
      .sorted { layout.precedes(layout.key(of: $0), layout.key(of: $1)) }
    return found.prefix(limit).map(layout.entity)
  }

  func count<E: Entity>(_ type: E.Type, matching match: [Match<E>]) throws(ServiceError) -> Int {
    queries += 1
    return (rows[E.kind] ?? []).count { Layout<E>().matches($0, match) }
  }

  func insert<E: Entity>(_ entity: E) throws(ServiceError) {
    guard try insertIfFree(entity) else {
      throw .serviceFailure("\(E.kind) \(Layout<E>().key(of: entity.values)) is there already.")
    }
  }

  func insertIfFree<E: Entity>(_ entity: E) throws(ServiceError) -> Bool {
    let (layout, mine) = (Layout<E>(), entity.values)
    let isTaken = (rows[E.kind] ?? []).contains { row in
      ([E.key, E.identity] + E.unique).contains { layout.agree($0, row, mine) }
    }
    if !isTaken { rows[E.kind, default: []].append(mine) }
    return !isTaken
  }

  func update<E: Entity>(_ entity: E) throws(ServiceError) {
    let layout = Layout<E>()
    let identity = layout.identity(of: entity.values)
    guard let index = rows[E.kind]?.firstIndex(where: { layout.identity(of: $0) == identity })
    else { throw .serviceFailure("\(E.kind) \(identity) is not there.") }
    rows[E.kind]?[index] = entity.values
  }

  func delete<E: Entity>(_ entity: E) throws(ServiceError) {
    let layout = Layout<E>()
    let identity = layout.identity(of: entity.values)
    rows[E.kind]?.removeAll { layout.identity(of: $0) == identity }
  }

  func setting(_ name: String) throws(ServiceError) -> String? { settings[name] }
  func set(_ name: String, to value: String?) throws(ServiceError) { settings[name] = value }

  func randomBytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in random.next() } }

  // Not how secrets are kept: enough to tell one from another in a test.
  func verifier(for password: Secret) throws(ServiceError) -> PasswordVerifier {
    passwordWork += 1
    return PasswordVerifier(data: Data(password.utf8.reversed()))
  }
  func verify(_ password: Secret, against verifier: PasswordVerifier) -> Bool {
    passwordWork += 1
    return verifier.data == Data(password.utf8.reversed())
  }
  func seal(_ secret: Secret) throws(ServiceError) -> SealedSecret {
    SealedSecret(data: Data(secret.utf8.reversed()))
  }
  func unseal(_ sealed: SealedSecret) -> Secret? {
    Secret(String(decoding: sealed.data.reversed(), as: UTF8.self))
  }
  /// Not SHA-256: enough to tell one text from another.
  func digest(_ bytes: [UInt8]) -> Data {
    let hash = bytes.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return withUnsafeBytes(of: hash) { Data($0) }
  }
  func oneTimeCode(for seed: SealedSecret, step: Int) throws(ServiceError) -> String {
    let seed = Secret(String(decoding: seed.data.reversed(), as: UTF8.self))
    guard let code = OneTimeCode.code(for: seed, step: step) else {
      throw .serviceFailure("This is no seed.")
    }
    return code
  }
  func fingerprint(of text: String) -> String { String(text.reversed()) }
}

/// Numbers that look like chance and are the same each time: of codes with six digits two are
/// alike once in a long while, and a test would fail.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64 = 0

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// How the rows of one kind of entity are compared.
private struct Layout<E: Entity> {
  let columns = Array(E.Column.allCases)

  func key(of row: [Value]) -> [Value] { E.key.map { value($0, row) } }
  func identity(of row: [Value]) -> [Value] { E.identity.map { value($0, row) } }

  func entity(_ row: [Value]) -> E {
    var reader = MemoryRow(values: row)
    return E(from: &reader)
  }

  func matches(_ row: [Value], _ matches: [Match<E>]) -> Bool {
    matches.allSatisfy { match in
      let value = value(match.column, row)
      switch match.test {
      case .equals(let other): return folded(value, match.column) == folded(other, match.column)
      case .isNull: return value == .null
      case .isNotNull: return value != .null
      case .hasPrefix(let prefix):
        if case .text(let text) = value { return text.hasPrefix(prefix) }
        return false
      case .contains(let part, let others):
        return ([match.column] + others).contains { column in
          if case .text(let text) = self.value(column, row) {
            text.lowercased().contains(part.lowercased())
          } else {
            false
          }
        }
      }
    }
  }

  func agree(_ columns: [E.Column], _ one: [Value], _ other: [Value]) -> Bool {
    columns.allSatisfy { folded(value($0, one), $0) == folded(value($0, other), $0) }
  }

  func precedes(_ one: [Value], _ other: [Value]) -> Bool {
    for (column, pair) in zip(E.key, zip(one, other)) {
      let (a, b) = (folded(pair.0, column), folded(pair.1, column))
      guard a != b else { continue }
      switch (a, b) {
      case (.text(let a), .text(let b)): return a < b
      case (.integer(let a), .integer(let b)): return a < b
      default: return false
      }
    }
    return false
  }

  private func value(_ column: E.Column, _ row: [Value]) -> Value {
    columns.firstIndex(of: column).map { row[$0] } ?? .null
  }

  private func folded(_ value: Value, _ column: E.Column) -> Value {
    guard E.caseless.contains(column), case .text(let text) = value else { return value }
    return .text(text.lowercased())
  }
}

private struct MemoryRow: RowReader {
  let values: [Value]
  var index = 0

  mutating func next() -> Value {
    defer { index += 1 }
    return values[index]
  }
  mutating func text() -> String { optionalText() ?? "" }
  mutating func optionalText() -> String? {
    if case .text(let text) = next() { text } else { nil }
  }
  mutating func integer() -> Int { optionalInteger() ?? 0 }
  mutating func optionalInteger() -> Int? {
    if case .integer(let number) = next() { number } else { nil }
  }
  mutating func data() -> Data { optionalData() ?? Data() }
  mutating func optionalData() -> Data? {
    if case .data(let data) = next() { data } else { nil }
  }
}
