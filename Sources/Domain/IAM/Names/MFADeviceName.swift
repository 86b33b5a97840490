extension IAM {
  /// The name of a virtual MFA device, from 1 character up to what fits into its serial number.
  /// Source: `virtualMFADeviceName`, `serialNumberType`.
  package struct MFADeviceName: Hashable, Sendable {
    /// What `arn:aws:iam::123456789012:mfa/` leaves of the 256 characters of a serial number.
    package static let maximumLength = 226
    package let text: String

    package init(_ text: String, member: String = "virtualMFADeviceName") throws(Problem) {
      let rule = NameRule(label: "MFA device name", maximum: Self.maximumLength)
      try rule.check(text, member: member)
      self.text = text
    }
  }
}
