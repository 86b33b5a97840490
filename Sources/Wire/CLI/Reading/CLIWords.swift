/// The words of a command, sorted: what stands by itself, and what follows which flag.
struct CLIWords: Equatable {
  struct Given: Equatable {
    var flag: String
    var values: [String]
    /// Whether the value was tied to the flag: `--flag=value`.
    var isTied = false
  }

  /// In front of every flag: the command.
  private(set) var bare: [String] = []
  private(set) var given: [Given] = []

  init(_ words: [String]) {
    for word in words {
      if word.hasPrefix("--"), word.count > 2 {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let values = parts.dropFirst().map(String.init)
        given.append(Given(flag: String(parts[0]), values: values, isTied: !values.isEmpty))
      } else if let last = given.indices.last, !given[last].isTied {
        given[last].values.append(word)
      } else {
        bare.append(word)
      }
    }
  }
}
