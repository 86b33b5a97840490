import Domain
import GRDB

extension StoredRecords {
  func insert<E: Entity>(_ entity: E) throws(ServiceError) {
    try run(Layout.of(E.self).insert, entity.values)
  }

  func insertIfFree<E: Entity>(_ entity: E) throws(ServiceError) -> Bool {
    try run(Layout.of(E.self).insertIfFree, entity.values)
    return db.changesCount == 1
  }

  func update<E: Entity>(_ entity: E) throws(ServiceError) {
    let (layout, values) = (Layout.of(E.self), entity.values)
    try run(layout.update, layout.updateOrder.map { values[$0] })
    try requireOneChange(of: E.kind)
  }

  func delete<E: Entity>(_ entity: E) throws(ServiceError) {
    let (layout, values) = (Layout.of(E.self), entity.values)
    do {
      try run(layout.delete, layout.identityOrder.map { values[$0] })
    } catch let error where error.code == .noSuchEntity {
      throw ServiceError(
        .deleteConflict, "Cannot delete entity, must remove referenced objects first.")
    }
    try requireOneChange(of: E.kind)
  }

  private func run(_ sql: String, _ values: [Value]) throws(ServiceError) {
    try willWrite()
    try storing { try db.cachedStatement(sql: sql).run(values, in: db) }
  }

  /// A rule changes only what it has found in the same transaction.
  private func requireOneChange(of kind: String) throws(ServiceError) {
    guard db.changesCount == 1 else {
      throw ServiceError(.noSuchEntity, "The \(kind) to change cannot be found.")
    }
  }
}
