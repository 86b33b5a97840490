extension IAM {
  /// What the paths of a listing begin with. Source: `pathPrefixType`.
  enum PathPrefix {
    /// - Returns: nil when every path begins so.
    static func parse(_ text: String?) throws(ServiceError) -> String? {
      guard let text, text != "/" else { return nil }
      let isVisible = text.unicodeScalars.allSatisfy { (0x21...0x7F).contains($0.value) }
      guard text.hasPrefix("/"), isVisible, text.utf8.count <= Path.maximumLength else {
        throw ServiceError(
          .validationError,
          "1 validation error detected: Value '\(text)' at 'pathPrefix' failed to satisfy "
            + "constraint: Member must satisfy regular expression pattern: "
            + #"\u002F[\u0021-\u007F]*"#)
      }
      return text
    }
  }
}
