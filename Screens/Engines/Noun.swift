/// What the things on a page are called: `user`, `users`.
package struct Noun: Hashable, Sendable {
  package let one: String
  package let many: String

  package init(_ one: String, _ many: String) { (self.one, self.many) = (one, many) }

  /// "1 user", "12 users"
  package func counted(_ count: Int) -> String { "\(count.grouped) \(count == 1 ? one : many)" }
}
