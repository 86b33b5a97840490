extension MailDraft {
  /// The mail that tells a new user where to sign in.
  ///
  /// It never holds a password or a key: those go another way. Source: Creating an IAM user in
  /// your AWS account, console step 14: "The email does not include the user's password."
  package static func signIn(user: String, on account: AccountIdentity, to address: String = "")
    -> MailDraft
  {
    MailDraft(
      to: address,
      subject: "Your sign-in to the AWS account ending in \(account.accountID.suffix(4))",
      body: """
        Hello \(user),

        you can now use the AWS Management Console of the account ending in \
        \(account.accountID.suffix(4)).

        -------------------------------------------------
        Sign-in URL: \(account.signInURL)
        User name: \(user)
        -------------------------------------------------

        Your password is not in this mail: your administrator gives it to you separately.

        """)
  }
}
