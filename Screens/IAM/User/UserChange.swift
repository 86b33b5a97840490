import Domain

/// Something to be done to a user: what is asked before, the calls, and what is said after.
struct UserChange: Sendable {
  /// Asked first, where something goes that is not easily had again.
  var confirm: Confirm?
  var calls: [AnyCall]
  /// What is read again afterwards; an error stands in the first.
  var parts: [UserPart]
  /// In a sentence.
  var done: String

  init(_ calls: [AnyCall], _ parts: [UserPart], done: String, confirm: Confirm? = nil) {
    (self.calls, self.parts, self.done, self.confirm) = (calls, parts, done, confirm)
  }
}

extension Confirm {
  /// The answer that carries out a ``UserChange``.
  static let goOn = "go"

  /// A question with two answers, of which the first leaves all as it is.
  static func change(
    _ question: String, _ label: String, _ key: Character, isLoss: Bool = true
  ) -> Self {
    let stay = isLoss ? Option("keep", "Keep", "k") : Option("keep", "Cancel", "c")
    return Confirm(question, [stay, .init(goOn, label, key)])
  }
}
