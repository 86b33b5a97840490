import Domain

/// Managed policies to choose from, with their types and documents.
enum PolicyPicker {
  static let columns = [Column("Policy", 38), Column("Type", 19), Column("Used by", 8)]

  /// - Parameters:
  ///   - holder: that they are to be attached to.
  ///   - attached: the ARNs of those it has.
  ///   - most: how many it can have.
  static func attaching(to holder: PolicyHolder, attached: [String], most: Int) -> Picker {
    Picker(
      path: holder.path + ["Attach policy"], title: "Attach policies to \(holder.name)",
      noun: Noun("policy", "policies"), button: "Attach policy", columns: columns, paging: paging,
      leavingOut: Set(attached), purpose: "attach",
      check: { count in
        guard attached.count + count > most else { return nil }
        return "A \(holder.noun) can have \(most) policies; \(attached.count) are attached,"
          + " \(count) selected."
      },
      view: { PolicyDocumentPage(arn: $0.value) })
  }

  /// - Parameter boundary: the ARN of the one that limits the user now.
  static func bounding(_ user: String, by boundary: String?) -> Picker {
    let label = boundary == nil ? "Set boundary" : "Change boundary"
    return Picker(
      path: PolicyHolder.user(user).path + [label], title: "Permissions boundary of \(user)",
      noun: Noun("policy", "policies"), button: label, isMany: false, columns: columns,
      paging: paging, leavingOut: Set([boundary].compactMap(\.self)), purpose: "boundary",
      view: { PolicyDocumentPage(arn: $0.value) })
  }

  private static var paging: Paging<Picker.Item> {
    Paging(
      { IAM.ListPolicies(marker: $0, maxItems: $1) },
      page: { ($0.policies.map(item), $0.marker) })
  }

  @Sendable private static func item(_ policy: IAM.Policy) -> Picker.Item {
    let (name, type) = (policy.policyName ?? "", PolicyType(policy))
    return Picker.Item(
      name, value: policy.arn, kind: type.rawValue,
      cells: [type.rawValue, "\(policy.attachmentCount ?? 0)"],
      obstacle: type == .serviceLinked
        ? "\(name) cannot be attached: it is for a service-linked role." : nil)
  }
}
