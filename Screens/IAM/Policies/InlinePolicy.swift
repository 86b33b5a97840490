import Domain

/// Inline policies being written: policies that are part of one user or group.
enum InlinePolicy {
  /// What is brought to the page that opened the editor.
  struct Saved: Sendable { let policyName: String }

  /// - Parameter taken: the names of the inline policies the holder has.
  static func creating(for holder: PolicyHolder, taken: [String]) -> PolicyEditor {
    let title = holder.isUser ? "Add inline policy" : "Create group policy"
    let fields = PolicyEditorFields(quota: holder.inlineQuota)
    let task = PolicyEditor.Task(
      path: holder.path + [title], title: title, button: "Create policy", fields: fields,
      essential: holder.putting
    ) { saving($0.draft.name, $0.draft.document, of: holder) }
    return PolicyEditor(task, taken: taken)
  }

  static func editing(
    _ policy: String, of holder: PolicyHolder, document: String
  ) -> PolicyEditor {
    let fields = PolicyEditorFields(asksName: false, quota: holder.inlineQuota)
    let task = PolicyEditor.Task(
      path: holder.path + ["Edit policy"], title: "Edit \(policy)", button: "Save changes",
      fields: fields,
      essential: holder.putting
    ) { saving(policy, $0.draft.document, of: holder) }
    return PolicyEditor(
      task, PolicyEditorDraft(document: PolicyDocument.prettyPrinted(document)))
  }

  private static func saving(
    _ policy: String, _ document: String, of holder: PolicyHolder
  ) -> Effect<Result<any Sendable, ServiceError>> {
    holder.put(policy, document) { $0.map { _ in Saved(policyName: policy) } }
  }
}
