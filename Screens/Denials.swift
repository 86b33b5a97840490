import Domain

/// What the caller is known not to be permitted: asked when a page opens, so that the page can
/// say so before a key is pressed.
struct Denials: Sendable {
  private var denials: [String: IAM.Denial] = [:]
  private var asked: Set<String> = []

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
      if let denial = denials[action] { return denial.sentence(action) }
    }
    return nil
  }

  /// What of a screen's keys is out of reach, as the frame says it.
  func summary(of bindings: [Binding<Console.Reply>]) -> String {
    var told: Set<String> = []
    return bindings.compactMap { binding in
      guard let action = binding.needs.first(where: { denials[$0] != nil }),
        told.insert(action).inserted
      else { return nil }
      return "\(binding.label.isEmpty ? binding.command : binding.label) (\(action))"
    }.joined(separator: ", ")
  }
}
