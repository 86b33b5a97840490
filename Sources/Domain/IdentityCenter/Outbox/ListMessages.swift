import Foundation

extension IdentityCenter {
  /// Lists the mails that were written, the newest first.
  ///
  /// Not an AWS call: AWS sends its mails itself and keeps no list of them.
  package struct ListMessages: Call {
    package static let service = Service.identityCenter
    package static let example = ListMessages(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11", before: 100, maxItems: 100)

    /// Only those to this user.
    package var userId: String?
    /// Only those with lower numbers.
    package var before: Int?
    package var maxItems: Int?

    package init(userId: String? = nil, before: Int? = nil, maxItems: Int? = nil) {
      (self.userId, self.before, self.maxItems) = (userId, before, maxItems)
    }

    package struct Message: Codable, Hashable, Sendable {
      package var number: Int
      package var userId: String
      package var sender: Mailbox
      package var recipient: String
      package var subject: String
      /// Without the link.
      package var body: String
      package var writtenAt: Date
      package var status: OutboxMessage.Status
      package var statusAt: Date
      package var remark: String?
    }

    package struct Output: Codable, Hashable, Sendable {
      package var messages: [Message]
      package var isTruncated: Bool
    }

    package var resource: Resource { .directoryUsers }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let limit = try Page.limit(maxItems)
      let match = userId.map { [Match<OutboxMessage>.equal(.userID, .text($0))] }
      let found = try records.page(
        OutboxMessage.self, matching: match ?? [], after: before.map { [.integer(-$0)] },
        limit: limit + 1)
      return Output(
        messages: found.prefix(limit).map(Message.init), isTruncated: found.count > limit)
    }
  }
}

extension IdentityCenter.ListMessages.Message {
  fileprivate init(_ message: IdentityCenter.OutboxMessage) {
    (number, userId, sender) = (message.number, message.userID, message.sender)
    let draft = message.draft
    (recipient, subject, body) = (draft.to, draft.subject, draft.body)
    (writtenAt, status, statusAt) = (message.writeDate, message.status, message.statusDate)
    remark = message.remark
  }
}
