import Domain

/// What is typed on the page of account settings.
package struct AccountSettingsDraft: FormDraft {
  var password = PasswordAnswers()
  var alias = ""

  package struct Facts: Sendable {
    var identity: AccountIdentity
    /// The password policy that holds; nil until it has been read.
    var password: PasswordAnswers?
    /// Counts and quotas by their names in `GetAccountSummary`.
    var summary: [String: Int] = [:]

    /// Where users would sign in.
    func signInURL(alias: String?) -> String {
      AccountIdentity(accountID: identity.accountID, alias: alias).signInURL
    }
  }
}

extension FormState<AccountSettingsDraft> {
  var passwordIsChanged: Bool {
    draft.password.effective != (facts.password ?? PasswordAnswers()).effective
  }

  var aliasIsChanged: Bool { draft.alias != facts.identity.alias ?? "" }
}
