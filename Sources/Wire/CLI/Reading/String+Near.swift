extension String {
  /// Whether one of the two was probably meant by the other: at most two letters are wrong,
  /// missing or too many.
  func isNear(_ other: String) -> Bool {
    let (mine, theirs) = (Array(self), Array(other))
    guard abs(mine.count - theirs.count) <= 2 else { return false }
    // The distance of Levenshtein, a row at a time.
    var row = Array(0...theirs.count)
    for (index, letter) in mine.enumerated() {
      var next = [index + 1]
      for (place, their) in theirs.enumerated() {
        next.append(
          Swift.min(row[place] + (letter == their ? 0 : 1), row[place + 1] + 1, next[place] + 1))
      }
      row = next
    }
    return row[theirs.count] <= 2
  }
}
