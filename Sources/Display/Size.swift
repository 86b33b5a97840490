/// Columns and rows.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int
  package init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }
}

/// A place on a canvas; (0, 0) is the top left.
package struct Position: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package init(column: Int, row: Int) { (self.column, self.row) = (column, row) }
}
