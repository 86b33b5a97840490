extension IAM {
  /// A key and a value on a user, as a caller sends them.
  package struct Tag: Codable, Hashable, Sendable {
    package var key: String
    package var value: String

    package init(key: String, value: String) { (self.key, self.value) = (key, value) }
  }
}
