extension OpsWorks {
  /// The ARN of somebody who can be a user of OpsWorks Stacks: an IAM user of this account, or a
  /// federated user of it. Whether there is such a user is not asked: AWS keeps profiles of users
  /// that are gone, and of federated users it knows nothing else.
  /// Source: IAM identifiers; `CreateUserProfile`, IamUserArn.
  package struct UserARN: Hashable, Sendable {
    package let text: String
    /// As lists show it: a user's name, a federated user's, `role/session` of a role's session.
    package let name: String
    package let isFederated: Bool

    /// - Parameter accountID: the account the user has to be of.
    package init(_ text: String, in accountID: String) throws(Problem) {
      let owner = "::\(accountID):"
      if let name = Self.rest(of: text, after: "arn:aws:iam", owner, "user/") {
        (self.text, isFederated) = (text, false)
        self.name = try Self.userName(name)
      } else if let name = Self.rest(of: text, after: "arn:aws:sts", owner, "federated-user/") {
        (self.text, isFederated, self.name) = (text, true, String(name))
        try Self.check([name])
      } else if let session = Self.rest(of: text, after: "arn:aws:sts", owner, "assumed-role/") {
        (self.text, isFederated, self.name) = (text, true, String(session))
        let parts = session.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw Self.invalid }
        try Self.check(parts)
      } else {
        throw Self.invalid
      }
    }

    /// What a call is about, for people: the last name in an ARN, which may not be one.
    static func lastName(in text: String) -> String {
      let start = text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text.utf8.index(after: $0) }
      return String(text[(start ?? text.startIndex)...])
    }

    /// Byte by byte: comparing as people read costs more than all the rest of an import.
    private static func rest(of text: String, after parts: String...) -> Substring? {
      var rest = text.utf8[...]
      for part in parts {
        guard rest.starts(with: part.utf8) else { return nil }
        rest = rest.dropFirst(part.utf8.count)
      }
      return Substring(rest)
    }

    /// The name behind the path.
    private static func userName(_ rest: Substring) throws(Problem) -> String {
      guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        try check([rest])
        return String(rest)
      }
      let name = rest[rest.utf8.index(after: slash)...]
      guard (try? IAM.Path("/" + rest[...slash])) != nil else { throw invalid }
      try check([name])
      return String(name)
    }

    private static func check(_ names: [Substring]) throws(Problem) {
      let rule = NameRule(label: "User name", maximum: IAM.UserName.maximumLength)
      for name in names where (try? rule.check(String(name), member: "iamUserArn")) == nil {
        throw invalid
      }
    }

    private static let invalid = Problem.invalid(
      "IamUserArn has to be the ARN of an IAM user or a federated user of this account.")
  }
}
