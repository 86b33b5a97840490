extension Desk {
  /// What the operator sees as one line, for sentences that go on below.
  var prose: String {
    screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
