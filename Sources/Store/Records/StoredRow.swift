import Domain
import Foundation
import GRDB

/// A row of a running statement, read by index: by name costs several times as much.
///
/// The schema is strict and forbids NULL where an entity expects none, so what is read in its
/// place is only ever seen in a file that something else has written to.
struct StoredRow: RowReader {
  private let row: Row
  private var column = 0

  init(_ row: Row) { self.row = row }

  mutating func text() -> String { optionalText() ?? "" }
  mutating func optionalText() -> String? { row[next()] }
  mutating func integer() -> Int { optionalInteger() ?? 0 }
  mutating func optionalInteger() -> Int? { row[next()] }
  mutating func data() -> Data { optionalData() ?? Data() }
  mutating func optionalData() -> Data? { row[next()] }

  private mutating func next() -> Int {
    defer { column += 1 }
    return column
  }
}
