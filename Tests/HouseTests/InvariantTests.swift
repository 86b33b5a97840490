import Foundation
import Testing

/// What keeps the rooms of the house apart, as the README states it.
@Suite struct InvariantTests {
  private let ours = Set(House.rooms.keys)

  @Test(arguments: ["Domain", "Display"])
  func `what is true and what it is drawn on import nothing of ours`(room: String) throws {
    #expect(!House.swiftFiles(of: room).isEmpty)
    #expect(try House.imports(of: room).intersection(ours) == [])
  }

  @Test func `Domain and Display stand on Foundation at most`() throws {
    #expect(try House.imports(of: "Domain").subtracting(["Foundation", "Glibc"]) == [])
    #expect(try House.imports(of: "Display").subtracting(["Foundation", "Glibc"]) == [])
  }

  @Test func `screens know what is true and what they are drawn on, and nothing else`() throws {
    let known: Set = ["Domain", "Display", "Foundation"]
    #expect(!House.swiftFiles(of: "Screens").isEmpty)
    #expect(try House.imports(of: "Screens").subtracting(known) == [])
  }

  @Test func `a live account is spelled by Wire and shown by nobody`() throws {
    let known: Set = ["Domain", "Wire", "CCurl"]
    #expect(try House.imports(of: "AWS").intersection(ours).isSubset(of: known))
  }

  @Test func `nobody opens a connection but who is there for it`() throws {
    for room in House.rooms.keys where !["AWS", "Server"].contains(room) {
      #expect(try !House.imports(of: room).contains("FoundationNetworking"), "in \(room)")
      for path in House.swiftFiles(of: room) {
        #expect(try !House.text(path).contains("socket("), "in \(path)")
      }
    }
  }

  @Test(arguments: ["Store", "Wire"])
  func `what the console stands on knows Domain alone of ours`(room: String) throws {
    #expect(try House.imports(of: room).intersection(ours).isSubset(of: ["Domain"]))
  }

  @Test func `what leaves the console knows what is true and what it is shown on`() throws {
    let known: Set = ["Domain", "Display", "CQRencode"]
    #expect(try House.imports(of: "Outbox").intersection(ours).isSubset(of: known))
  }

  @Test(arguments: [
    ("CCurl", "AWS"),
    ("CNcurses", "Terminal"), ("CQRencode", "Outbox"), ("GRDB", "Store"), ("GRDBSQLite", "Store"),
    ("CryptoExtras", "Store"), ("Hummingbird", "Server"), ("HummingbirdCore", "Server"),
    ("HummingbirdTLS", "Server"), ("HTTPTypes", "Server"), ("NIOCore", "Server"),
    ("NIOHTTPTypes", "Server"), ("NIOSSL", "Server"),
  ])
  func `a library is known in one room only`(library: String, room: String) throws {
    for other in House.rooms.keys where other != room {
      #expect(try !House.imports(of: other).contains(library), "in \(other)")
    }
  }

  @Test func `only what is started knows a command line`() throws {
    for room in House.rooms.keys where !["usher", "usherd"].contains(room) {
      #expect(try !House.imports(of: room).contains("ArgumentParser"), "in \(room)")
    }
  }

  @Test func `the console has nothing of the local API in it, nor the API of the console`() throws {
    for room in House.rooms.keys where !["Server", "usherd"].contains(room) {
      let imports = try House.imports(of: room)
      #expect(imports.isDisjoint(with: ["Server", "usherd", "Logging"]), "in \(room)")
    }
    let known: Set = ["Domain", "Store", "Wire"]
    #expect(try House.imports(of: "Server").intersection(ours).isSubset(of: known))
    let started: Set = ["Server", "Store", "Domain"]
    #expect(try House.imports(of: "usherd").intersection(ours).isSubset(of: started))
  }

  @Test func `cryptography is for what is kept and what is sent`() throws {
    for room in House.rooms.keys where !["Store", "Wire"].contains(room) {
      #expect(try !House.imports(of: room).contains("Crypto"), "in \(room)")
    }
  }

  @Test func `Domain starts no program and reads no clock, file or terminal`() throws {
    let reaching = [
      " Date()", "(Date()", "Date.now", "FileManager", "FileHandle", "ProcessInfo", "Process()",
    ]
    for path in House.swiftFiles(of: "Domain") {
      let text = try House.text(path)
      for word in reaching { #expect(!text.contains(word), "\(word) in \(path)") }
    }
  }

  @Test func `no folder has a name that says nothing`() {
    let meaningless: Set = [
      "utils", "util", "helpers", "common", "core", "shared", "managers", "types", "misc",
    ]
    let folders = ["Sources", "Screens", "Tests"].flatMap {
      House.paths(below: House.root.appending(path: $0))
    }
    for path in folders {
      let names = path.split(separator: "/").map { $0.lowercased() }
      #expect(meaningless.isDisjoint(with: names), "\(path)")
    }
  }

  @Test func `imports are seen however they are written`() {
    let text = """
      import Foundation
      @testable import Domain
      internal import CNcurses
      @preconcurrency package import struct GRDB.Row
        import Glibc
      // import Crypto
      let important = "import Store"
      """
    #expect(House.imports(in: text) == ["Foundation", "Domain", "CNcurses", "GRDB", "Glibc"])
  }
}
