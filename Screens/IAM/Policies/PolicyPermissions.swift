import Display
import Domain

/// What a policy permits, as a tab of its page: each statement in a line, then the document.
enum PolicyPermissions {
  static func text(
    of policy: IAM.Policy, _ version: IAM.PolicyVersion?
  ) -> ScrolledText {
    ScrolledText(head(policy) + (version.map(body) ?? [.init("…")]))
  }

  private static func head(_ policy: IAM.Policy) -> [ScrolledText.Line] {
    let created = policy.createDate.map { "created " + Day($0).text }
    let updated = policy.updateDate.map { "changed " + Day($0).text }
    let facts = [PolicyType(policy).rawValue, created, updated].compactMap(\.self)
    return [.init(policy.arn ?? "", .title)]
      + (policy.description.map { [.init(prose: $0)] } ?? [])
      + [.init(prose: facts.joined(separator: " · "), .quiet), .init("")]
  }

  private static func body(_ version: IAM.PolicyVersion) -> [ScrolledText.Line] {
    guard let text = version.document else { return [.init("The document cannot be read.")] }
    return statements(text)
      + [.init("Document, version \(version.versionId ?? "")", .title)]
      + lines(text).map { .init($0) }
  }

  /// None for a document that cannot be read: it is shown as it is.
  private static func statements(_ text: String) -> [ScrolledText.Line] {
    guard let document = try? PolicyDocument(text) else { return [] }
    let count = Noun("statement", "statements").counted(document.statements.count)
    return [.init(count, .title)]
      + document.statements.map(StatementSummary.line) + [.init("")]
  }

  /// A document laid out for reading.
  static func lines(_ document: String) -> [String] {
    PolicyDocument.prettyPrinted(document)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
