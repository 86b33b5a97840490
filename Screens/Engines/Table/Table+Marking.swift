import Display
import Domain

extension Table {
  /// Rows to be looked at before they are chosen.
  package struct Flag: Sendable {
    let isOn: @Sendable (Fact) -> Bool
    /// What is said when so many of them are marked: `1 replaces the user there`.
    let words: @Sendable (Int) -> String

    package init(
      isOn: @escaping @Sendable (Fact) -> Bool, words: @escaping @Sendable (Int) -> String
    ) {
      (self.isOn, self.words) = (isOn, words)
    }
  }

  /// How many of the marked rows are flagged.
  package var flaggedMarks: Int { list.marks.count(in: flagged) }

  /// Marks these names, also those that are still to come.
  package mutating func mark(names: [String]) {
    list.perform(.markNames(names), height: nil)
  }

  mutating func mark(_ command: Checklist.Command, height: Int) -> [Effect<Event>] {
    switch command {
    case .markMatching(let text) where text.hasPrefix("@"): return read(text, isMarking: true)
    case .unmarkMatching(let text) where text.hasPrefix("@"): return read(text, isMarking: false)
    default: break
    }
    let (before, row) = (list.marks, list.listing.current)
    list.perform(command, height: height)
    remark = nil
    guard list.marks == before else { return [] }
    switch command {
    case .markMatching, .unmarkMatching:
      remark = "nothing shown fits that, or it was so already"
    case .toggle, .mark: remark = row.flatMap { lock?(facts[$0]) }
    default: break
    }
    return []
  }

  private func read(_ text: String, isMarking: Bool) -> [Effect<Event>] {
    let path = String(text.dropFirst().drop { $0 == " " })
    return [
      Effect(.readFile(path: path, atMost: NamesFile.largest) { .read($0, isMarking: isMarking) })
    ]
  }

  mutating func take(_ file: Result<String, ExportError>, isMarking: Bool, height: Int) {
    switch file {
    case .failure(let error): remark = error.message
    case .success(let text):
      let names = NamesFile(text).names
      guard !names.isEmpty else {
        remark = "there is no name in the file"
        return
      }
      list.perform(isMarking ? .markNames(names) : .unmarkNames(names), height: height)
      if !list.listing.isLoading { tellUnknown() }
    }
  }

  /// Says which names that were to be marked no row has, once all rows are there.
  mutating func tellUnknown() {
    guard !list.wanted.isEmpty else { return }
    let unknown = list.wanted.takeUnknown()
    missing = unknown.count
    if !unknown.isEmpty { remark = NamesFile.told(unknown) }
  }

  /// What can be said of rows is kept for those that have come.
  mutating func classify(from first: Int) {
    if let flag {
      for row in first..<facts.count where flag.isOn(facts[row]) { flagged.set(row, true) }
    }
    if let lock { list.lock((first..<facts.count).filter { lock(facts[$0]) != nil }) }
  }
}
