/// A part of a user's page: it is read by itself, can be refused by itself, and what went wrong
/// with a change to it stands in it.
enum UserPart: String, CaseIterable, Sendable {
  case user, quotas, denials
  case attached, inline, groups
  case tags
  case password, devices, keys
}

extension UserPage.Tab {
  /// What the tab shows, beyond the user itself.
  ///
  /// - Parameter isOwn: who has signed in has a password, and need not be permitted to read of it.
  func parts(isOwn: Bool) -> [UserPart] {
    switch self {
    case .permissions: [.attached, .inline, .groups]
    case .groups: [.groups]
    case .tags: [.tags]
    case .credentials: isOwn ? [.devices, .keys] : [.password, .devices, .keys]
    case .access: []
    }
  }
}
