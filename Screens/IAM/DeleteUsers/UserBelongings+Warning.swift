import Domain

/// Deleting a user from IAM does not take the SSH access that OpsWorks Stacks gave.
/// Source: Importing users into AWS OpsWorks Stacks, note.
extension UserBelongings {
  package var warning: String? {
    guard let regions = opsWorksRegions.value, !regions.isEmpty else { return nil }
    return "OpsWorks Stacks in \(regions.map(\.rawValue).joined(separator: ", ")): SSH access"
      + " remains until deleted there."
  }

  package static func warning(of count: Int) -> String {
    "SSH access of \(count) of them remains until deleted in OpsWorks Stacks, too."
  }
}
