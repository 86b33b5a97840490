/// A column of a small table or a list: its head, and how wide it is.
package struct Column: Hashable, Sendable {
  let title: String
  var width: Int
  package init(_ title: String, _ width: Int) { (self.title, self.width) = (title, width) }
}
