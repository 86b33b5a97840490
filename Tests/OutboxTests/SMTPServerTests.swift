import Domain
import Foundation
import Testing

@testable import Outbox

@Suite struct SMTPServerTests {
  private let folder: Folder
  init() throws { folder = try Folder() }

  /// A program in the place of curl.
  private func program(_ script: String) throws -> String {
    try folder.program("curl", script)
  }

  private func message(from sender: String? = "ops@example.com") throws -> MailMessage {
    try MailMessage(
      MailDraft(to: "ada@example.com, bob@example.com", subject: "Hello", body: "Hi.\n"),
      from: sender.map { Mailbox(address: $0) }, date: Date(timeIntervalSince1970: 0), id: "1",
      host: "h")
  }

  private func words(_ url: String) async throws -> String {
    let curl = try program("echo \"$@\" > words; cat > mail")
    try await SMTPServer(url, curl: curl).send(message())
    return try String(contentsOfFile: folder.file("words"), encoding: .utf8)
  }

  @Test func `the server gets the whole message, from and for whom it is`() async throws {
    let words = try await words("smtp://mail.example.com:587")
    #expect(words.contains("--url smtp://mail.example.com:587 "))
    #expect(
      words.contains(
        "--mail-from ops@example.com --mail-rcpt ada@example.com --mail-rcpt bob@example.com"))
    let mail = try Data(contentsOf: URL(filePath: folder.file("mail")))
    #expect(try Array(mail) == message().file)
  }

  @Test func `on the way to another machine it is encrypted or not sent`() async throws {
    #expect(try await words("smtp://mail.example.com").contains("--ssl-reqd"))
    #expect(try await !words("smtps://mail.example.com").contains("--ssl-reqd"))
    #expect(try await !words("smtp://localhost:2525").contains("--ssl-reqd"))
    #expect(try await words("smtp://localhost.example.com").contains("--ssl-reqd"))
  }

  @Test(arguments: [
    "", "mail.example.com", "http://mail.example.com", "smtp://", "smtp://mail.example.com/path",
    "smtp://me:word@mail.example.com", "smtp://mail.example.com?x=y",
  ])
  func `what is no address of a server is refused`(_ url: String) {
    let error = #expect(throws: OutboxError.self) { try SMTPServer(url) }
    #expect(error?.message.contains("smtp://mail.example.com:587") == true)
  }

  @Test func `what the server says is passed on`() async throws {
    let curl = try program("echo 'curl: (55) RCPT failed: 550' >&2; exit 55")
    let server = try SMTPServer("smtp://localhost", curl: curl)
    let error = await #expect(throws: OutboxError.self) { try await server.send(message()) }
    #expect(error?.message.contains("(curl: (55) RCPT failed: 550). Save") == true)
  }

  @Test func `without curl, and from nobody, nothing is sent`() async throws {
    let server = try SMTPServer("smtp://localhost", curl: "/no/such/curl")
    let error = await #expect(throws: OutboxError.self) { try await server.send(message()) }
    #expect(error?.message.contains("could not be run") == true)
    await #expect(throws: OutboxError.self) { try await server.send(message(from: nil)) }
  }
}
