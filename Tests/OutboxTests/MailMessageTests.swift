import Domain
import Foundation
import Testing

@testable import Outbox

@Suite struct MailMessageTests {
  private func message(to: String = "", subject: String = "Hello", body: String = "Hi.\n") throws
    -> MailMessage
  {
    try MailMessage(
      MailDraft(to: to, subject: subject, body: body),
      from: Mailbox("Ops Team <ops@example.com>"), date: Date(timeIntervalSince1970: 1_700_000_000),
      id: "0001", host: "console.example.com")
  }

  private func file(to: String = "", subject: String = "Hello", body: String = "Hi.\n") throws
    -> String
  {
    String(decoding: try message(to: to, subject: subject, body: body).file, as: UTF8.self)
  }

  /// The lines of a header field, unfolded.
  private func field(_ name: String, _ file: String) -> String? {
    file.replacing("\r\n ", with: " ").split(separator: "\r\n")
      .first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
  }

  private func decoded(_ words: String) -> String {
    let words = words.split(separator: " ").map { word in
      Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) ?? Data()
    }
    return String(decoding: words.reduce(Data(), +), as: UTF8.self)
  }

  @Test func `a plain draft is a plain message`() throws {
    #expect(
      try file(to: "ada@example.com, Bob <bob@example.com>", body: "Hi.\nBye.\n")
        == """
        Date: Tue, 14 Nov 2023 22:13:20 +0000
        From: "Ops Team" <ops@example.com>
        To: ada@example.com, "Bob" <bob@example.com>
        Subject: Hello
        Message-ID: <0001@console.example.com>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        Hi.
        Bye.

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `a draft without an address has no To`() throws {
    #expect(try !file().contains("To:"))
    #expect(try !message().hasRecipients)
  }

  @Test(arguments: [
    "Grüße aus Köln", String(repeating: "日本語👍", count: 20), "a =?b",
    String(repeating: "long ", count: 40),
  ])
  func `a subject is encoded and folded so that it comes out again`(subject: String) throws {
    let file = try file(subject: subject)
    #expect(decoded(try #require(field("Subject", file))) == subject)
    #expect(file.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(file.utf8.allSatisfy { $0 < 0x7F })
  }

  @Test func `many recipients are folded`() throws {
    let to = (1...40).map { "Jürgen \($0) <user\($0)@example.com>" }.joined(separator: ",")
    let lines = try file(to: to).split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    let unfolded = try #require(field("To", try file(to: to)))
    #expect(unfolded.split(separator: ",").count == 40)
  }

  @Test(arguments: ["a\r\nBcc: evil@example.com", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b"])
  func `no header can be slipped in`(text: String) {
    #expect(throws: OutboxError.self) { try file(subject: text) }
    #expect(throws: OutboxError.self) { try file(to: "x <ada@example.com>, y\(text) <a@b.c>") }
    #expect(throws: OutboxError.self) { try file(to: "ada@\(text).com") }
  }

  @Test(arguments: [
    "ada", "ada@", "@b", "a b@c", "ädä@b", "a@b@c", "a@b>", "<a@b", ".a@b", "a..b@c",
  ])
  func `what is not an address is refused`(address: String) {
    #expect(throws: OutboxError.self) { try file(to: address) }
  }

  @Test func `a name in an address cannot leave its quotes`() throws {
    let file = try file(to: "x\" <evil@example.com>, \"y <ada@example.com>")
    #expect(field("To", file) == "\"x\\\" <evil@example.com>, \\\"y\" <ada@example.com>")
  }

  @Test func `a line of 78 columns stays as it is and one of 79 is encoded`() throws {
    let line = String(repeating: "x", count: 78)
    #expect(try file(body: line).hasSuffix("7bit\r\n\r\n\(line)\r\n"))
    let longer = try file(body: line + "y")
    #expect(field("Content-Transfer-Encoding", longer) == "quoted-printable")
    #expect(longer.hasSuffix("\r\n\(line.prefix(75))=\r\nxxxy\r\n"))
  }

  @Test func `text that mail would alter is encoded`() throws {
    let body = try file(body: "Grüße=\n.\nFrom me\nend \ntab\t\n\u{1B}[31m").split(
      separator: "\r\n\r\n")[1]
    #expect(
      body == "Gr=C3=BC=C3=9Fe=3D\r\n=2E\r\n=46rom me\r\nend=20\r\ntab=09\r\n=1B[31m\r\n")
  }

  @Test func `encoded lines are at most 76 columns and come out again`() throws {
    for length in [25, 26, 74, 75, 76, 77, 150, 151, 152, 153] {
      for character in ["é", ".", "F", "x"] {
        let text = String(repeating: character, count: length) + "ü"
        let body = try file(body: text).components(separatedBy: "\r\n\r\n")[1]
        let lines = body.components(separatedBy: "\r\n").dropLast()
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(unquoted(lines.joined(separator: "\n").replacing("=\n", with: "")) == text)
      }
    }
  }

  private func unquoted(_ text: String) -> String? {
    text.replacing("=", with: "%").removingPercentEncoding
  }
}
