import Domain

extension IdentityCenter.DescribeUserAccess.Output {
  /// How the user gets in, in a line.
  var words: String {
    let issued = since.map { Home.time($0) } ?? "—"
    let end = expiresAt.map { Home.time($0) } ?? "—"
    return switch credential {
    case .none: "nothing lets this user in: it has not been invited"
    case .link: "a mail with a link, written \(issued), good until \(end), not used yet"
    case .expiredLink: "a mail with a link, written \(issued), which was good until \(end)"
    case .oneTimePassword: "a one-time password, generated \(issued), not used yet"
    case .password: "a password, chosen \(issued)"
    }
  }
}
