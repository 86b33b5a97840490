import Domain

/// The account's own password policy as a page reads it; nil inside when the account goes by
/// IAM's.
typealias PasswordPolicyReading = Reading<IAM.PasswordPolicy?>

extension Effect where Event == PasswordPolicyReading {
  static var passwordPolicy: Self {
    .call(IAM.GetAccountPasswordPolicy()) { result in
      Reading { () throws(ServiceError) in
        do throws(ServiceError) { return try result.get().passwordPolicy } catch {
          guard error.code == .noSuchEntity else { throw error }
          return nil
        }
      }
    }
  }
}

extension PasswordPolicyReading {
  /// What passwords have to be; nil when it is not known.
  func rules(on identity: AccountIdentity) -> IAM.PasswordRules? {
    guard case .known(let policy) = self else { return nil }
    return IAM.PasswordRules(
      policy: policy, accountNames: [identity.accountID, identity.alias].compactMap(\.self))
  }
}
