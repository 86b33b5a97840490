import Domain
import Foundation
import Testing

@testable import Store

@Suite struct AccountFileTests {
  @Test func `an account outlives its console`() async throws {
    let folder = Folder()
    let first = try EmbeddedAccount.create(
      at: folder("ops.db"), alias: IAM.AccountAlias("example-corp"), hasher: .quick)
    _ = try await first.perform(IAM.CreateUser(userName: "ada"))
    first.close()
    let second = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
    #expect(second.identity == first.identity)
    #expect(second.identity.alias == "example-corp")
    #expect(second.identity.accountID.wholeMatch(of: /[1-9][0-9]{11}/) != nil)
    #expect(try await second.userNames == ["ada"])
  }

  @Test func `everything is its owner's alone`() async throws {
    let folder = Folder()
    let path = folder("new/deep/ops.db")
    let account = try EmbeddedAccount.create(at: path, hasher: .quick)
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    for name in ["", ".key", "-wal", "-shm"] { #expect(mode(of: path + name) == 0o600, "\(name)") }
    #expect(mode(of: folder("new")) == 0o700)
    #expect(mode(of: folder("new/deep")) == 0o700)
  }

  @Test func `a closed account is two files`() throws {
    let folder = Folder()
    _ = try folder.closedAccount()
    #expect(folder.names == ["ops.db", "ops.db.key"])
  }

  @Test func `a console that was killed leaves an account that opens`() async throws {
    let folder = Folder()
    let account = try folder.account()
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    // What a killed console leaves: the files as they are now, never closed.
    let copy = Folder()
    for name in folder.names {
      try FileManager.default.copyItem(atPath: folder(name), toPath: copy(name))
    }
    #expect(copy.names.contains("ops.db-wal"))
    let again = try EmbeddedAccount.open(at: copy("ops.db"), hasher: .quick)
    #expect(try await again.userNames == ["ada"])
  }

  @Test func `accounts differ in number and key`() throws {
    let folder = Folder()
    let (one, other) = (try folder.account("one.db"), try folder.account("other.db"))
    #expect(one.identity.accountID != other.identity.accountID)
    #expect(folder.contents[1] != folder.contents[5])
  }

  @Test func `nothing there is overwritten`() throws {
    let folder = Folder()
    let path = try folder.closedAccount()
    let before = folder.contents
    #expect(throws: AccountFileError(.exists, path)) { try folder.account() }
    #expect(folder.contents == before)
    try FileManager.default.createSymbolicLink(
      atPath: folder("link.db"), withDestinationPath: "nowhere")
    #expect(throws: AccountFileError(.exists, folder("link.db"))) { try folder.account("link.db") }
  }

  @Test func `a key that lies there is used and kept`() throws {
    let folder = Folder()
    let key = Data(1...32)
    folder.write("ops.db.key", key)
    _ = try folder.closedAccount()
    #expect(FileManager.default.contents(atPath: folder("ops.db.key")) == key)
  }

  @Test func `making an account beside an unusable key leaves everything as it was`() throws {
    let folder = Folder()
    folder.write("ops.db.key", Data(1...31))
    #expect(throws: AccountFileError(.keyUnusable, folder("ops.db.key"))) { try folder.account() }
    #expect(folder.names == ["ops.db.key"])
  }

  @Test func `a temporary account has a number and forgets`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    #expect(account.identity.accountID.count == 12)
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    #expect(try await EmbeddedAccount.temporary(hasher: .quick).userNames == [])
  }
}
