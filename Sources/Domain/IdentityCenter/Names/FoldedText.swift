import Foundation

/// Text as names are compared: without regard to case, in every script, and to how accents are
/// put together, so that no two users look the same but for that.
package struct FoldedText: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    // A capital sigma is small in two ways, depending on where it stands.
    self.text =
      text.precomposedStringWithCanonicalMapping.lowercased()
      .replacing("ς", with: "σ").precomposedStringWithCanonicalMapping
  }
}
