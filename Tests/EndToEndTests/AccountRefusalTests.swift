import Domain
import Foundation
import PseudoTerminal
import Testing

/// An account file that cannot be opened: a sentence, exit status 253, and no byte changed.
@Suite struct AccountRefusalTests {
  /// What is wrong, how it comes to be, and what is said.
  enum Trouble: CaseIterable, Sendable {
    case corrupt, cutShort, newer, foreign, text, empty, folder, link, open, keyMissing, otherKey

    var sentence: String {
      switch self {
      case .corrupt, .cutShort: "is damaged: restore it and its key from a backup"
      case .newer: "was written by a newer Usher: update Usher to open it"
      case .foreign, .text, .empty: "is not an Usher account and was left as it is"
      case .folder: "is a folder: name a file in it"
      case .link: "is a symbolic link: name the file it points to"
      case .open: "run chmod 600 on it first"
      case .keyMissing: "The key"
      case .otherKey: "is the key of another account"
      }
    }

    func make(in home: Household) throws {
      let (path, key) = (home.account, home.account + ".key")
      switch self {
      case .corrupt: try write(Data(repeating: 0xA5, count: 8192), to: path, at: 4096)
      case .cutShort: truncate(path, 8192)
      // Where SQLite has its user version and its application ID.
      case .newer: try write(Data([0x7f, 0, 0, 0]), to: path, at: 60)
      case .foreign: try write(Data(repeating: 0, count: 4), to: path, at: 68)
      case .text: try write(Data("Dear diary\n".utf8), to: path, at: 0, cutting: true)
      case .empty: truncate(path, 0)
      case .folder:
        unlink(path)
        mkdir(path, 0o700)
      case .link:
        rename(path, path + ".real")
        symlink(path + ".real", path)
      case .open: chmod(path, 0o644)
      case .keyMissing: unlink(key)
      case .otherKey: try write(Data(repeating: 1, count: 32), to: key, at: 0)
      }
    }

    private func write(
      _ bytes: Data, to path: String, at offset: UInt64, cutting: Bool = false
    ) throws {
      let handle = try #require(FileHandle(forWritingAtPath: path))
      defer { try? handle.close() }
      if cutting { try handle.truncate(atOffset: 0) }
      try handle.seek(toOffset: offset)
      try handle.write(contentsOf: bytes)
    }
  }

  @Test(arguments: Trouble.allCases)
  func `an account file that is none is refused and left alone`(_ trouble: Trouble) throws {
    let home = try Household()
    try home.makeAccount(.empty)
    try trouble.make(in: home)
    let before = contents(of: home)
    let ended = try Spawning.run([Product.path], environment: home.environment)
    #expect(ended.status == 253)
    #expect(ended.output.hasPrefix("usher: "))
    #expect(ended.output.contains(trouble.sentence))
    #expect(ended.output.split(separator: "\n").count == 1)
    #expect(contents(of: home) == before)
  }

  private func contents(of home: Household) -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: home.files.map {
        ($0.path, (try? Data(contentsOf: $0)) ?? Data())
      })
  }

  /// Root may write everywhere as long as it has this right.
  private static let withoutRights =
    geteuid() == 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : []

  @Test func `an account in a folder that cannot be written is refused`() throws {
    let home = try Household()
    try home.makeAccount(.empty)
    let folder = home.path("data/usher")
    chmod(folder, 0o500)
    defer { chmod(folder, 0o700) }
    var environment = home.environment
    environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let ended = try Spawning.run(Self.withoutRights + [Product.path], environment: environment)
    #expect(ended.status == 253)
    #expect(ended.output == "usher: You may not read and write \(folder): ask for permission to.\n")
  }

  @Test func `where no account can be made, the first start says so`() async throws {
    let home = try Household()
    mkdir(home.path("data"), 0o500)
    defer { chmod(home.path("data"), 0o700) }
    let console = try Tmux((Self.withoutRights + [Product.word]).joined(separator: " "), in: home)
    try await console.shows("Welcome to Usher")
    try console.press("Enter")
    try await console.shows("✗ You may not read and write")
    try console.press("q")
    try await console.ends(with: 0)
    #expect(!FileManager.default.fileExists(atPath: home.path("data/usher")))
  }
}
