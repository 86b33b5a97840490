import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct MigrationTests {
  /// A file as it was before users signed in, with a user who has a password.
  private func older() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try Schema.migrate(queue, upTo: 2)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO iamUser (userID, userName, path, createDate) VALUES ('AIDA', 'ada', '/', 5);
          INSERT INTO iamLoginProfile (userID, verifier, createDate, passwordResetRequired)
            VALUES ('AIDA', x'01', 1600000000, 1);
          """)
    }
    return queue
  }

  @Test func `an older file keeps its logins, and their passwords are as old as they are`() throws {
    let queue = try older()
    #expect(try queue.read { try Schema.version(of: $0) } == 2)
    try Schema.migrate(queue)
    try queue.write { db in
      let records = StoredRecords(
        db, accountID: "123456789012", caller: .account,
        means: Means(hasher: .quick, sealingKey: .random()))
      let date = Date(timeIntervalSince1970: 1_600_000_000)
      let profile = try #require(try records.find(IAM.LoginProfileRecord.self, "AIDA"))
      #expect(profile.verifier == PasswordVerifier(data: Data([1])))
      #expect(profile.createDate == date && profile.passwordDate == date)
      #expect(profile.passwordResetRequired)
    }
    #expect(try queue.read { try Schema.version(of: $0) } == Schema.version)
  }

  @Test func `an older file and a new one come to the same`() throws {
    let (old, new) = (try older(), try DatabaseQueue())
    for queue in [old, new] { try Schema.migrate(queue) }
    func schema(_ queue: DatabaseQueue) throws -> [String] {
      try queue.read { db in
        try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY 1")
      }
    }
    #expect(try schema(old) == schema(new))
  }
}
