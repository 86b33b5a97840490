/// What a new user is handed over with, once: a line of `new_user_credentials.csv`.
package struct NewUserCredentials: Hashable, Sendable {
  package var userName: String
  /// Nil where there is none, and where the operator chose it and so knows it.
  package var password: Secret?
  package var accessKeyID: String?
  package var secretAccessKey: Secret?
  /// There for every user, also for one who cannot sign in.
  package var consoleLoginLink: String

  package init(
    userName: String, password: Secret? = nil, accessKeyID: String? = nil,
    secretAccessKey: Secret? = nil, consoleLoginLink: String
  ) {
    (self.userName, self.password) = (userName, password)
    (self.accessKeyID, self.secretAccessKey) = (accessKeyID, secretAccessKey)
    self.consoleLoginLink = consoleLoginLink
  }
}

/// The file of the wizard's last page, `Download .csv`.
///
/// Its header and the order of its columns are what the AWS CLI's `aws configure import` reads.
/// That importer splits lines at every comma and knows no quotes, so a field is quoted only
/// where CSV cannot do without. No byte order mark, which older importers take for a part of
/// the first header. Lines end in CRLF: RFC 4180 and AWS's own file have it so, and what is
/// last on a line is the link, so a reader that keeps the CR spoils no secret.
/// Source: AWS CLI, `configure import`; RFC 4180, section 2.
package struct NewUserCredentialsFile: Sendable {
  package static let defaultName = "new_user_credentials.csv"
  package static let header = [
    "User name", "Password", "Access key ID", "Secret access key", "Console login link",
  ]

  package let users: [NewUserCredentials]
  package init(_ users: [NewUserCredentials]) { self.users = users }

  /// The whole file. Wipe it once it is written.
  package var contents: Secret {
    let rows = [Self.header] + users.map(\.fields)
    return Secret(rows.map(\.asCSVLine).joined())
  }
}

extension NewUserCredentials {
  fileprivate var fields: [String] {
    [
      userName, password?.revealed ?? "", accessKeyID ?? "", secretAccessKey?.revealed ?? "",
      consoleLoginLink,
    ]
  }
}

extension String {
  /// RFC 4180, rules 6 and 7.
  var needsQuotesInCSV: Bool {
    unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
  }

  /// A field of a file of comma-separated values, quoted only where it has to be.
  package var asCSVField: String {
    needsQuotesInCSV ? "\"" + replacing("\"", with: "\"\"") + "\"" : self
  }
}

extension [String] {
  /// A line of such a file, with its end.
  package var asCSVLine: String { map(\.asCSVField).joined(separator: ",") + "\r\n" }
}
