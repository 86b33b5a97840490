extension IAM {
  /// Where a user, group or policy is filed: `/` or `/division/team/`, at most 512 characters.
  /// Source: IAM identifiers, `pathType` and `policyPathType`.
  package struct Path: Hashable, Sendable {
    package static let maximumLength = 512
    package static let root = Path(unchecked: "/")
    package let text: String

    private init(unchecked text: String) { self.text = text }

    /// The path of a user or group: any visible ASCII between the slashes.
    package init(_ text: String, member: String = "path") throws(Problem) {
      self = try Path(text, member: member) { (0x21...0x7E).contains($0.value) }
    }

    /// The path of a policy: names between single slashes.
    package init(ofPolicy text: String, member: String = "path") throws(Problem) {
      self = try Path(text, member: member) { $0 == "/" || NameRule.allows($0) }
      guard !text.contains("//") else { throw Self.malformed(member) }
    }

    private init(
      _ text: String, member: String, allowing isAllowed: (Unicode.Scalar) -> Bool
    ) throws(Problem) {
      guard text.unicodeScalars.count <= Self.maximumLength else {
        throw .constraint(
          "Paths have at most \(Self.maximumLength) characters.", value: text, at: member,
          mustHave: "Member must have length less than or equal to \(Self.maximumLength)")
      }
      guard text.hasPrefix("/"), text.hasSuffix("/"), text.unicodeScalars.allSatisfy(isAllowed)
      else { throw Self.malformed(member) }
      self.text = text
    }

    private static func malformed(_ member: String) -> Problem {
      Problem(
        "Paths begin and end with /, as in /division/team/.",
        ServiceError(
          .validationError,
          "The specified value for \(member) is invalid. It must begin and end with / and contain "
            + "only alphanumeric characters and/or / characters."))
    }
  }
}
