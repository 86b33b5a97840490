import Domain

/// How a page of bulk work speaks of it.
package struct BulkWords: Sendable {
  let noun: Noun
  /// The head of the names: `User name`.
  let title: String
  /// `Deleting`
  let doing: String
  /// `Deleted`
  let done: String
  /// Of what somebody else has done: `gone already`.
  var already = "done already"
  /// Said when nothing is left to do.
  var afterAll = ""
  /// Said when something is: where it is found again.
  var afterSome = ""

  /// What is told of a unit that was done, from a reply that was kept; nil for nothing more.
  package var telling: @Sendable (AnyOutput) -> String? = { _ in nil }

  package init(
    _ noun: Noun, title: String, doing: String, done: String, already: String = "done already",
    afterAll: String = "", afterSome: String = ""
  ) {
    (self.noun, self.title, self.doing, self.done) = (noun, title, doing, done)
    (self.already, self.afterAll, self.afterSome) = (already, afterAll, afterSome)
  }

  func result(_ state: Bulk.State, _ kept: AnyOutput? = nil) -> String {
    switch state {
    case .waiting: "· not begun"
    case .cut: "! stopped before it was done"
    case .done: "✓ \(done.lowercased())" + (kept.flatMap(telling).map { ", \($0)" } ?? "")
    case .undone: "○ taken back"
    case .already: "✓ \(already)"
    case .failed(let error): "✗ \(error)"
    }
  }
}
