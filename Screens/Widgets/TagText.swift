import Domain

/// A tag as it is typed.
package struct TagText: Codable, Hashable, Sendable {
  package var key: String
  package var value: String
  package init(key: String = "", value: String = "") { (self.key, self.value) = (key, value) }
}

/// What is typed on a page that has rows for tags; there is always a row.
package protocol TaggedDraft: FormDraft {
  var tags: [TagText] { get set }
}

extension TaggedDraft {
  /// The tags that were filled in.
  var givenTags: [IAM.Tag] {
    tags.filter { $0 != TagText() }.map { IAM.Tag(key: $0.key, value: $0.value) }
  }
}
