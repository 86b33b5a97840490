import Foundation
import Testing

@testable import Outbox

@Suite struct FileWriterTests {
  private let folder: Folder
  init() throws { folder = try Folder() }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode : 0
  }

  @Test func `a file is written whole and for its owner alone`() async throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try await FileWriter().write(bytes, to: folder.file("x.csv"))
    #expect(path == folder.file("x.csv"))
    #expect(try [UInt8](Data(contentsOf: URL(filePath: path))) == bytes)
    #expect(mode(path) == S_IFREG | 0o600)
    #expect(try folder.names == ["x.csv"])
  }

  @Test func `a file that is there stays as it is`() async throws {
    try Data("old".utf8).write(to: URL(filePath: folder.file("x.csv")))
    await #expect(throws: OutboxError("x.csv is there already: give another name.")) {
      try await FileWriter().write([1], to: folder.file("x.csv"))
    }
    #expect(try String(contentsOfFile: folder.file("x.csv"), encoding: .utf8) == "old")
    #expect(try folder.names == ["x.csv"])
  }

  @Test(arguments: ["/etc/hostname", "nowhere"])
  func `a link is never followed, and stays a link`(target: String) async throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("x.csv"), withDestinationPath: target)
    await #expect(throws: OutboxError("x.csv is there already: give another name.")) {
      try await FileWriter().write([1], to: folder.file("x.csv"))
    }
    #expect(mode(folder.file("x.csv")) & S_IFMT == S_IFLNK)
    #expect(try folder.names == ["x.csv"])
  }

  @Test func `a name taken while the file was being written is not given away`() async throws {
    let path = folder.file("x.csv")
    let writer = FileWriter(sync: { _ in
      FileManager.default.createFile(atPath: path, contents: Data("theirs".utf8)) ? 0 : -1
    })
    await #expect(throws: OutboxError("x.csv is there already: give another name.")) {
      try await writer.write([1], to: path)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "theirs")
    #expect(try folder.names == ["x.csv"])
  }

  @Test(arguments: [1, 2]) func `a disk that is full leaves nothing behind`(failing: Int)
    async throws
  {
    nonisolated(unsafe) var calls = 0
    let writer = FileWriter(sync: { _ in
      calls += 1
      errno = ENOSPC
      return calls == failing ? -1 : 0
    })
    let error = await #expect(throws: OutboxError.self) {
      try await writer.write([1, 2, 3], to: folder.file("x.csv"))
    }
    #expect(error?.message.hasPrefix("No room is left for x.csv in ") == true)
    #expect(calls == failing)
    #expect(try folder.names == [])
  }

  @Test func `a directory that is not there is not made`() async throws {
    await #expect(
      throws: OutboxError("There is no directory \(folder.path)/no: make it, or give another.")
    ) {
      try await FileWriter().write([1], to: folder.file("no/x.csv"))
    }
    #expect(try folder.names == [])
  }

  @Test func `a file is not a directory to write into`() async throws {
    _ = try await FileWriter().write([1], to: folder.file("a"))
    await #expect(throws: OutboxError("\(folder.path)/a is not a directory: give another.")) {
      try await FileWriter().write([1], to: folder.file("a/x.csv"))
    }
    await #expect(throws: OutboxError.self) { try await FileWriter().write([1], to: folder.path) }
  }

  @Test func `a name of 255 bytes is taken and of 256 refused`() async throws {
    _ = try await FileWriter().write([1], to: folder.file(String(repeating: "x", count: 255)))
    let error = await #expect(throws: OutboxError.self) {
      try await FileWriter().write([1], to: folder.file(String(repeating: "x", count: 256)))
    }
    #expect(error?.message.contains("shorter") == true)
  }

  @Test func `renaming without replacing gives a free name and no taken one`() async throws {
    for name in ["a", "b"] { _ = try await FileWriter().write([1], to: folder.file(name)) }
    let directory = open(folder.path, O_RDONLY | O_DIRECTORY)
    defer { close(directory) }
    #expect(!renameWithoutReplacing("a", "b", in: directory))
    #expect(errno == EEXIST)
    #expect(renameWithoutReplacing("a", "c", in: directory))
    #expect(try folder.names == ["b", "c"])
  }
}
