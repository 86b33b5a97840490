import Domain

/// How bulk work is taken back, once it is over.
package struct BulkUndo: Sendable {
  let words: BulkWords
  /// What is asked before so many are taken back.
  let question: @Sendable (Int) -> String
  /// What takes back a unit, given the reply that was kept of it.
  let calls: @Sendable (Int, AnyOutput?) -> [AnyCall]

  package init(
    _ words: BulkWords, question: @escaping @Sendable (Int) -> String,
    calls: @escaping @Sendable (Int, AnyOutput?) -> [AnyCall]
  ) {
    (self.words, self.question, self.calls) = (words, question, calls)
  }
}
