import Domain

/// What the two links of the Users page are called.
/// Source: Importing users into AWS OpsWorks Stacks.
struct ImportLabels: Sendable {
  let region: OpsWorks.Region

  var iamUsers: String { "Import IAM Users to \(region.name)" }
  var fromRegion: String {
    "Import AWS OpsWorks Stacks users from another region to \(region.name)"
  }
}
