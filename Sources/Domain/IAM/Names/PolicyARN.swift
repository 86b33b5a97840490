extension IAM {
  /// The ARN of a managed policy: `arn:aws:iam::aws:policy/job-function/Billing`.
  /// Source: IAM identifiers, IAM ARNs.
  package struct PolicyARN: Hashable, Sendable {
    /// The account ID, or `aws` for what AWS manages.
    package let owner: String
    package let path: String
    package let name: String
    package let text: String

    package var isAWSManaged: Bool { owner == "aws" }
    /// A job function of AWS's: the console files these apart.
    package var isJobFunction: Bool { isAWSManaged && path == "/job-function/" }
    /// Written for a service-linked role, and good for nothing else.
    package var isServiceLinked: Bool { isAWSManaged && path.hasPrefix("/aws-service-role/") }

    package init(owner: String, path: String = "/", name: String) {
      (self.owner, self.path, self.name) = (owner, path, name)
      text = "arn:aws:iam::\(owner):policy\(path)\(name)"
    }

    package init(_ text: String, member: String = "policyArn") throws(Problem) {
      try Self.checkLength(text, member)
      let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), parts[2] == "iam",
        parts[3].isEmpty, Self.isOwner(parts[4]), parts[5].hasPrefix("policy/"),
        let slash = parts[5].lastIndex(of: "/"),
        let name = try? PolicyName(String(parts[5][slash...].dropFirst())),
        let path = try? Path(ofPolicy: String(parts[5][...slash].dropFirst("policy".count)))
      else { throw Self.invalid(text) }
      (owner, self.path, self.name, self.text) = (String(parts[4]), path.text, name.text, text)
    }

    /// What people call a policy with this ARN; the whole text when it is none.
    package static func name(in text: String) -> String { (try? PolicyARN(text))?.name ?? text }

    private static func checkLength(_ text: String, _ member: String) throws(Problem) {
      let length = text.unicodeScalars.count
      guard (20...2048).contains(length) else {
        throw .constraint(
          "Enter the whole ARN of a policy, as in arn:aws:iam::aws:policy/ReadOnlyAccess.",
          value: text, at: member,
          mustHave: length < 20
            ? "Member must have length greater than or equal to 20"
            : "Member must have length less than or equal to 2048")
      }
    }

    private static func isOwner(_ text: Substring) -> Bool {
      text == "aws" || (text.utf8.count == 12 && text.utf8.allSatisfy { (48...57).contains($0) })
    }

    private static func invalid(_ text: String) -> Problem {
      Problem(
        "This is not the ARN of a policy; one looks like arn:aws:iam::aws:policy/ReadOnlyAccess.",
        ServiceError(.invalidInput, "ARN \(text) is not valid."))
    }
  }
}
