import Domain

/// What was typed stays, whenever a reply comes in.
extension AccountSettings {
  static var load: [FormEffect<Draft>] { [loadPasswordPolicy, loadAlias, loadSummary] }

  private static var loadPasswordPolicy: FormEffect<Draft> {
    .call(IAM.GetAccountPasswordPolicy()) { result in
      FormUpdate { form in
        switch result {
        case .success(let output): take(PasswordAnswers(output.passwordPolicy), &form)
        case .failure(let error):
          // NoSuchEntity is no error: the account then goes by IAM's own rules.
          if error.code == .noSuchEntity {
            take(PasswordAnswers(), &form)
          } else {
            form.notice = "The password policy cannot be read. \(error)"
          }
        }
        return []
      }
    }
  }

  private static func take(_ password: PasswordAnswers, _ form: inout FormState<Draft>) {
    if !form.passwordIsChanged { form.draft.password = password }
    form.facts.password = password
  }

  private static var loadAlias: FormEffect<Draft> {
    .call(IAM.ListAccountAliases()) { result in
      FormUpdate { form in
        switch result {
        case .success(let output): return take(alias: output.accountAliases.first, &form)
        case .failure(let error):
          form.notice = "The account alias cannot be read. \(error)"
          return []
        }
      }
    }
  }

  /// The alias may have been changed from another console.
  private static func take(
    alias: String?, _ form: inout FormState<Draft>
  ) -> [FormEffect<Draft>] {
    if !form.aliasIsChanged { form.draft.alias = alias ?? "" }
    form.facts.identity.alias = alias
    return [Effect(.identityChanged(form.facts.identity))]
  }

  private static var loadSummary: FormEffect<Draft> {
    .call(IAM.GetAccountSummary()) { result in
      FormUpdate { form in
        switch result {
        case .success(let output): form.facts.summary = output.summaryMap
        case .failure(let error): form.notice = "The quotas cannot be read. \(error)"
        }
        return []
      }
    }
  }
}
