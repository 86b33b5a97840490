extension IdentityCenter {
  /// Says what became of a mail that was written.
  ///
  /// Not an AWS call: AWS sends its mails itself. Here the console does, and says so afterwards.
  package struct RecordDelivery: Call {
    package static let service = Service.identityCenter
    package static let example = RecordDelivery(
      number: 12, status: .handedOver, remark: "Handed over to /usr/sbin/sendmail.")

    /// Of the message.
    package var number: Int
    package var status: OutboxMessage.Status
    /// Where it was handed over, or why it was not.
    package var remark: String?

    package init(number: Int, status: OutboxMessage.Status, remark: String? = nil) {
      (self.number, self.status, self.remark) = (number, status, remark)
    }

    package var resource: Resource {
      .arn("arn:aws:identitystore:::user/*", about: "mail \(number)")
    }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      guard var message = try records.find(OutboxMessage.self, .integer(-number)) else {
        throw ServiceError(.resourceNotFoundException, "There is no mail \(number).")
      }
      guard message.status != .handedOver else {
        throw ServiceError(.conflictException, "Mail \(number) was handed over already.")
      }
      (message.status, message.statusDate, message.remark) = (status, records.now, remark)
      try records.update(message)
      return Nothing()
    }

    package var summary: String { "Noted what became of mail \(number)" }
  }
}
