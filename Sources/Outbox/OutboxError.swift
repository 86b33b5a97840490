/// Why something could not leave the console, in a sentence that says what to do.
package struct OutboxError: Error, Hashable, Sendable {
  package var message: String
  package init(_ message: String) { self.message = message }
}
