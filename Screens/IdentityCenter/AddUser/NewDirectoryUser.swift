import Domain

/// How the results of adding a user to the directory read: what became of the invitation, or the
/// one-time password.
struct NewDirectoryUser: ResultsFormat {
  let portal: String
  let userName: String
  let email: String
  /// Names by ID.
  let groups: [String: String]

  let noun = (one: "user", many: "users")
  let lead: (label: String, value: String)? = nil
  var isLive = false
  var withoutMail: String {
    isLive
      ? "Only AWS's console can invite this user." : "The invitation is the mail to this user."
  }

  func credentials(of part: Int, in run: Run) -> [Credential] {
    guard let output: IdentityCenter.IssueOneTimePassword.Output = output(of: part, in: run) else {
      return []
    }
    return Self.credentials(output)
  }

  /// What the user is to be told.
  static func credentials(_ output: IdentityCenter.IssueOneTimePassword.Output) -> [Credential] {
    let plain = [
      Credential("AWS access portal URL", .plain(output.accessPortalUrl)),
      Credential("Username", .plain(output.userName)),
    ]
    guard !output.oneTimePassword.isLost else { return plain }
    return plain + [Credential("One-time password", .secret(output.oneTimePassword))]
  }

  func posting(to part: Int, in run: Run) -> Posting? {
    guard let output: IdentityCenter.IssueInvitation.Output = output(of: part, in: run),
      !output.mail.link.isLost
    else { return nil }
    return Posting(output)
  }

  private func output<Output>(of part: Int, in run: Run) -> Output? {
    run.outcomes[part].lazy.compactMap { $0.output?.value as? Output }.first
  }

  func hasLostSecret(_ call: AnyCall, _ output: AnyOutput) -> Bool {
    switch output.value {
    case let output as IdentityCenter.IssueInvitation.Output: output.mail.link.isLost
    case let output as IdentityCenter.IssueOneTimePassword.Output: output.oneTimePassword.isLost
    default: false
    }
  }

  func file(of run: Run) -> CredentialsFile? { nil }

  /// The operator's own mail, where the password is handed over by the operator.
  func mail(to part: Int, in run: Run) -> MailDraft? {
    let issued: IdentityCenter.IssueOneTimePassword.Output? = output(of: part, in: run)
    guard issued != nil else { return nil }
    return MailDraft(
      to: email, subject: "Your user for the AWS access portal",
      body: """
        Hello,

        you can sign in to the AWS access portal now:

        AWS access portal URL: \(portal)
        Username: \(userName)

        You will get a one-time password separately. When you sign in with it you are asked to
        choose a password of your own.
        """)
  }

  func summary(of call: AnyCall) -> String {
    switch call.value {
    case let call as IdentityStore.CreateGroupMembership:
      "Added \(userName) to group \(groups[call.groupId] ?? call.groupId)"
    case is IdentityCenter.IssueInvitation: "Wrote the invitation of \(userName)"
    case is IdentityCenter.IssueOneTimePassword: "Generated a one-time password for \(userName)"
    case is IdentityCenter.UpdateImmutableId:
      "Set the Microsoft 365 immutable ID of \(userName)"
    default: call.summary
    }
  }
}
