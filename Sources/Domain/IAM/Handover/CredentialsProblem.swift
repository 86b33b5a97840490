/// Something about a file of credentials that the operator should know before it is written.
package enum CredentialsProblem: Hashable, Sendable {
  /// A comma or a line break splits the line: `aws configure import` fails or stores a wrong key.
  case nameBreaksImport(user: String)
  case passwordBreaksImport(user: String)
  /// Readers that know no CSV quotes see them as a part of the password.
  case passwordIsQuoted(user: String)
  /// Spreadsheets take text that begins with `=`, `+`, `-` or `@` for a formula.
  case nameIsFormula(user: String)
  case passwordIsFormula(user: String)
  /// `aws configure import` refuses a file where a user has no access key.
  case keysMissing(users: [String])

  /// A sentence for the operator that says what to do.
  package var message: String {
    switch self {
    case .nameBreaksImport(let user):
      "The name \(user) has a comma: give its key to `aws configure` by hand, since"
        + " `aws configure import` fails there."
    case .passwordBreaksImport(let user):
      "The password of \(user) has a comma or a line break: give the key to `aws configure` by"
        + " hand, since `aws configure import` would store a wrong one."
    case .passwordIsQuoted(let user):
      "The password of \(user) stands in quotes in the file: take them off when copying it,"
        + " and write each doubled quotation mark once."
    case .nameIsFormula(let user):
      "Spreadsheets take the name \(user) for a formula: import that column as text."
    case .passwordIsFormula(let user):
      "Spreadsheets take the password of \(user) for a formula: import that column as text."
    case .keysMissing(let users):
      "No access key for \(users.joined(separator: ", ")): `aws configure import` needs"
        + " --skip-invalid."
    }
  }
}

extension NewUserCredentialsFile {
  /// What would go wrong with this file elsewhere, user by user. Nothing here is altered in the
  /// file for it: a guard against formulas would become a part of the secret.
  package var problems: [CredentialsProblem] { users.flatMap(\.problems) + missingKeys }

  /// Only where some users have keys: a file of passwords alone is not for the importer.
  private var missingKeys: [CredentialsProblem] {
    let without = users.filter { $0.secretAccessKey == nil }.map(\.userName)
    return without.isEmpty || without.count == users.count ? [] : [.keysMissing(users: without)]
  }
}

extension NewUserCredentials {
  fileprivate var problems: [CredentialsProblem] {
    var problems: [CredentialsProblem] = []
    if secretAccessKey != nil, userName.splitsTheLine {
      problems.append(.nameBreaksImport(user: userName))
    }
    if userName.looksLikeFormula { problems.append(.nameIsFormula(user: userName)) }
    return problems + (password.map { self.problems(of: $0.revealed) } ?? [])
  }

  private func problems(of password: String) -> [CredentialsProblem] {
    var problems: [CredentialsProblem] = []
    if secretAccessKey != nil, password.splitsTheLine {
      problems.append(.passwordBreaksImport(user: userName))
    } else if password.needsQuotesInCSV {
      problems.append(.passwordIsQuoted(user: userName))
    }
    if password.looksLikeFormula { problems.append(.passwordIsFormula(user: userName)) }
    return problems
  }
}

extension String {
  /// At a comma, and wherever Python's `splitlines` ends a line.
  fileprivate var splitsTheLine: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x2C, 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
      default: false
      }
    }
  }

  /// Source: OWASP ASVS, 1.2.10.
  fileprivate var looksLikeFormula: Bool {
    guard let first = unicodeScalars.first else { return false }
    return "=+-@\t\r\0".unicodeScalars.contains(first)
  }
}
