/// A command that grows word by word, in lines that fit.
struct CLILines {
  let columns: Int
  private(set) var text = ""
  private var column = 0

  private static let indent = 4
  /// What ` \` takes at the end of a line that goes on.
  private static let continuation = 2

  init(columns: Int) { self.columns = columns }

  /// Puts words on one line where they fit on one, else breaks between them.
  mutating func append(_ words: [ShellWord]) {
    let together = words.map(\.spelling).joined(separator: " ")
    if fits(together, after: Self.indent - 1) {
      place(together)
    } else {
      for word in words { place(word.spelling) }
    }
  }

  private mutating func place(_ words: String) {
    if text.isEmpty {
      text = words
    } else if fits(words, after: column) {
      text += " " + words
    } else {
      text += " \\\n" + String(repeating: " ", count: Self.indent) + words
    }
    column = text.reversed().prefix { $0 != "\n" }.count
  }

  private func fits(_ words: String, after column: Int) -> Bool {
    column + 1 + words.count + Self.continuation <= columns
  }
}
