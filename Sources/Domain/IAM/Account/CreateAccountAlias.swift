extension IAM {
  /// Gives the account an alias, in place of the one it had.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html>
  package struct CreateAccountAlias: Call {
    package static let service = Service.iam
    package static let example = CreateAccountAlias(accountAlias: "acme-corp")

    package var accountAlias: String

    package init(accountAlias: String) { self.accountAlias = accountAlias }

    package var resource: Resource { .any(about: accountAlias) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let alias = try answering { () throws(Problem) in try AccountAlias(accountAlias) }
      guard try records.accountAlias() != alias.text else {
        throw ServiceError(
          .entityAlreadyExists, "The account alias \(alias.text) already exists.")
      }
      try records.set("AccountAlias", to: alias.text)
      return Nothing()
    }

    package var summary: String { "Created account alias \(accountAlias)" }

    package func inverse(of output: Nothing) -> AnyCall? {
      AnyCall(DeleteAccountAlias(accountAlias: accountAlias))
    }
  }
}

extension Records {
  /// The name in the sign-in address, if the account has one.
  package func accountAlias() throws(ServiceError) -> String? { try setting("AccountAlias") }
}
