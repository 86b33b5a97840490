import Foundation
import Testing

@testable import Domain

@Suite struct OutboxTests {
  private func invited(_ change: (inout IdentityStore.Attributes) -> Void = { _ in })
    throws -> (TestDirectory, IdentityCenter.IssueInvitation.Output)
  {
    let directory = try TestDirectory()
    let id = try directory.add("dora", change)
    return (directory, try directory.perform(IdentityCenter.IssueInvitation(userId: id)))
  }

  @Test func `an invitation is from whom, about what and on whose behalf the guide says`() throws {
    let (_, issued) = try invited()
    let mail = issued.mail
    #expect(mail.subject == "Invitation to join AWS Single Sign-On")
    #expect(mail.sender.name == "Amazon Web Services")
    #expect(mail.sender.address == "no-reply@login.awsapps.com")
    #expect(mail.to == "dora@example.com")
    #expect(
      mail.opening + "LINK" + mail.closing == """
        Hello Dora Marquez,

        You are invited to the AWS access portal of
        acme-corp.

        Accept the invitation with this link, and choose a password:

        LINK

        Sign in with your user name, and with this link in place of a password.
        The link works once, until 2020-09-20 12:26 UTC.

        -------------------------------------------------
        AWS access portal URL: https://d-9067642ac7.awsapps.com/start
        Username: dora
        -------------------------------------------------

        """)
    #expect(mail.link.revealed.hasPrefix("https://d-9067642ac7.awsapps.com/start/#/join/"))
    #expect(mail.link.utf8.count <= 78)
  }

  @Test func `an account without an alias invites by its number`() throws {
    let directory = try TestDirectory()
    try directory.records.set("AccountAlias", to: nil)
    let id = try directory.add("dora")
    let mail = try directory.perform(IdentityCenter.IssueInvitation(userId: id)).mail
    #expect(mail.opening.contains("account 123456789012."))
  }

  @Test func `who has a password is asked to choose another, who has none is invited`() throws {
    let directory = try TestDirectory()
    let id = try directory.add("dora")
    let reset = IdentityCenter.ResetPassword(userId: id, by: .email)
    #expect(
      try directory.perform(reset).email?.mail.subject == "Invitation to join AWS Single Sign-On")
    try directory.records.setPortalPassword(Secret(Portal.good), of: id)
    let mail = try #require(try directory.perform(reset).email?.mail)
    #expect(mail.subject == "Reset your AWS Single Sign-On password")
    #expect(mail.link.revealed.contains("/#/reset/"))
  }

  @Test(arguments: [
    ("Dora\n\nYour password is wrong.\nVisit", "Hello Dora Your password is wrong. Visit,"),
    ("\r\nBcc: eve@example.com\r\n", "Hello Bcc: eve@example.com,"),
    (String.of(1024, "x"), "Hello \(String.of(59, "x"))…,"),
  ])
  func `a name cannot pass for the text of the mail`(name: String, greeting: String) throws {
    let (_, issued) = try invited { $0.displayName = name }
    #expect(issued.mail.opening.split(separator: "\n").first.map(String.init) == greeting)
  }

  @Test func `the outbox has the mail without its link`() throws {
    let (directory, issued) = try invited()
    let message = try #require(
      try directory.perform(IdentityCenter.ListMessages()).messages.first)
    #expect(message.number == issued.message && message.status == .waiting)
    #expect(message.subject == issued.mail.subject && message.sender == issued.mail.sender)
    #expect(message.recipient == "dora@example.com" && message.userId == issued.userId)
    #expect(message.body == issued.mail.draft.body)
    #expect(message.body.contains("(The link was in the mail only.)"))
    #expect(!message.body.contains(issued.mail.link.revealed.suffix(27)))
  }

  @Test func `what is written down of an invitation has no link`() throws {
    let (directory, issued) = try invited()
    let json = String(decoding: try JSONEncoder().encode(issued), as: UTF8.self)
    #expect(!json.contains(issued.mail.link.revealed.suffix(27)))
    let back = try JSONDecoder().decode(
      IdentityCenter.IssueInvitation.Output.self, from: Data(json.utf8))
    #expect(back.mail.link.isLost && back.mail.draft == issued.mail.draft)
    try directory.records.note(IdentityCenter.IssueInvitation(userId: nil), .success(issued))
    let record = try Activity.ListRecords().run(in: directory.records).records.first
    #expect(record?.output?.contains(issued.mail.link.revealed.suffix(27)) == false)
  }

  @Test func `what became of a mail is said until it is handed over`() throws {
    let (directory, issued) = try invited()
    func record(_ status: IdentityCenter.OutboxMessage.Status, _ remark: String?)
      -> IdentityCenter.RecordDelivery
    {
      .init(number: issued.message, status: status, remark: remark)
    }
    directory.records.now += 60
    try directory.perform(record(.failed, "No mail system."))
    var message = try #require(
      try directory.perform(IdentityCenter.ListMessages()).messages.first)
    #expect(message.status == .failed && message.remark == "No mail system.")
    #expect(message.statusAt == directory.records.now && message.writtenAt != message.statusAt)
    try directory.perform(record(.handedOver, nil))
    #expect(directory.refusal(of: record(.failed, nil))?.code == .conflictException)
    message = try #require(try directory.perform(IdentityCenter.ListMessages()).messages.first)
    #expect(message.status == .handedOver && message.remark == nil)
    let none = IdentityCenter.RecordDelivery(number: 99, status: .failed)
    #expect(directory.refusal(of: none)?.saysGone == true)
  }

  @Test func `a mail that was not sent fails when its link opens nothing any more`() throws {
    let (directory, issued) = try invited()
    let id = issued.userId
    var states: [IdentityCenter.OutboxMessage.Status] {
      get throws {
        try directory.perform(IdentityCenter.ListMessages()).messages.map(\.status)
      }
    }
    let again = try directory.perform(IdentityCenter.IssueInvitation(userId: id))
    #expect(try states == [.waiting, .failed])
    try directory.perform(
      IdentityCenter.RecordDelivery(number: again.message, status: .handedOver))
    try directory.perform(IdentityCenter.IssueOneTimePassword(userId: id))
    #expect(try states == [.handedOver, .failed])
    try directory.perform(IdentityCenter.IssueInvitation(userId: id))
    try directory.perform(IdentityCenter.RevokeTemporaryCredential(userId: id))
    #expect(try states == [.failed, .handedOver, .failed])
    try directory.perform(IdentityCenter.IssueInvitation(userId: id))
    try directory.perform(
      IdentityStore.DeleteUser(identityStoreId: TestDirectory.id, userId: id))
    #expect(try states == [.failed, .failed, .handedOver, .failed])
  }

  @Test func `mails come newest first, page by page, and those to one user`() throws {
    let directory = try TestDirectory()
    let users = try ["dora", "eve"].map { try directory.add($0) }
    for number in 0..<5 {
      try directory.perform(IdentityCenter.IssueInvitation(userId: users[number % 2]))
    }
    let first = try directory.perform(IdentityCenter.ListMessages(maxItems: 3))
    #expect(first.messages.map(\.number) == [5, 4, 3] && first.isTruncated)
    let rest = try directory.perform(IdentityCenter.ListMessages(before: 3))
    #expect(rest.messages.map(\.number) == [2, 1] && !rest.isTruncated)
    let hers = try directory.perform(IdentityCenter.ListMessages(userId: users[1]))
    #expect(hers.messages.map(\.number) == [4, 2])
    try directory.perform(
      IdentityStore.DeleteUser(identityStoreId: TestDirectory.id, userId: users[1]))
    #expect(try directory.perform(IdentityCenter.ListMessages()).messages.count == 5)
  }
}
