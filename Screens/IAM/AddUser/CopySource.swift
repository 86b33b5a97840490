import Domain

/// Everything that copying from a user brings.
/// Source: Creating an IAM user, "Copy permissions from existing user".
struct CopySource: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case group = "Group"
    case managed = "Managed policy"
    case inline = "Inline policy"
    case boundary = "Permissions boundary"
  }

  struct Line: Sendable {
    var kind: Kind
    var name: String
    /// The ARN of a managed policy, the document of an inline one.
    var detail = ""
    var id: String { "\(kind.rawValue):\(name)" }
  }

  var userName: String
  var lines: [Line]
  /// Inline policies whose documents have not been read.
  var unread: [String] = []
}

// MARK: - Reading

extension CopySource {
  /// The calls that read what a user has.
  static func reading(_ user: String) -> [AnyCall] {
    [
      AnyCall(IAM.ListGroupsForUser(userName: user)),
      AnyCall(IAM.ListAttachedUserPolicies(userName: user)),
      AnyCall(IAM.GetUser(userName: user)),
      AnyCall(IAM.ListUserPolicies(userName: user)),
    ]
  }

  /// - Throws: what was refused. Nothing is copied then, since it would be less than the user has.
  init(_ user: String, _ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError) {
    userName = user
    lines = try replies[0].output(of: IAM.ListGroupsForUser.self).groups
      .map { Line(kind: .group, name: $0.groupName) }
    lines += try replies[1].output(of: IAM.ListAttachedUserPolicies.self).attachedPolicies
      .map { Line(kind: .managed, name: $0.policyName ?? "", detail: $0.policyArn ?? "") }
    let boundary = try replies[2].output(of: IAM.GetUser.self).user.permissionsBoundary
    unread = try replies[3].output(of: IAM.ListUserPolicies.self).policyNames
    if let arn = boundary?.permissionsBoundaryArn {
      lines.append(Line(kind: .boundary, name: IAM.PolicyARN.name(in: arn), detail: arn))
    }
  }

  /// The calls that read what is still to be read; nil when all is there.
  var readingOn: [AnyCall]? {
    unread.isEmpty
      ? nil : unread.map { AnyCall(IAM.GetUserPolicy(userName: userName, policyName: $0)) }
  }

  /// - Throws: what was refused.
  mutating func add(_ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError) {
    for reply in replies {
      let policy = try reply.output(of: IAM.GetUserPolicy.self)
      let line = Line(kind: .inline, name: policy.policyName, detail: policy.policyDocument)
      lines.insert(line, at: lines.firstIndex { $0.kind == .boundary } ?? lines.count)
    }
    unread = []
  }
}
