import Domain
import Foundation
import GRDB

@testable import Store

/// A kind with a column of every sort, a compound key and an identity of its own.
struct Thing: Entity {
  enum Column: String, CaseIterable, Sendable { case id, shelf, name, size, picture, note, weight }
  static let kind = "thing"
  static let key: [Column] = [.shelf, .name]
  static let identity: [Column] = [.id]

  var id: String
  var shelf: String
  var name: String
  var size = 0
  var picture: Data?
  var note: String?
  var weight: Int?

  static let table = """
    CREATE TABLE thing (
      id TEXT NOT NULL UNIQUE, shelf TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
      size INTEGER NOT NULL, picture BLOB, note TEXT, weight INTEGER,
      PRIMARY KEY (shelf, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE label (thing TEXT NOT NULL REFERENCES thing (id), PRIMARY KEY (thing)) STRICT;
    CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
    """
}

extension Thing {
  init(from row: inout some RowReader) {
    id = row.text()
    shelf = row.text()
    name = row.text()
    size = row.integer()
    picture = row.optionalData()
    note = row.optionalText()
    weight = row.optionalInteger()
  }

  var values: [Value] {
    [
      .text(id), .text(shelf), .text(name), .integer(size), picture.map(Value.data) ?? .null,
      .text(optional: note), weight.map(Value.integer) ?? .null,
    ]
  }

  static func on(_ shelf: String, _ name: String) -> Thing {
    Thing(id: "\(shelf)-\(name)", shelf: shelf, name: name)
  }
}

/// A kind that is nothing but its identity.
struct Label: Entity {
  enum Column: String, CaseIterable, Sendable { case thing }
  static let kind = "label"
  static let key: [Column] = [.thing]
  var thing: String
  init(thing: String) { self.thing = thing }
  init(from row: inout some RowReader) { thing = row.text() }
  var values: [Value] { [.text(thing)] }
}

/// Runs a body against an empty shelf.
func withThings(_ body: (StoredRecords) throws -> Void) throws {
  try DatabaseQueue().write { db in
    try db.execute(sql: Thing.table)
    try body(
      StoredRecords(
        db, accountID: "123456789012", caller: .account,
        means: Means(hasher: .quick, sealingKey: SealingKey(bytes: Array(0..<32)))))
  }
}
