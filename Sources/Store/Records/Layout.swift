import Domain
import Synchronization

/// How an entity lies in its table, and the SQL that never changes. Made once per kind.
final class Layout: Sendable {
  let table: String
  let columns: [String]
  let key: [String]
  let identity: [String]
  let select: String
  /// Finds by the first key column, by the first two, and so on.
  let finds: [String]
  let insert: String
  let insertIfFree: String
  let update: String
  let delete: String
  /// Where the arguments of ``update`` and ``delete`` are among the entity's values.
  let updateOrder: [Int]
  let identityOrder: [Int]

  static func of<E: Entity>(_ type: E.Type) -> Layout {
    made.withLock { made in
      if let layout = made[ObjectIdentifier(type)] { return layout }
      let layout = Layout(type)
      made[ObjectIdentifier(type)] = layout
      return layout
    }
  }

  private static let made = Mutex<[ObjectIdentifier: Layout]>([:])

  private init<E: Entity>(_ type: E.Type) {
    let names = E.Column.allCases.map(\.rawValue)
    let (key, identity) = (E.key.map(\.rawValue), E.identity.map(\.rawValue))
    identityOrder = identity.compactMap(names.firstIndex)
    let others = names.indices.filter { !identity.contains(names[$0]) }
    // A kind that is nothing but its identity is replaced by itself.
    let replaced = others.isEmpty ? identityOrder : others
    updateOrder = replaced + identityOrder
    table = quoted(E.kind)
    (self.key, self.identity) = (key.map(quoted), identity.map(quoted))
    let columns = names.map(quoted)
    self.columns = columns
    select = "SELECT \(columns.joined(separator: ", ")) FROM \(table)"
    finds = Self.finds(select, self.key)
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    insert = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    insertIfFree = insert + " ON CONFLICT DO NOTHING"
    let changes = replaced.map { "\(columns[$0]) = ?" }.joined(separator: ", ")
    let isIt = self.identity.map { "\($0) = ?" }.joined(separator: " AND ")
    update = "UPDATE \(table) SET \(changes) WHERE \(isIt)"
    delete = "DELETE FROM \(table) WHERE \(isIt)"
  }

  private static func finds(_ select: String, _ key: [String]) -> [String] {
    key.indices.map { last in
      let isIt = key[...last].map { "\($0) = ?" }.joined(separator: " AND ")
      return "\(select) WHERE \(isIt) ORDER BY \(key.joined(separator: ", ")) LIMIT 1"
    }
  }
}

/// An SQL identifier. Kinds and columns are named in source, never by an operator.
func quoted(_ name: String) -> String { "\"\(name)\"" }
