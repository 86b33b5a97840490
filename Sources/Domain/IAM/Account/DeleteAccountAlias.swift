extension IAM {
  /// Takes the alias of the account; users then sign in by account ID.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html>
  package struct DeleteAccountAlias: Call {
    package static let service = Service.iam
    package static let example = DeleteAccountAlias(accountAlias: "acme-corp")

    package var accountAlias: String

    package init(accountAlias: String) { self.accountAlias = accountAlias }

    package var resource: Resource { .any(about: accountAlias) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let alias = try answering { () throws(Problem) in try AccountAlias(accountAlias) }
      guard try records.accountAlias() == alias.text else {
        throw ServiceError(
          .noSuchEntity, "The account alias with name \(alias.text) cannot be found.")
      }
      try records.set("AccountAlias", to: nil)
      return Nothing()
    }

    package var summary: String { "Deleted account alias \(accountAlias)" }
  }
}
