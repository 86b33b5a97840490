import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Each refusal names its cause, and leaves the folder as it was.
@Suite struct OpeningTests {
  private let folder = Folder()

  private func expect(
    _ problem: AccountFileError.Problem, at path: String, about: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (names, contents) = (folder.names, folder.contents)
    #expect(
      throws: AccountFileError(problem, about ?? path), sourceLocation: sourceLocation
    ) { try EmbeddedAccount.open(at: path, hasher: .quick) }
    #expect(folder.names == names, sourceLocation: sourceLocation)
    #expect(folder.contents == contents, sourceLocation: sourceLocation)
  }

  @Test func `a file that is missing`() { expect(.missing, at: folder("none.db")) }

  @Test func `a folder`() { expect(.isDirectory, at: folder.path) }

  @Test func `a symbolic link`() throws {
    let path = try folder.closedAccount()
    try FileManager.default.createSymbolicLink(
      atPath: folder("link.db"), withDestinationPath: path)
    expect(.isSymbolicLink, at: folder("link.db"))
  }

  @Test func `a pipe`() {
    mkfifo(folder("pipe"), 0o600)
    expect(.isNotAFile, at: folder("pipe"))
  }

  @Test(arguments: ["", "SQLite format 3\0", String(repeating: "hello\n", count: 99)])
  func `a file that is not SQLite's`(text: String) {
    expect(.isNotAnAccount, at: folder.write("text", Data(text.utf8)))
  }

  @Test func `another program's SQLite file`() throws {
    let queue = try DatabaseQueue(path: folder.write("music.db", Data()))
    try queue.write { try $0.execute(sql: "CREATE TABLE song (name TEXT)") }
    try queue.close()
    expect(.isNotAnAccount, at: folder("music.db"))
  }

  @Test func `an account of a newer Usher`() throws {
    let path = try folder.closedAccount()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
      try db.execute(sql: "PRAGMA user_version = \(Schema.version + 1)")
    }
    try queue.close()
    expect(.isFromANewerUsher, at: path)
  }

  @Test func `an account whose pages are garbage`() throws {
    let path = try folder.closedAccount()
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seek(toOffset: 4096)
    handle.write(Data(repeating: 0xA5, count: 8192))
    try handle.close()
    let error = #expect(throws: AccountFileError.self) {
      try EmbeddedAccount.open(at: path, hasher: .quick)
    }
    #expect(error?.problem == .isDamaged)
  }

  @Test func `an account that was cut short`() throws {
    let path = try folder.closedAccount()
    truncate(path, 8192)
    let error = #expect(throws: AccountFileError.self) {
      try EmbeddedAccount.open(at: path, hasher: .quick)
    }
    #expect(error?.problem == .isDamaged)
  }

  @Test func `a key that is missing`() throws {
    let path = try folder.closedAccount()
    unlink(path + ".key")
    expect(.keyMissing, at: path, about: path + ".key")
  }

  @Test(arguments: [0, 31, 33])
  func `a key of another length`(length: Int) throws {
    let path = try folder.closedAccount()
    folder.write("ops.db.key", Data(repeating: 1, count: length))
    expect(.keyUnusable, at: path, about: path + ".key")
  }

  @Test func `another account's key`() throws {
    let path = try folder.closedAccount()
    folder.write("ops.db.key", Data(repeating: 1, count: 32))
    #expect(throws: AccountFileError(.keyIsAnothers, path + ".key")) {
      try EmbeddedAccount.open(at: path, hasher: .quick)
    }
    #expect(folder.names == ["ops.db", "ops.db.key"])
  }

  @Test(arguments: [0o620, 0o602, 0o640, 0o604])
  func `a file others have access to`(mode: Int) throws {
    let path = try folder.closedAccount()
    chmod(path, mode_t(mode))
    expect(.isOpenToOthers, at: path)
    chmod(path, 0o600)
    chmod(path + ".key", mode_t(mode))
    expect(.isOpenToOthers, at: path, about: path + ".key")
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func `another user's file`() throws {
    let path = try folder.closedAccount()
    chown(path, 1, 1)
    expect(.belongsToAnotherUser, at: path)
  }

  @Test(.enabled(if: geteuid() != 0, "nothing is forbidden to root"))
  func `what may not be written`() throws {
    let path = try folder.closedAccount()
    chmod(path, 0o400)
    expect(.isNotPermitted, at: path)
    chmod(path, 0o600)
    chmod(folder.path, 0o500)
    expect(.isNotPermitted, at: path, about: folder.path)
    #expect(throws: AccountFileError(.isNotPermitted, folder.path)) {
      try folder.account("other.db")
    }
    chmod(folder.path, 0o700)
  }

  @Test func `a path through a file, and one that is too long`() {
    let path = folder.write("file", Data()) + "/ops.db"
    expect(.isNotAFile, at: path)
    let long = folder(String(repeating: "x", count: 300))
    expect(.isTooLong, at: long)
    #expect(throws: AccountFileError(.isTooLong, long)) {
      try EmbeddedAccount.create(at: long, hasher: .quick)
    }
  }

  @Test func `every refusal is a sentence that names the file and what to do`() {
    let all: [AccountFileError.Problem] = [
      .missing, .exists, .isDirectory, .isSymbolicLink, .isNotAFile, .isNotAnAccount,
      .isFromANewerUsher, .isDamaged, .keyMissing, .keyUnusable, .keyIsAnothers,
      .belongsToAnotherUser, .isOpenToOthers, .isNotPermitted, .diskIsReadOnly, .diskIsFull,
      .isBusy, .isTooLong, .failed("no reason"),
    ]
    let sentences = all.map { AccountFileError($0, "/srv/ops.db").description }
    #expect(Set(sentences).count == all.count)
    for sentence in sentences {
      #expect(sentence.contains("/srv/ops.db"))
      #expect(sentence.hasSuffix("."))
    }
  }
}
