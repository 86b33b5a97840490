import Foundation

extension IdentityCenter {
  /// A mail that was written to somebody, and what became of it.
  ///
  /// The link in it lets its reader in, so it is not kept, sealed or otherwise: of the token there
  /// is a verifier and nothing else, and a copy of the file lets nobody in, not even one made
  /// with the key beside it. A mail that was not sent while its link was known is replaced by
  /// another with another link.
  package struct OutboxMessage: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case rank, userID, sender, recipient, subject, body, writeDate, status, statusDate, remark
    }
    package static let kind = "outboxMessage"
    /// The newest has the least rank, so that pages begin with it.
    package static let key: [Column] = [.rank]

    /// What became of a mail.
    package enum Status: String, Codable, CaseIterable, Sendable {
      case waiting
      /// A mail system has taken it. That does not say that it will arrive.
      case handedOver
      case failed
    }

    /// From 1.
    package var number: Int
    /// Whom it is to. The user may have been deleted since.
    package var userID: String
    package var sender: Mailbox
    /// The mail without its link.
    package var draft: MailDraft
    package var writeDate: Date
    package var status: Status
    package var statusDate: Date
    /// Where it was handed over, or why it was not.
    package var remark: String?
  }
}

extension IdentityCenter.OutboxMessage {
  package init(from row: inout some RowReader) {
    (number, userID) = (-row.integer(), row.text())
    sender = Mailbox(row.text())
    draft = MailDraft(to: row.text(), subject: row.text(), body: row.text())
    writeDate = row.date()
    status = Status(rawValue: row.text()) ?? .failed
    (statusDate, remark) = (row.date(), row.optionalText())
  }

  package var values: [Value] {
    [
      .integer(-number), .text(userID), .text(sender.spelled), .text(draft.to),
      .text(draft.subject), .text(draft.body), .date(writeDate),
      .text(status.rawValue), .date(statusDate), .text(optional: remark),
    ]
  }
}

extension Mailbox {
  /// As ``init(_:)`` reads it.
  fileprivate var spelled: String { name.map { "\($0) <\(address)>" } ?? address }
}

extension Records {
  /// Writes a mail into the outbox, where it waits.
  ///
  /// - Returns: its number.
  func post(_ mail: LinkMail, to userID: String) throws(ServiceError) -> Int {
    let last = try page(IdentityCenter.OutboxMessage.self, matching: [], after: nil, limit: 1)
    let message = IdentityCenter.OutboxMessage(
      number: (last.first?.number ?? 0) + 1, userID: userID,
      sender: mail.sender, draft: mail.draft, writeDate: now, status: .waiting, statusDate: now)
    try insert(message)
    return message.number
  }

  /// Says of mails that were not sent that nobody needs them any more: their links open nothing.
  func voidMails(to userID: String) throws(ServiceError) {
    let mails = try all(IdentityCenter.OutboxMessage.self, where: .userID, is: .text(userID))
    for var mail in mails where mail.status == .waiting {
      (mail.status, mail.statusDate) = (.failed, now)
      mail.remark = "It was not sent, and its link opens nothing any more."
      try update(mail)
    }
  }
}
