/// Why a text cannot be what it is meant to be: one finding, in two voices.
package struct Problem: Error, Hashable, Sendable {
  /// For the operator, beside the field: what to change.
  package var sentence: String
  /// What AWS answers to the same text.
  package var error: ServiceError
  /// Where in a text of several lines it was found.
  package var position: TextPosition?

  package init(_ sentence: String, _ error: ServiceError, at position: TextPosition? = nil) {
    (self.sentence, self.error, self.position) = (sentence, error, position)
  }

  /// A value that a constraint of AWS's model refuses, in the words of its validation.
  package static func constraint(
    _ sentence: String, value: String, at member: String, mustHave constraint: String
  ) -> Problem {
    let error = ServiceError(
      .validationError,
      "1 validation error detected: Value '\(value)' at '\(member)' failed to satisfy "
        + "constraint: \(constraint)")
    return Problem(sentence, error)
  }
}

/// A place in a text, counted from 1 as editors do.
package struct TextPosition: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  package static func < (one: Self, other: Self) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// Runs a parser whose findings are answered to a caller of the service.
func answering<T>(_ parse: () throws(Problem) -> T) throws(ServiceError) -> T {
  do { return try parse() } catch { throw error.error }
}
