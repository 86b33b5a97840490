import Foundation

extension IdentityStore.Attributes {
  /// - Throws: `ValidationException` naming what is missing, or the first thing that cannot be.
  func check() throws(ServiceError) {
    try checkRequired()
    try checkCounts()
    if let extensions { try IdentityStore.EnterpriseExtension.check(extensions) }
    for (path, text) in try Document(of: self).strings() {
      try answering { () throws(Problem) in
        try IdentityStore.TextRule(path).check(text, member: path)
      }
    }
    try answering { () throws(Problem) in
      if let email { _ = try IdentityStore.EmailAddress(email) }
    }
    try checkBirthdate()
  }

  /// What IAM Identity Center needs of every user.
  /// Source: CreateUser, "When used in IAM Identity Center, this parameter is required."
  private func checkRequired() throws(ServiceError) {
    var missing = displayName == nil ? ["displayname"] : []
    if let name {
      if name.givenName == nil { missing.append("givenname") }
      if name.familyName == nil { missing.append("familyname") }
    } else {
      missing.append("name")
    }
    guard missing.isEmpty else {
      throw ServiceError(
        .validationException,
        missing.map { "\($0): The attribute \($0) is required" }.joined(separator: ", "))
    }
  }

  private func checkCounts() throws(ServiceError) {
    let counts = [
      ("emails", emails?.count, 1), ("addresses", addresses?.count, 1),
      ("phoneNumbers", phoneNumbers?.count, 1), ("photos", photos?.count, 3),
      ("roles", roles?.count, 1), ("extensions", extensions?.count, 10),
    ]
    for case (let member, let count?, let most) in counts {
      guard count > 0 else {
        throw .outOfRange(member, "have length greater than or equal to 1")
      }
      guard count <= most else {
        throw .outOfRange(member, "have length less than or equal to \(most)")
      }
    }
  }

  /// A day that there is.
  private func checkBirthdate() throws(ServiceError) {
    guard let birthdate else { return }
    let isShaped = birthdate.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
    let day = Date.ISO8601FormatStyle().year().month().day()
    guard isShaped, let date = try? day.parse(birthdate), day.format(date) == birthdate else {
      throw ServiceError(
        .validationException, "The attribute birthdate is not a date like 1990-12-31")
    }
  }
}
