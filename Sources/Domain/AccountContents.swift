/// What a new account starts with.
package enum AccountContents: Hashable, Sendable {
  /// Nothing but AWS's managed policies.
  case empty
  /// A dozen believable users with groups and policies, and as many more as asked for.
  case sample(users: Int)

  /// The sample without more users than it has by itself.
  package static let sample = sample(users: 0)
}
