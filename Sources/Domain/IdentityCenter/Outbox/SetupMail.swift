import Foundation

extension LinkMail {
  /// Whom mails of Identity Center are from.
  /// Source: Add users, step 3b and its note.
  package static let identityCenter = Mailbox(
    name: "Amazon Web Services", address: "no-reply@login.awsapps.com")

  /// What a mail about signing in says.
  struct Facts {
    /// On whose behalf: the account.
    var organization: String
    var storeID: String
    var user: IdentityStore.UserRecord
    var email: String
    var expireDate: Date
    var link: Secret
  }

  /// The invitation that a new user gets, with instructions to set up a password.
  /// Source: Add users, step 3b.
  static func invitation(_ facts: Facts) -> LinkMail {
    facts.mail(
      subject: "Invitation to join AWS Single Sign-On",
      """
      You are invited to the AWS access portal of
      \(facts.organization).

      Accept the invitation with this link, and choose a password:
      """)
  }

  /// Source: Reset a user password; the subject is ours.
  static func passwordReset(_ facts: Facts) -> LinkMail {
    facts.mail(
      subject: "Reset your AWS Single Sign-On password",
      """
      You are asked to choose a new password for the AWS access portal of
      \(facts.organization).

      The old one does not work any more. Choose the new one with this link:
      """)
  }
}

extension LinkMail.Facts {
  fileprivate func mail(subject: String, _ purpose: String) -> LinkMail {
    LinkMail(
      from: LinkMail.identityCenter, to: email, subject: subject,
      opening: "Hello \(user.displayName.inOneLine),\n\n\(purpose)\n\n",
      closing: """


        Sign in with your user name, and with this link in place of a password.
        The link works once, until \(expireDate.inWords).

        -------------------------------------------------
        AWS access portal URL: \(IdentityStore.accessPortalURL(of: storeID))
        Username: \(user.userName)
        -------------------------------------------------

        """, link: link)
  }
}

extension String {
  /// Names may have line breaks, and be as long as a page: in a mail they would pass for its text.
  fileprivate var inOneLine: String {
    let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= 60 ? words : words.prefix(59) + "…"
  }
}

extension Date {
  /// `2026-03-12 10:00 UTC`.
  fileprivate var inWords: String {
    ISO8601Format().prefix(16).replacing("T", with: " ") + " UTC"
  }
}
