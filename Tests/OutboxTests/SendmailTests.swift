import Domain
import Foundation
import Testing

@testable import Outbox

@Suite struct SendmailTests {
  private let folder: Folder
  init() throws { folder = try Folder() }

  private func program(_ script: String) throws -> Sendmail {
    Sendmail(path: try folder.program("sendmail", script))
  }

  private func message(to: String = "ada@example.com", body: String = "Hi.\n") throws
    -> MailMessage
  {
    try MailMessage(
      MailDraft(to: to, subject: "Hello", body: body), from: nil,
      date: Date(timeIntervalSince1970: 0), id: "1", host: "h")
  }

  @Test func `the mail system gets the whole message, with the system's line ends`() async throws {
    let message = try message(body: String(repeating: "A line of text.\n", count: 20_000))
    try await program("echo \"$@\" > words; cat > mail").send(message)
    #expect(try String(contentsOfFile: folder.file("words"), encoding: .utf8) == "-t -i\n")
    let mail = try String(contentsOfFile: folder.file("mail"), encoding: .utf8)
    #expect(mail == String(decoding: message.file, as: UTF8.self).replacing("\r\n", with: "\n"))
  }

  @Test func `what the mail system says is passed on`() async throws {
    let sendmail = try program("echo 'no such' >&2; echo user >&2; exit 67")
    let error = await #expect(throws: OutboxError.self) { try await sendmail.send(message()) }
    #expect(error?.message.contains("(exit code 67): no such user. Save") == true)
  }

  @Test func `a mail system that reads nothing is no trouble`() async throws {
    try await program("exit 0").send(message(body: String(repeating: "text\n", count: 50_000)))
  }

  @Test func `a program that is killed or missing is an error`() async throws {
    let killed = try program("kill -9 $$")
    let error = await #expect(throws: OutboxError.self) { try await killed.send(message()) }
    #expect(error?.message.contains("137") == true)
    await #expect(throws: OutboxError.self) {
      try await Sendmail(path: "/no/such/sendmail").send(message())
    }
  }

  @Test func `a mail to nobody is not sent`() async throws {
    let sendmail = try program("touch ran")
    await #expect(throws: OutboxError("Give an address to send the mail to.")) {
      try await sendmail.send(message(to: " "))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("ran")))
  }

  @Test func `the child has no signal blocked or ignored`() async throws {
    try await program("grep -E '^Sig(Blk|Ign)' /proc/self/status > signals").send(message())
    let signals = try String(contentsOfFile: folder.file("signals"), encoding: .utf8)
    let sets = signals.split(separator: "\n").map { UInt64($0.suffix(16), radix: 16) ?? .max }
    // Signals 32 and 33 belong to the C library.
    #expect(sets.map { $0 & ~0x1_8000_0000 } == [0, 0])
  }

  @Test func `it is found where PATH says, if it is a program`() throws {
    let sendmail = try program("true")
    let standard = ["/usr/sbin/sendmail", "/usr/lib/sendmail"].first { (path: String) in
      access(path, X_OK) == 0
    }
    #expect(
      Sendmail.find(environment: ["PATH": "/nowhere:\(folder.path)"])?.path
        == standard ?? sendmail.path)
    chmod(sendmail.path, 0o600)
    #expect(Sendmail.find(environment: ["PATH": folder.path])?.path == standard)
  }
}
