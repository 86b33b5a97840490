extension IAM {
  /// The serial number of an MFA device; of a virtual one it is the ARN. 9 to 256 characters.
  /// Source: IAM identifiers, `serialNumberType`.
  package struct MFASerialNumber: Hashable, Sendable {
    package static let lengths = 9...256
    package let text: String

    /// The serial number of a virtual device. Its path has to fit into one.
    init(accountID: String, path: Path, name: MFADeviceName) throws(Problem) {
      try self.init("arn:aws:iam::\(accountID):mfa\(path.text)\(name.text)", member: "path")
    }

    package init(_ text: String, member: String = "serialNumber") throws(Problem) {
      let count = text.unicodeScalars.count
      guard Self.lengths.contains(count) else {
        throw .constraint(
          "Serial numbers have 9 to 256 characters; this one has \(count).", value: text,
          at: member, mustHave: count < Self.lengths.lowerBound ? Self.notTooShort : Self.notTooLong
        )
      }
      guard text.unicodeScalars.allSatisfy(Self.allows) else {
        throw .constraint(
          "Serial numbers may contain letters A-Z, digits and = / : , . @ + _ - only.",
          value: text, at: member,
          mustHave: #"Member must satisfy regular expression pattern: [\w+=/:,.@-]+"#)
      }
      self.text = text
    }

    private static let notTooShort =
      "Member must have length greater than or equal to \(lengths.lowerBound)"
    private static let notTooLong =
      "Member must have length less than or equal to \(lengths.upperBound)"

    private static func allows(_ scalar: Unicode.Scalar) -> Bool {
      NameRule.allows(scalar) || scalar == "/" || scalar == ":"
    }
  }
}
