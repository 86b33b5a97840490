import Domain
import Testing

/// The error an expression ends in.
func refusal<T>(
  _ expression: () throws(ServiceError) -> T, sourceLocation: SourceLocation = #_sourceLocation
) -> ServiceError? {
  do {
    _ = try expression()
    Issue.record("This was accepted.", sourceLocation: sourceLocation)
    return nil
  } catch { return error }
}

/// What is found wrong with a text.
func problem<T>(
  _ expression: () throws(Problem) -> T, sourceLocation: SourceLocation = #_sourceLocation
) -> Problem? {
  do {
    _ = try expression()
    Issue.record("This was accepted.", sourceLocation: sourceLocation)
    return nil
  } catch { return error }
}

extension String {
  static func of(_ count: Int, _ character: Character = "a") -> String {
    String(repeating: character, count: count)
  }
}
