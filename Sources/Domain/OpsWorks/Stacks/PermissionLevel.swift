extension OpsWorks {
  /// What somebody may do on a stack, by OpsWorks Stacks itself.
  /// Source: Managing user permissions, permission levels.
  package enum PermissionLevel: String, Codable, CaseIterable, Sendable {
    /// Nothing, whatever IAM's policies say.
    case deny
    /// What IAM's policies say, and nothing more; what everybody has at first.
    case iamOnly = "iam_only"
    case show
    case deploy
    case manage

    /// As the console's Permissions page calls it.
    package var label: String {
      switch self {
      case .deny: "Deny"
      case .iamOnly: "IAM Policies Only"
      case .show: "Show"
      case .deploy: "Deploy"
      case .manage: "Manage"
      }
    }

    /// Whether the stack may be described.
    var showsStack: Bool { self == .show || self == .deploy || self == .manage }

    /// Whether this settles who may see and set permissions on the stack.
    var managesPermissions: Bool? {
      switch self {
      case .deny: false
      case .manage: true
      case .iamOnly, .show, .deploy: nil
      }
    }
  }
}
