/// What a cell is, not how it looks: the terminal decides that, and without colours every role
/// still reads, since none of them carries meaning alone.
package enum Style: UInt8, Sendable, CaseIterable {
  case plain
  /// The page's own name, a section's heading.
  case title
  /// Rules, hints, what is there but not the matter.
  case quiet
  /// The control that has the keys.
  case focused
  /// A value that can be typed over.
  case field
  case problem, warning, success
  /// A key's name on the key line.
  case key
  /// What cannot be chosen now.
  case disabled
}
