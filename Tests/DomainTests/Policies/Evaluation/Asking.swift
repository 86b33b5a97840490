import Domain
import Testing

/// A policy of these statements.
func document(_ statements: String..., version: String = "2012-10-17") throws -> PolicyDocument {
  try PolicyDocument(
    "{\"Version\": \"\(version)\", \"Statement\": [\n\(statements.joined(separator: ",\n"))\n]}")
}

extension Permissions {
  /// What a user has who has one policy, and perhaps a boundary.
  init(_ policy: PolicyDocument, within boundary: PolicyDocument? = nil) {
    self.init(
      policies: [AppliedPolicy(PolicySource(name: "own", holder: .user), policy)],
      boundary: boundary.map { AppliedPolicy(PolicySource(name: "limit", holder: .boundary), $0) })
  }

  func allows(_ action: String, on resource: String = "*", _ context: RequestContext = [:]) -> Bool
  {
    decision(on: AccessRequest(action, on: resource, context: context)).isAllowed
  }
}

/// A statement about every resource unless said otherwise.
func statement(
  _ effect: String, _ actions: String..., on resource: String = "*", when condition: String? = nil,
  sid: String? = nil
) -> String {
  let names = actions.map { "\"\($0)\"" }.joined(separator: ", ")
  return "{\(sid.map { "\"Sid\": \"\($0)\", " } ?? "")\"Effect\": \"\(effect)\", "
    + "\"Action\": [\(names)], \"Resource\": \"\(resource)\""
    + "\(condition.map { ", \"Condition\": {\($0)}" } ?? "")}"
}

/// What comes of an Allow and of a Deny under a condition, beside a policy that allows everything.
struct Outcome: Equatable {
  let isAllowed: Bool
  let isDenied: Bool

  init(_ condition: String, _ context: RequestContext, version: String = "2012-10-17") throws {
    let request = AccessRequest("s3:GetObject", on: "arn:aws:s3:::a/b", context: context)
    let allow = try document(statement("Allow", "*", when: condition), version: version)
    isAllowed = Permissions(allow).decision(on: request).isAllowed
    let deny = try document(
      statement("Allow", "*"), statement("Deny", "*", when: condition), version: version)
    isDenied = !Permissions(deny).decision(on: request).isAllowed
  }

  init(isAllowed: Bool, isDenied: Bool) { (self.isAllowed, self.isDenied) = (isAllowed, isDenied) }

  /// The condition holds, or it does not: the same for both effects.
  static func holds(_ holds: Bool) -> Self { Outcome(isAllowed: holds, isDenied: holds) }
  /// Usher does not know: neither effect lets anything through.
  static let unknown = Outcome(isAllowed: false, isDenied: true)
}
