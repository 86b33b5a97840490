import Domain

/// Edit policy: a new version of a customer managed policy, which begins as its default version.
enum NewVersion {
  typealias Form = FormState<PolicyEditorDraft>

  /// What is brought to the page that opened the editor.
  struct Saved: Sendable {
    let versionId: String
    /// What was done, in a sentence.
    let text: String
  }

  /// What is answered beside the document.
  struct Answers: Codable, Hashable, Sendable {
    var isDefault = true
    var room = Room.oldest
    /// The versions to remove, where they are chosen.
    var chosen: Set<String> = []

    /// How room is made for one more version.
    enum Room: String, Codable, Sendable { case oldest, chosen }

    subscript(removes id: String) -> Bool {
      get { chosen.contains(id) }
      set { if newValue { chosen.insert(id) } else { chosen.remove(id) } }
    }
  }

  static func page(of arn: String, from version: IAM.PolicyVersion) -> PolicyEditor {
    let name = IAM.PolicyARN.name(in: arn)
    let begun = version.versionId ?? ""
    let fields = PolicyEditorFields(asksName: false, more: { Self.fields($0, from: begun) })
    let task = PolicyEditor.Task(
      path: ["IAM", "Policies", name, "Edit policy"], title: "Edit \(name)",
      button: "Save changes", fields: fields, essential: IAM.CreatePolicyVersion.self,
      reading: reading(of: arn),
      question: { question($0, name) }, save: { saving($0, of: arn) })
    return PolicyEditor(
      task, PolicyEditorDraft(document: PolicyDocument.prettyPrinted(version.document ?? "")))
  }

  private static func question(_ form: Form, _ name: String) -> Confirm? {
    let removed = form.removedVersions
    guard !removed.isEmpty else { return nil }
    return Confirm(
      "Delete \(removed.joined(separator: ", ")) of \(name), and save the new version? What was"
        + " deleted cannot be got back.",
      [.init("stay", "Go on editing", "g"), .init("save", "Delete version and save", "d")])
  }
}

extension FormState<PolicyEditorDraft> {
  /// The versions that can be removed, the oldest first.
  var otherVersions: [IAM.PolicyVersion] {
    facts.versions.filter { $0.isDefaultVersion != true }.reversed()
  }

  /// Whether one has to go before another can be created.
  /// Source: IAM and STS quotas, versions per managed policy.
  var lacksRoom: Bool { facts.versions.count >= facts.mostVersions }

  /// The versions that go, the oldest first.
  var removedVersions: [String] {
    guard lacksRoom else { return [] }
    let ids = otherVersions.compactMap(\.versionId)
    return switch draft.version.room {
    case .oldest: Array(ids.prefix(1))
    case .chosen: ids.filter { draft.version[removes: $0] }
    }
  }
}
