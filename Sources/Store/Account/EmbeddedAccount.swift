import Domain
import GRDB

/// An AWS account in a file, or in a database that leaves nothing behind.
///
/// Every call is one transaction. Several consoles may have the same file open.
package final class EmbeddedAccount: Account, Sendable {
  /// As it was when the account was opened.
  package let identity: AccountIdentity
  let writer: any DatabaseWriter
  let means: Means
  /// Who makes the calls.
  package let caller: Caller

  init(
    _ writer: any DatabaseWriter, identity: AccountIdentity, means: Means,
    caller: Caller = .account
  ) {
    (self.writer, self.identity, self.means, self.caller) = (writer, identity, means, caller)
  }

  /// The same account, used by somebody else. Closing one of them closes them all.
  package func acting(as caller: Caller) -> EmbeddedAccount {
    EmbeddedAccount(writer, identity: identity, means: means, caller: caller)
  }

  /// Ends the use of the file, once the calls under way are done. The last to close it leaves
  /// one file behind, without SQLite's two others beside it.
  package func close() {
    // Only a writer that is the last takes the write-ahead log into the file, and with it what
    // was deleted out of reach.
    (writer as? DatabasePool)?.invalidateReadOnlyConnections()
    try? writer.close()
  }

  func records(_ db: Database) -> StoredRecords {
    StoredRecords(db, accountID: identity.accountID, caller: caller, means: means)
  }
}
