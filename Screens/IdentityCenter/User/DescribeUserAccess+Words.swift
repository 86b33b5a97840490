import Domain

extension IdentityCenter.DescribeUserAccess.Output {
  /// How the user gets in, in a few words.
  var words: String {
    switch credential {
    case .none: "none: the user has not been invited"
    case .link: "the link of a mail, good until \(end)"
    case .expiredLink: "the link of a mail, which was good until \(end)"
    case .oneTimePassword: "a one-time password, generated \(issued)"
    case .password: "a password, chosen \(issued)"
    case .unknown: "not known: only AWS's console says"
    }
  }

  /// The same in sentences, a line each.
  var sentences: [String] {
    switch credential {
    case .none: ["Nothing lets this user in: it has not been invited."]
    case .link:
      [
        "A mail with a link was written \(issued).",
        "Its link is good until \(end); it is unused.",
      ]
    case .expiredLink:
      [
        "A mail with a link was written \(issued).",
        "Its link was good until \(end): send another.",
      ]
    case .oneTimePassword:
      ["A one-time password was generated \(issued).", "It has not been used yet."]
    case .password: ["The user has a password, chosen \(issued)."]
    case .unknown:
      [
        "How the user signs in is seen, and changed, in AWS's console only: AWS publishes no"
          + " operation for it."
      ]
    }
  }

  private var issued: String { since.map { Home.time($0) } ?? "—" }
  private var end: String { expiresAt.map { Home.time($0) } ?? "—" }
}
