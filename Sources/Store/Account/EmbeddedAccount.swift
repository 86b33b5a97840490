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

  init(_ writer: any DatabaseWriter, identity: AccountIdentity, means: Means) {
    (self.writer, self.identity, self.means) = (writer, identity, means)
  }

  /// Ends the use of the file, once the calls under way are done. The last to close it leaves
  /// one file behind, without SQLite's two others beside it.
  package func close() { try? writer.close() }

  func records(_ db: Database) -> StoredRecords {
    StoredRecords(db, accountID: identity.accountID, means: means)
  }
}
