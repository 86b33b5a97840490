import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct WorkFileTests {
  private let folder = Folder()

  @Test func `it is its owner's alone`() throws {
    let work = try folder.work()
    try work.save(.of("ada"))
    #expect(mode(of: folder("state")) == 0o700)
    for name in ["", "-wal", "-shm"] {
      #expect(mode(of: folder("state/work.db\(name)")) == 0o600, "\(name)")
    }
  }

  @Test func `consoles may come to a new file at once`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { try folder.work(of: .ended).save(.of("ada", id: "\(number)")) }
      }
      try await group.waitForAll()
    }
    #expect(try folder.work().abandonedDrafts().count == 8)
  }

  @Test func `a temporary one keeps work for this process and leaves nothing`() throws {
    let work = try WorkFile.temporary(accountID: "123456789012")
    try work.save(.of("ada"))
    try work.open(.creating("ada"))
    #expect(try work.abandonedDrafts().count == 1)
    #expect(try work.unfinishedRuns().count == 1)
    #expect(try WorkFile.temporary(accountID: "123456789012").abandonedDrafts() == [])
  }

  @Test func `what is not such a file is refused and left`() throws {
    let text = Data(String(repeating: "hello\n", count: 99).utf8)
    let path = folder.write("work.db", text)
    let refusal = #expect(throws: ServiceError.self) {
      try WorkFile.open(at: path, accountID: "123456789012")
    }
    #expect(refusal?.message.hasSuffix("move it away.") == true)
    #expect(FileManager.default.contents(atPath: path) == text)
  }

  @Test func `another SQLite file, an account and a newer file are refused`() throws {
    let music = try DatabaseQueue(path: folder.write("music.db", Data()))
    try music.write { try $0.execute(sql: "CREATE TABLE song (name TEXT)") }
    try music.close()
    let account = try folder.closedAccount()
    let newer = try folder.work()
    try newer.queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let before = folder.contents
    for path in [folder("music.db"), account, folder("state/work.db")] {
      let refusal = #expect(throws: ServiceError.self) {
        try WorkFile.open(at: path, accountID: "123456789012")
      }
      #expect(refusal?.message.contains(path) == true)
      #expect(refusal?.message.hasSuffix("move it away.") == true)
    }
    #expect(folder.contents == before)
  }

  @Test func `others' access and folders are refused with advice`() throws {
    try folder.work().save(.of("ada"))
    chmod(folder("state/work.db"), 0o644)
    let open = #expect(throws: ServiceError.self) { try folder.work() }
    #expect(open?.message.contains("chmod 600") == true)
    let isFolder = #expect(throws: ServiceError.self) {
      try WorkFile.open(at: folder.path, accountID: "123456789012")
    }
    #expect(isFolder?.message.contains("is a folder") == true)
  }

  @Test func `a process is told from an earlier one with its number`() throws {
    #expect(Owner.current.isRunning)
    #expect(Owner.other.isRunning)
    #expect(!Owner.ended.isRunning)
    #expect(!Owner.fromBefore.isRunning)
    #expect(Owner(text: Owner.current.text) == .current)
    #expect(Owner(running: .max) == nil)
    #expect(Owner(text: "nonsense") == nil)
  }
}
