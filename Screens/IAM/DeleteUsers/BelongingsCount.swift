/// How much goes with the users.
struct BelongingsCount: Hashable, Sendable {
  private(set) var accessKeys = 0
  private(set) var passwords = 0
  private(set) var mfaDevices = 0
  private(set) var memberships = 0
  private(set) var attached = 0
  private(set) var inline = 0

  mutating func add(_ belongings: Belongings) {
    accessKeys += belongings.accessKeys.count
    passwords += belongings.hasPassword ? 1 : 0
    mfaDevices += belongings.mfaDevices.count
    memberships += belongings.groups.count
    attached += belongings.attached.count
    inline += belongings.inline.count
  }

  /// "1 access key, no console password, …"
  var text: String {
    [
      Self.counted(accessKeys, "access key", "access keys"),
      Self.counted(passwords, "console password", "console passwords"),
      Self.counted(mfaDevices, "MFA device", "MFA devices"),
      Self.counted(memberships, "group membership", "group memberships"),
      Self.counted(attached, "attached policy", "attached policies"),
    ].joined(separator: ", ") + " and "
      + Self.counted(inline, "inline policy", "inline policies")
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count == 0 ? "no" : "\(count)") \(count == 1 ? one : many)"
  }
}
