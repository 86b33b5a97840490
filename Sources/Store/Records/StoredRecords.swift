import Domain
import Foundation
import GRDB

/// The records of an embedded account, for as long as one transaction lasts.
final class StoredRecords: Records {
  let db: Database
  let means: Means
  let accountID: String
  private(set) var caller: Caller
  var memo = TransactionMemo()
  /// One time for everything a transaction does, in whole seconds, as it is stored.
  let now: Date
  /// Of the part of the transaction that is under way.
  var takingBack = TakingBack.none

  init(_ db: Database, accountID: String, caller: Caller, means: Means) {
    (self.db, self.accountID, self.means) = (db, accountID, means)
    self.caller = caller
    now = Date(timeIntervalSince1970: means.now().timeIntervalSince1970.rounded(.down))
  }

  /// Goes on for somebody else, who finds what was done before.
  func act(as caller: Caller) {
    self.caller = caller
    memo.forgetCaller()
  }

  func find<E: Entity>(_ type: E.Type, _ key: Value...) throws(ServiceError) -> E? {
    let layout = Layout.of(type)
    guard (1...layout.finds.count).contains(key.count) else {
      throw .serviceFailure("\(E.kind) is not found by \(key.count) columns.")
    }
    return try rows(type, layout.finds[key.count - 1], key).first
  }

  func all<E: Entity>(_ type: E.Type, where column: E.Column, is value: Value)
    throws(ServiceError) -> [E]
  {
    try page(type, matching: [.equal(column, value)], after: nil, limit: -1)
  }

  /// Columns that are fixed take no part in the order, so that an index can be walked from
  /// where the last page ended.
  func page<E: Entity>(
    _ type: E.Type, matching match: [Match<E>], after key: [Value]?, limit: Int
  ) throws(ServiceError) -> [E] {
    let layout = Layout.of(type)
    let fixed = match.compactMap { $0.fixedColumn }
    let open = layout.key.indices.filter { !fixed.contains(layout.key[$0]) }
    let order = open.map { layout.key[$0] }
    var condition = Condition()
    for match in match { condition.match(match) }
    if let key { condition.after(order, open.prefix { $0 < key.count }.map { key[$0] }) }
    let ordered = order.isEmpty ? "" : " ORDER BY " + order.joined(separator: ", ")
    let sql = "\(layout.select)\(condition.sql)\(ordered) LIMIT ?"
    return try rows(type, sql, condition.values + [.integer(limit)])
  }

  func count<E: Entity>(_ type: E.Type, matching match: [Match<E>]) throws(ServiceError) -> Int {
    var condition = Condition()
    for match in match { condition.match(match) }
    let sql = "SELECT COUNT(*) FROM \(Layout.of(type).table)\(condition.sql)"
    return try storing {
      try Int.fetchOne(
        db.cachedStatement(sql: sql), arguments: condition.values.arguments) ?? 0
    }
  }

  private func rows<E: Entity>(
    _ type: E.Type, _ sql: String, _ values: [Value]
  ) throws(ServiceError) -> [E] {
    try storing {
      let cursor = try Row.fetchCursor(
        db.cachedStatement(sql: sql), arguments: values.arguments)
      var entities: [E] = []
      while let row = try cursor.next() {
        var reader = StoredRow(row)
        entities.append(E(from: &reader))
      }
      return entities
    }
  }
}

extension Match {
  fileprivate var fixedColumn: String? {
    switch test {
    case .equals, .isNull: quoted(column.rawValue)
    case .isNotNull, .hasPrefix, .contains: nil
    }
  }
}
