/// A column of a table, after that of the names.
package struct TableColumn<Fact: Sendable>: Sendable {
  let title: String
  /// How many columns of the screen its cells take; an elastic one takes more where it can.
  let width: Int
  /// How wide a screen has to be for it to be shown.
  let leastScreen: Int
  /// Whether it takes what room the names leave. One column of a table at most.
  let isElastic: Bool
  /// What the list itself says; nil for what is asked for when the row comes into view.
  let cell: (@Sendable (String, Fact) -> String)?

  /// A column of what the list itself says of every row.
  package static func known(
    _ title: String, _ width: Int, isElastic: Bool = false, leastScreen: Int = 0,
    cell: @escaping @Sendable (Fact) -> String
  ) -> Self {
    named(title, width, isElastic: isElastic, leastScreen: leastScreen) { cell($1) }
  }

  /// A column of what follows from the name of a row and what the list says of it.
  package static func named(
    _ title: String, _ width: Int, isElastic: Bool = false, leastScreen: Int = 0,
    cell: @escaping @Sendable (String, Fact) -> String
  ) -> Self {
    Self(title: title, width: width, leastScreen: leastScreen, isElastic: isElastic, cell: cell)
  }

  /// A column of what is asked for only when a row comes into view.
  package static func asked(
    _ title: String, _ width: Int, isElastic: Bool = false, leastScreen: Int = 0
  ) -> Self {
    Self(title: title, width: width, leastScreen: leastScreen, isElastic: isElastic, cell: nil)
  }
}
