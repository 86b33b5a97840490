/// One place on the screen.
package struct Cell: Hashable, Sendable {
  /// A grapheme; `nil` is the right half of the wide one before it.
  package var character: Character?
  package var style: Style
  /// Holds a part of a secret: recordings and tests mask it by this origin.
  package var isSecret: Bool

  package static let blank = Cell(character: " ", style: .plain, isSecret: false)
}
