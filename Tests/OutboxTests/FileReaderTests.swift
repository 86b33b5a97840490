import Foundation
import Testing

@testable import Outbox

@Suite struct FileReaderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "usher-read-\(UUID().uuidString)")

  private func read(_ bytes: [UInt8], atMost limit: Int = 16) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "names.txt")
    try Data(bytes).write(to: file)
    return try FileReader(atMost: limit).text(of: file.path)
  }

  private func refusal(_ path: String) -> String {
    #expect(throws: OutboxError.self) { try FileReader(atMost: 16).text(of: path) }?.message ?? ""
  }

  @Test func `a text is given as it is, without an editor's mark`() throws {
    #expect(try read(Array("adä\nbob".utf8)) == "adä\nbob")
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("ada".utf8)) == "ada")
    #expect(try read([]) == "")
  }

  @Test func `a file as large as may be is read, and one larger by a byte is not`() throws {
    #expect(try read(Array(repeating: 0x61, count: 16)).count == 16)
    #expect(throws: OutboxError.self) { try read(Array(repeating: 0x61, count: 17)) }
  }

  @Test func `what is no text in UTF-8 is said`() {
    #expect(throws: OutboxError("names.txt is no text in UTF-8: save it as such.")) {
      try read([0x61, 0xFF])
    }
  }

  @Test func `what is not there, or no file, is said`() {
    #expect(refusal("/tmp/usher-nothing").hasPrefix("There is no file usher-nothing in /tmp"))
    #expect(refusal("/dev/zero").contains("is no file of text"))
    #expect(refusal("/tmp").contains("is no file of text"))
    #expect(refusal("") != "")
  }
}
