/// What can be asked for on the page of a user of the directory, by a button, a row or a command.
enum DirectoryUserVerb: String, Sendable {
  case back, refresh
  case edit, reset, invite, enable, disable, delete
  case addToGroups, removeFromGroups, openGroup
  case viewMail

  /// As a form answers it: the verb, and after a colon what it is about.
  func action(about subject: String? = nil) -> String {
    subject.map { "\(rawValue):\($0)" } ?? rawValue
  }

  /// - Parameter action: as a form answers it.
  static func read(_ action: String) -> (verb: Self, subject: String?)? {
    let words = action.split(separator: ":", maxSplits: 1).map(String.init)
    guard let verb = words.first.flatMap(Self.init(rawValue:)) else { return nil }
    return (verb, words.count > 1 ? words[1] : nil)
  }
}
