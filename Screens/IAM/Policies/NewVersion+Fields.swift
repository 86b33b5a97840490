import Display
import Domain

extension NewVersion {
  private typealias Draft = PolicyEditorDraft

  /// - Parameter version: the one that the document was at the start.
  static func fields(_ form: Form, from version: String) -> [any Field<PolicyEditorDraft>] {
    let toggle = Toggle<Draft>(
      "default", "Set as default", \.version.isDefault,
      hint: "else \(version) stays default")
    return [toggle] + (form.lacksRoom ? room(form) : [])
  }

  /// Source: Editing customer managed policies, the dialog at five versions.
  private static func room(_ form: Form) -> [any Field<Draft>] {
    let choice = Choice<Draft, Answers.Room>(
      "room", \.version.room,
      [
        .init(.oldest, "Remove oldest non-default policy version"),
        .init(.chosen, "Select versions to remove"),
      ])
    let oldest = form.otherVersions.first.map { " The oldest non-default is \(text($0))." } ?? ""
    let head = Note<Draft>(
      "The policy has \(form.facts.versions.count) versions, and can have no more.\(oldest)",
      .plain,
      indent: 3)
    let chosen = form.draft.version.room == .chosen ? removable(form) : []
    return [head, choice] + chosen
  }

  /// What is wrong stands beside the first.
  private static func removable(_ form: Form) -> [any Field<Draft>] {
    form.otherVersions.enumerated().map { number, version in
      let id = version.versionId ?? ""
      var toggle = Toggle<Draft>("removes.\(id)", text(version), \.version[removes: id])
      guard number == 0 else { return toggle }
      toggle.check = { $0.removedVersions.isEmpty ? "Select at least one." : nil }
      return toggle
    }
  }

  private static func text(_ version: IAM.PolicyVersion) -> String {
    let created = version.createDate.map { " - created \(Day($0).text)" } ?? ""
    return "version \(version.versionId ?? "")" + created
  }
}
