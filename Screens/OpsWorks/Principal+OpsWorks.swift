import Domain

extension Principal {
  /// Whether this is who the profile is of: nobody sets their own level, so the page offers none.
  /// The service decides all the same.
  func isUser(of arn: String, kind: OpsWorks.UserKind) -> Bool {
    switch self {
    case .owner, .directoryUser: false
    case .user(_, let own): kind == .iamUser && arn.hasSuffix("/\(own)")
    case .federated: arn.hasSuffix(":assumed-role/\(displayName)")
    }
  }
}
