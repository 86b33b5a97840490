extension OpsWorks {
  /// An SSH user name that was not the one wished for: the same with a number after it. AWS's
  /// reply does not say it; an import of many is told by it whose name was changed.
  package struct NumberedName: Codable, Hashable, Sendable, Unsent {
    package let text: String
    package init(text: String) { self.text = text }
  }
}
