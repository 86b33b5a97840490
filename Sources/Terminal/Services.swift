import Domain
import Screens

/// What the session carries effects out with; the composition root fills it in.
///
/// All of it is called away from the thread that draws, except ``randomBytes``.
package struct Services: Sendable {
  package typealias OpenedAccount = (account: any Account, identity: AccountIdentity)

  /// The account calls go to, until ``createAccount`` has made one.
  package var account: any Account = NoAccount()
  package var createAccount: @Sendable (AccountContents) async throws(ServiceError) -> OpenedAccount
  package var journal: any Journal
  package var drafts: any Drafts
  package var randomBytes: @Sendable (Int) -> [UInt8]
  package var spell: @Sendable ([AnyCall]) -> [String]
  package var export: @Sendable (Export) throws(ExportError) -> String
  package var mailRoutes: @Sendable () -> [MailRoute]
  package var send: @Sendable (MailDraft) throws(ExportError) -> String
  /// The bytes that put text into the clipboard of the operator's terminal.
  package var clipboardSequence: @Sendable (Secret) throws(ExportError) -> String
  package var editor = Editor.preferred

  package init(
    journal: any Journal, drafts: any Drafts,
    createAccount:
      @escaping @Sendable (AccountContents) async throws(ServiceError) -> OpenedAccount,
    randomBytes: @escaping @Sendable (Int) -> [UInt8],
    spell: @escaping @Sendable ([AnyCall]) -> [String],
    export: @escaping @Sendable (Export) throws(ExportError) -> String,
    mailRoutes: @escaping @Sendable () -> [MailRoute],
    send: @escaping @Sendable (MailDraft) throws(ExportError) -> String,
    clipboardSequence: @escaping @Sendable (Secret) throws(ExportError) -> String
  ) {
    (self.journal, self.drafts, self.createAccount) = (journal, drafts, createAccount)
    (self.randomBytes, self.spell, self.export) = (randomBytes, spell, export)
    (self.mailRoutes, self.send, self.clipboardSequence) = (mailRoutes, send, clipboardSequence)
  }
}

/// What calls go to before the first account has been made.
private struct NoAccount: Account {
  private static let error = ServiceError.serviceFailure(
    "There is no account yet; create one on the first page.")

  func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output { throw Self.error }

  func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    calls.map { _ in .failure(Self.error) }
  }
}
