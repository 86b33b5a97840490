import Foundation

extension Records {
  /// The account's own password policy, if it has one.
  func passwordPolicy() throws(ServiceError) -> IAM.PasswordPolicy? {
    guard let text = try setting("PasswordPolicy") else { return nil }
    do {
      return try JSONDecoder().decode(IAM.PasswordPolicy.self, from: Data(text.utf8))
    } catch {
      throw .serviceFailure("The account's password policy is damaged; set it again.")
    }
  }

  func set(_ policy: IAM.PasswordPolicy?) throws(ServiceError) {
    let text: String?
    do {
      text = try policy.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    } catch {
      throw .serviceFailure("The password policy could not be written down.")
    }
    try set("PasswordPolicy", to: text)
  }

  func passwordRules() throws(ServiceError) -> IAM.PasswordRules {
    let names = [accountID, try accountAlias()].compactMap(\.self)
    return IAM.PasswordRules(policy: try passwordPolicy(), accountNames: names)
  }

  var noPasswordPolicy: ServiceError {
    ServiceError(
      .noSuchEntity, "The Password Policy with domain name \(accountID) cannot be found.")
  }
}
