import Display
import Domain
import Screens

/// What the session carries effects out with; the composition root fills it in.
///
/// All of it is called away from the thread that draws, except ``randomBytes`` and
/// ``clipboardSequence``.
package struct Services: Sendable {
  /// What calls, runs and drafts go to; replaced when ``createAccount`` has made it.
  package var opened: OpenedAccount
  package var createAccount: @Sendable (AccountContents) async throws(ServiceError) -> OpenedAccount
  package var randomBytes: @Sendable (Int) -> [UInt8]
  package var spell: @Sendable ([AnyCall]) -> [String]
  package var export: @Sendable (Export) async throws(ExportError) -> String
  package var exportActivity:
    @Sendable (ActivityExport, any Account) async throws(ExportError) -> String
  package var mailRoutes: @Sendable () -> [MailRoute]
  package var send: @Sendable (OutgoingMail, MailRoute) async throws(ExportError) -> String
  /// The bytes that put text into the clipboard of the operator's terminal.
  package var clipboardSequence: @Sendable (Secret) throws(ExportError) -> Secret
  /// The text of a file of at most so many bytes.
  package var readFile: @Sendable (String, Int) throws(ExportError) -> String = {
    (path: String, _: Int) throws(ExportError) in
    throw ExportError("\(path) cannot be read here.")
  }
  package var qrCode: @Sendable (Secret) -> QRCode? = { _ in nil }
  package var editor = Editor.preferred
  /// Given who is to be told what is waited for; nil tells that it is over.
  package var whenWaiting: @Sendable (@escaping @Sendable (String?) -> Void) -> Void = { _ in }

  /// - Parameter opened: nil when there is no account yet.
  package init(
    opened: OpenedAccount?,
    createAccount:
      @escaping @Sendable (AccountContents) async throws(ServiceError) -> OpenedAccount,
    randomBytes: @escaping @Sendable (Int) -> [UInt8],
    spell: @escaping @Sendable ([AnyCall]) -> [String],
    export: @escaping @Sendable (Export) async throws(ExportError) -> String,
    exportActivity:
      @escaping @Sendable (ActivityExport, any Account) async throws(ExportError) -> String,
    mailRoutes: @escaping @Sendable () -> [MailRoute],
    send: @escaping @Sendable (OutgoingMail, MailRoute) async throws(ExportError) -> String,
    clipboardSequence: @escaping @Sendable (Secret) throws(ExportError) -> Secret
  ) {
    self.opened = opened ?? .none
    (self.createAccount, self.randomBytes, self.spell) = (createAccount, randomBytes, spell)
    (self.export, self.mailRoutes, self.send) = (export, mailRoutes, send)
    (self.exportActivity, self.clipboardSequence) = (exportActivity, clipboardSequence)
  }
}

/// An account, and where unfinished work on it is kept.
package struct OpenedAccount: Sendable {
  package var identity: AccountIdentity
  package var account: any Account
  package var work: any Journal & Drafts
  /// What signing in comes to, and the account as it is used from then on.
  package var signIn: SigningIn

  package typealias SigningIn =
    @Sendable (SignInRequest) async -> (answer: SignInAnswer, opened: OpenedAccount?)

  package init(
    identity: AccountIdentity, account: any Account, work: any Journal & Drafts,
    signIn: @escaping SigningIn
  ) {
    (self.identity, self.account, self.work) = (identity, account, work)
    self.signIn = signIn
  }
}
