extension IAM {
  /// A key and a value on a user, as a caller sends them.
  package struct Tag: Codable, Hashable, Sendable {
    package var key: String
    package var value: String

    package init(key: String, value: String) { (self.key, self.value) = (key, value) }
  }
}

extension [IAM.Tag] {
  /// What conditions can ask about tags that a request brings.
  /// Source: AWS global condition context keys, aws:RequestTag and aws:TagKeys.
  var conditionKeys: [String: [String]] {
    guard !isEmpty else { return [:] }
    var keys = ["aws:TagKeys": map(\.key)]
    for tag in self { keys["aws:RequestTag/\(tag.key)"] = [tag.value] }
    return keys
  }
}
