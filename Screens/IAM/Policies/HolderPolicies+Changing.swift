import Display
import Domain

extension HolderPolicies {
  mutating func act(_ action: String) -> [Effect<Event>] {
    let parts = action.split(separator: ":", maxSplits: 1).map(String.init)
    let about = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "attach": return attach()
    case "create":
      return [.show(InlinePolicy.creating(for: holder, taken: facts.inline ?? []))]
    case "view": return [.show(PolicyDocumentPage(arn: about))]
    case "viewInline": return [.show(PolicyDocumentPage(about, of: holder))]
    case "edit": return [holder.read(about) { .read(policy: about, $0) }]
    default: ask(parts[0], about)
    }
    return []
  }

  private mutating func attach() -> [Effect<Event>] {
    guard let attached = facts.attached else { return [.ring] }
    guard attached.count < facts.most else {
      form.state.notice =
        "A \(holder.noun) can have \(facts.most) policies, and these are attached already."
      return [.ring]
    }
    let arns = attached.compactMap(\.policyArn)
    return [.show(PolicyPicker.attaching(to: holder, attached: arns, most: facts.most))]
  }

  private mutating func ask(_ action: String, _ about: String) {
    let isInline = action == "delete"
    let name = isInline ? about : (try? IAM.PolicyARN(about))?.name ?? about
    let loss =
      isInline
      ? "Delete the inline policy \(name) of \(holder.name)? This cannot be undone."
      : "Detach \(name) from \(holder.name)? What it permits is lost; the policy itself stays."
    let label = isInline ? "Delete" : "Detach"
    confirm = Confirm(
      loss, [.init("keep", "Keep", "k"), .init("\(action):\(about)", label, "d")])
  }

  mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    let parts = answer.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return [] }
    switch parts[0] {
    case "delete": return [change([holder.delete(parts[1])], "Deleted the inline policy.")]
    default: return [change([holder.detach(parts[1])], "Detached the policy.")]
    }
  }

  private func change(_ calls: [AnyCall], _ text: String) -> Effect<Event> {
    Effect(.batch(calls) { .changed($0, saying: text) })
  }

  mutating func finish(
    _ results: [Result<AnyOutput, ServiceError>], _ text: String
  ) -> [Effect<Event>] {
    let errors = results.compactMap(\.error)
    form.state.notice =
      errors.first.map { error in
        results.count == 1
          ? "\(error)" : "\(errors.count) of \(results.count) were refused. \(error)"
      } ?? text
    return start()
  }

  mutating func edit(
    _ policy: String, _ result: Result<String, ServiceError>
  ) -> [Effect<Event>] {
    switch result {
    case .success(let document):
      return [.show(InlinePolicy.editing(policy, of: holder, document: document))]
    case .failure(let error):
      form.state.notice = "\(error)"
      return []
    }
  }

  /// What a screen above, opened from here, has brought.
  mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let picked as Picked:
      let calls = picked.items.map { holder.attach($0.value) }
      let text = "Attached \(Noun("policy", "policies").counted(calls.count))."
      return [change(calls, text)]
    case let saved as InlinePolicy.Saved:
      form.state.notice = "Saved \(saved.policyName)."
      return start()
    default: return []
    }
  }
}
