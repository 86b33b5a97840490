/// Where the columns of a table stand on a screen so wide.
///
/// The names take what the other columns leave, up to the longest there can be; an elastic
/// column takes the rest, and gives way where there is too little.
struct TableLayout {
  struct Place {
    let title: String
    let start: Int
    let width: Int
    /// The column's place in the table, and among those that are asked for.
    let column: Int
    let asked: Int
  }

  static let nameStart = 7
  private static let leastName = 12

  let nameWidth: Int
  let places: [Place]

  init<Fact>(_ columns: [TableColumn<Fact>], longestName: Int, width: Int) {
    let shown = columns.indices.filter { width >= columns[$0].leastScreen }
    let elastic = shown.first { columns[$0].isElastic }
    // Two columns of the screen stand between two columns of the table, and at the end.
    let needed = shown.reduce(0) { $0 + columns[$1].width + 2 }
    let most = elastic == nil ? width : Self.nameStart + longestName + 2
    var start = max(Self.nameStart + Self.leastName + 1, min(most, width - needed))
    nameWidth = start - Self.nameStart - 1
    let spare = width - needed - start
    places = shown.map { column in
      let room = max(0, columns[column].width + (column == elastic ? spare : 0))
      defer { start += room + 2 }
      return Place(
        title: columns[column].title, start: start, width: room + 1, column: column,
        asked: columns[..<column].count { $0.cell == nil })
    }
  }
}
