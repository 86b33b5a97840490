import Foundation

/// Many names in order, packed so that a hundred thousand cost two megabytes and a search of
/// all of them about a millisecond.
///
/// A name is known by its row: its place in the order in which names were added.
package struct NameIndex: Sendable {
  /// The names as they are, and the same bytes with A–Z folded; each ends in a zero byte.
  private var bytes: [UInt8] = []
  private var folded: [UInt8] = []
  /// Where each name starts, and where the next would.
  private var starts: [UInt32] = [0]

  package init() {}
  package init(_ names: some Sequence<String>) { append(names) }

  package var count: Int { starts.count - 1 }

  package mutating func append(_ names: some Sequence<String>) {
    for name in names {
      for byte in name.utf8 {
        bytes.append(byte)
        folded.append(Self.fold(byte))
      }
      bytes.append(0)
      folded.append(0)
      starts.append(UInt32(bytes.count))
    }
  }

  package subscript(row: Int) -> String {
    String(decoding: bytes[Int(starts[row])..<Int(starts[row + 1]) - 1], as: UTF8.self)
  }

  /// The row of a name, without regard to the case of A–Z.
  package func row(of name: String) -> Int? {
    let wanted = name.utf8.map(Self.fold)
    return rows(containing: name, among: nil).first { row in
      folded[Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) - 1].elementsEqual(wanted)
    }.map(Int.init)
  }

  /// The rows whose names contain the text, without regard to the case of A–Z, in order.
  ///
  /// - Parameter among: the only rows that count, in order; nil for all.
  package func rows(containing text: String, among: [Int32]?) -> [Int32] {
    let needle = text.utf8.map(Self.fold)
    guard !needle.isEmpty else { return among ?? (0..<Int32(count)).map(\.self) }
    // A zero byte ends each name here, and no name has one.
    guard !needle.contains(0) else { return [] }
    guard let among else { return search(for: needle) }
    // Few rows are looked at one by one; for many, one pass over all is quicker.
    guard among.count >= count / 8 else { return among.filter { holds(needle, in: Int($0)) } }
    return Self.common(search(for: needle), among)
  }

  /// What two ordered lists have in common.
  private static func common(_ one: [Int32], _ other: [Int32]) -> [Int32] {
    var common: [Int32] = []
    var next = other.startIndex
    for row in one {
      while next < other.endIndex, other[next] < row { next += 1 }
      guard next < other.endIndex else { break }
      if other[next] == row { common.append(row) }
    }
    return common
  }

  private func holds(_ needle: [UInt8], in row: Int) -> Bool {
    folded.withUnsafeBytes { hay in
      let start = Int(starts[row])
      let length = Int(starts[row + 1]) - start
      return Self.find(needle, in: hay, from: start, to: start + length) != nil
    }
  }

  /// One pass over all bytes: from each match on to the start of the next name.
  private func search(for needle: [UInt8]) -> [Int32] {
    var found: [Int32] = []
    folded.withUnsafeBytes { hay in
      var row = 0
      var offset = 0
      while let match = Self.find(needle, in: hay, from: offset, to: hay.count) {
        row = self.row(at: UInt32(match), from: row)
        found.append(Int32(row))
        row += 1
        offset = Int(starts[row])
      }
    }
    return found
  }

  /// Where the needle is found first. The C library's search for one byte is as fast as memory.
  private static func find(
    _ needle: [UInt8], in hay: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Int? {
    guard let base = hay.baseAddress else { return nil }
    var at = start
    while at + needle.count <= end,
      let hit = memchr(base + at, Int32(needle[0]), end - at - needle.count + 1)
    {
      at = UnsafeRawPointer(hit) - base
      if memcmp(base + at, needle, needle.count) == 0 { return at }
      at += 1
    }
    return nil
  }

  /// The row whose bytes include the offset: near, mostly, and by halving when it is far.
  private func row(at offset: UInt32, from first: Int) -> Int {
    var step = 1
    var low = first
    while low + step < count, starts[low + step] <= offset {
      low += step
      step *= 2
    }
    var high = min(low + step, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
  }
}
