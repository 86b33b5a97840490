import Domain

/// How the results of a wizard read: which of them are secrets, and how they leave the console.
package protocol ResultsFormat: Sendable {
  /// `user`, `users`
  var noun: (one: String, many: String) { get }
  /// A line over the results: where people sign in.
  var lead: (label: String, value: String)? { get }
  func credentials(of part: Int, in run: Run) -> [Credential]
  /// The file with everybody's credentials, if there are any.
  func file(of run: Run) -> CredentialsFile?
  /// Whether the secret of a call that was carried out can be shown to nobody any more.
  func hasLostSecret(_ call: AnyCall, _ output: AnyOutput) -> Bool
  /// The mail to one person, if they can sign in.
  func mail(to part: Int, in run: Run) -> MailDraft?
  /// Why there is no mail to a person.
  var withoutMail: String { get }
  /// The mail with a link that the run itself wrote to a person.
  func posting(to part: Int, in run: Run) -> Posting?
  /// What a call did, where its own summary knows IDs only.
  func summary(of call: AnyCall) -> String
}

extension ResultsFormat {
  package var withoutMail: String {
    "This user has no password to sign in with: there is nothing to write."
  }
  package func posting(to part: Int, in run: Run) -> Posting? { nil }
  package func summary(of call: AnyCall) -> String { call.summary }
}

/// Something a person is to be given.
package struct Credential: Sendable {
  package enum Value: Sendable {
    case plain(String)
    case secret(Secret)
  }
  package var label: String
  package var value: Value
  package init(_ label: String, _ value: Value) { (self.label, self.value) = (label, value) }
}

/// A file of credentials to be saved.
package struct CredentialsFile: Sendable {
  package var name: String
  package var contents: Secret
  /// What may go wrong with it at the other end, each in a sentence.
  package var warnings: [String]
  package init(name: String, contents: Secret, warnings: [String]) {
    (self.name, self.contents, self.warnings) = (name, contents, warnings)
  }
}
