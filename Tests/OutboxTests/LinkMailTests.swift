import Domain
import Foundation
import Testing

@testable import Outbox

@Suite struct LinkMailTests {
  private static let link =
    "https://d-9067642ac7.awsapps.com/start/#/join/aAbBcCdDeEfFgGhHiIjJkKlLmMn"

  private func mail(to: String = "dora@example.com", opening: String = "Hello.\n\n") -> LinkMail {
    LinkMail(
      from: Mailbox(name: "Amazon Web Services", address: "no-reply@login.awsapps.com"), to: to,
      subject: "Invitation to join AWS Single Sign-On", opening: opening, closing: "\n\nBye.\n",
      link: Secret(Self.link))
  }

  private func file(_ mail: LinkMail) throws -> String {
    let date = Date(timeIntervalSince1970: 1_700_000_000)
    let message = try MailMessage(mail, date: date, id: "0001", host: "console.example.com")
    return String(decoding: message.file, as: UTF8.self)
  }

  @Test func `a mail with a link is a message of its sender to one address`() throws {
    #expect(
      try file(mail())
        == """
        Date: Tue, 14 Nov 2023 22:13:20 +0000
        From: "Amazon Web Services" <no-reply@login.awsapps.com>
        To: dora@example.com
        Subject: Invitation to join AWS Single Sign-On
        Message-ID: <0001@console.example.com>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 7bit

        Hello.

        \(Self.link)

        Bye.

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `the link is in the message and in nothing else that says what the mail is`() {
    #expect(!mail().draft.body.contains("aAbBcC"))
    #expect(!"\(mail())".contains("aAbBcC"))
  }

  @Test(arguments: [
    "eve@example.com, dora@example.com", "Dora <eve@example.com>", "\"x,y\"@example.com",
    "dora@example.com\r\nBcc: eve@example.com", "dora@example.com>", "dörte@example.com", "dora",
    "-oQ/tmp@example.com -f", "",
  ])
  func `the link goes to one plain address or nowhere`(address: String) {
    #expect(throws: OutboxError.self) { try file(mail(to: address)) }
  }

  @Test func `a mail that was read back has no link to send`() throws {
    let back = try JSONDecoder().decode(LinkMail.self, from: JSONEncoder().encode(mail()))
    let error = #expect(throws: OutboxError.self) { try file(back) }
    #expect(error?.message == "The link of this mail was not kept: write another.")
  }

  @Test(arguments: ["Grüße,\n\n", "Hello \u{1B}[2J,\n\n", ".\n", "From me\n"])
  func `whatever the text, the link comes out whole`(opening: String) throws {
    let body = try file(mail(opening: opening)).components(separatedBy: "\r\n\r\n")
      .dropFirst().joined(separator: "\r\n\r\n")
    let plain = body.replacing("=\r\n", with: "").replacing("=3D", with: "=")
    #expect(plain.contains(Self.link))
  }
}
