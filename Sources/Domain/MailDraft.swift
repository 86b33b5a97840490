/// A mail the operator can still change. It never holds a secret.
package struct MailDraft: Hashable, Sendable {
  /// Addresses as typed, separated by commas; may be empty.
  package var to: String
  package var subject: String
  package var body: String

  package init(to: String, subject: String, body: String) {
    (self.to, self.subject, self.body) = (to, subject, body)
  }
}
extension MailDraft { package var mailtoURL: String { "" } }
