import Domain

/// What the caller is known not to be permitted: asked when a page opens, so that the page can
/// say so before a key is pressed.
struct Denials: Sendable {
  private var denials: [String: IAM.Denial] = [:]
  private var asked: Set<String> = []
  /// Whether nothing is to be changed, whatever is permitted.
  private let isReadOnly: Bool

  init(on identity: AccountIdentity) { isReadOnly = identity.live?.isReadOnly ?? false }

  /// The actions that are still to be asked about.
  mutating func unasked(_ actions: [String]) -> [String] {
    let new = Set(actions).subtracting(asked).sorted()
    asked.formUnion(new)
    return new
  }

  mutating func learn(_ more: [String: IAM.Denial]) { denials.merge(more) { _, new in new } }

  /// Why something that needs these actions cannot be done; nil when it may be possible.
  func reason(_ needs: [String]) -> String? {
    for action in needs {
      if isReadOnly, Catalog.changes(action) {
        return "This console was opened with --read-only: it does not do \(action)."
      }
      if let denial = denials[action] { return denial.sentence(action) }
    }
    return nil
  }

  /// What of a screen's keys is out of reach, as the frame says it.
  func summary(of bindings: [Binding<Console.Reply>]) -> String {
    var told: Set<String> = []
    let words = bindings.compactMap { binding -> String? in
      guard let action = binding.needs.first(where: { reason([$0]) != nil }),
        told.insert(action).inserted
      else { return nil }
      let name = binding.label.isEmpty ? binding.command : binding.label
      return isReadOnly || denials[action] == .notPublished ? name : "\(name) (\(action))"
    }
    guard !words.isEmpty else { return "" }
    let isPublished = told.contains { denials[$0] != .notPublished }
    let beginning =
      isReadOnly ? "Read-only, so without" : isPublished ? "Not permitted" : "Only in AWS's console"
    return "\(beginning): \(words.joined(separator: ", "))"
  }
}
