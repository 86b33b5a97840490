/// What a cell says that is to be yes or no.
enum YesOrNo {
  static let words = [
    "yes": true, "true": true, "1": true, "no": false, "false": false, "0": false,
  ]

  /// - Returns: the other value where nothing is said.
  static func read(
    _ text: String?, otherwise: Bool, column: String, place: String
  ) throws(Failure) -> Bool {
    guard let text else { return otherwise }
    guard let value = words[text.lowercased()] else {
      throw Failure(.badParameter, "\(place): \(column) is \"\(text)\": say yes or no.")
    }
    return value
  }
}
