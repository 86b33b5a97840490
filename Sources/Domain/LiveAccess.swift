/// What there is to say of an account that is not kept here: where it is asked, with whose keys,
/// and how careful the console is with it.
package struct LiveAccess: Hashable, Sendable {
  /// Who answers: `iam.amazonaws.com`, `localhost:5000`.
  package var endpoint: String
  /// Whether that is AWS itself.
  package var isAWS: Bool
  /// Where the keys come from: `profile ops in /home/ada/.aws/credentials`.
  package var keysFrom: String
  /// Whether every change is refused.
  package var isReadOnly: Bool
  /// Whether the account is to be named before something is created in it.
  package var isProduction: Bool

  package init(
    endpoint: String, isAWS: Bool, keysFrom: String, isReadOnly: Bool = false,
    isProduction: Bool = false
  ) {
    (self.endpoint, self.isAWS, self.keysFrom) = (endpoint, isAWS, keysFrom)
    (self.isReadOnly, self.isProduction) = (isReadOnly, isProduction)
  }
}
