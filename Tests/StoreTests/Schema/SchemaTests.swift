import Domain
import GRDB
import Testing

@testable import Store

@Suite struct SchemaTests {
  /// What an entity says of itself, as text.
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [String]
    let key: [String]
    let caseless: [String]
    let unique: [[String]]
    var testDescription: String { name }

    init<E: Entity>(_ type: E.Type) {
      (name, columns) = (E.kind, E.Column.allCases.map(\.rawValue))
      (key, caseless) = (E.key.map(\.rawValue), E.caseless.map(\.rawValue))
      unique = ([E.key, E.identity] + E.unique).map { $0.map(\.rawValue) }
    }

    static let all: [Kind] = Catalog.entities.map { open($0) }
    private static func open<E: Entity>(_ type: E.Type) -> Kind { Kind(type) }
  }

  private func migrated() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try Schema.migrate(queue)
    return queue
  }

  @Test(arguments: Kind.all)
  func `a table has its entity's columns in order, and compares names as it does`(kind: Kind)
    throws
  {
    let (columns, sql) = try migrated().read { db in
      let sql = "SELECT sql FROM sqlite_schema WHERE name = ?"
      return (
        try db.columns(in: kind.name).map(\.name),
        try String.fetchOne(db, sql: sql, arguments: [kind.name]) ?? ""
      )
    }
    #expect(columns == kind.columns)
    let caseless = sql.split(separator: "\n").filter { $0.contains("COLLATE NOCASE") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(caseless == kind.caseless)
    #expect(sql.contains("STRICT"))
  }

  @Test(arguments: Kind.all)
  func `a list in key order is a walk on an index`(kind: Kind) throws {
    let key = kind.key.joined(separator: ", ")
    let marks = kind.key.map { _ in "''" }.joined(separator: ", ")
    let plan = try plan(
      "SELECT * FROM \(kind.name) WHERE (\(key)) > (\(marks)) ORDER BY \(key) LIMIT 9")
    #expect(plan.hasPrefix("SEARCH"), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
  }

  @Test(arguments: Kind.all)
  func `every reference has an index`(kind: Kind) throws {
    let columns = try migrated().read { try $0.foreignKeys(on: kind.name).map(\.originColumns[0]) }
    for column in columns {
      let plan = try plan("SELECT 1 FROM \(kind.name) WHERE \(column) = ''")
      #expect(plan.hasPrefix("SEARCH"), "\(column): \(plan)")
    }
  }

  @Test(arguments: Kind.all)
  func `what is unique together cannot be there twice`(kind: Kind) throws {
    let indexes = try migrated().read { db in
      try db.indexes(on: kind.name).filter(\.isUnique).map { Set($0.columns) }
        + [Set(try db.primaryKey(kind.name).columns)]
    }
    for columns in kind.unique { #expect(indexes.contains(Set(columns)), "\(columns)") }
  }

  @Test func `a file says whose it is and how new`() throws {
    let (ours, version) = try migrated().read { db in
      (try Int32.fetchOne(db, sql: "PRAGMA application_id"), try Schema.version(of: db))
    }
    #expect(ours == Schema.applicationID)
    #expect(version == Schema.version)
  }

  private func plan(_ sql: String) throws -> String {
    try migrated().read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)")
        .map { $0["detail"] as String }.joined(separator: "; ")
    }
  }
}
