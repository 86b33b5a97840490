/// Which rows of a list are marked: a bit a row, so that marking all of a hundred thousand is
/// a matter of a few kilobytes, and keeping the last state for undo as well.
package struct Marks: Hashable, Sendable {
  private var words: [UInt64] = []
  package private(set) var count = 0

  package init() {}

  package func contains(_ row: Int) -> Bool {
    let word = row >> 6
    return word < words.count && words[word] & (1 << UInt64(row & 63)) != 0
  }

  package mutating func set(_ row: Int, _ isMarked: Bool) {
    guard contains(row) != isMarked else { return }
    let word = row >> 6
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] ^= 1 << UInt64(row & 63)
    count += isMarked ? 1 : -1
    trim()
  }

  /// The same marks have the same words, so that they are equal.
  private mutating func trim() {
    while words.last == 0 { words.removeLast() }
  }

  /// Marks, or unmarks, every row there is.
  package mutating func setAll(below end: Int, _ isMarked: Bool) {
    words = isMarked ? Array(repeating: .max, count: (end + 63) >> 6) : []
    if isMarked, end & 63 != 0 { words[words.count - 1] = (1 << UInt64(end & 63)) - 1 }
    count = isMarked ? end : 0
  }

  package mutating func invertAll(below end: Int) {
    words.append(contentsOf: repeatElement(0, count: max(0, (end + 63) >> 6 - words.count)))
    for word in words.indices { words[word] = ~words[word] }
    if end & 63 != 0 { words[words.count - 1] &= (1 << UInt64(end & 63)) - 1 }
    count = end - count
    trim()
  }

  /// The marked rows, in order.
  package var rows: [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(count)
    for (number, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(Int32(number << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return rows
  }

  /// Takes away every mark that the other has.
  package mutating func subtract(_ other: Marks) {
    for word in 0..<min(words.count, other.words.count) {
      count -= (words[word] & other.words[word]).nonzeroBitCount
      words[word] &= ~other.words[word]
    }
    trim()
  }

  /// How many rows both have marked.
  package func count(in other: Marks) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }
}
