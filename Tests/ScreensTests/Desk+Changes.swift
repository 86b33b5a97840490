import Domain

extension Desk {
  /// The names of the calls that change something, in the order they were made.
  var changes: [String] {
    performed.map(\.name).filter { name in
      !["Get", "List", "Describe"].contains { name.hasPrefix($0) }
    }
  }
}
