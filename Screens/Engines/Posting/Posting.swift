import Domain

/// A mail with a link on its way: it is handed to the mail system where there is one, and what
/// became of it is written down beside it in the outbox.
package struct Posting: Sendable {
  package enum Event: Sendable {
    case routes([MailRoute])
    case sent(Result<String, ExportError>)
    case saved(Result<String, ExportError>)
    case noted(Result<Nothing, ServiceError>)
  }

  enum State: Hashable, Sendable {
    case underway
    /// There is nothing here that sends mail.
    case unsent
    case handedOver(String)
    case saved(String)
    case failed(String)
  }

  /// In the outbox.
  let number: Int
  let mail: LinkMail
  private(set) var state = State.underway
  /// The outbox says so, and a mail is not called back.
  private var wasHandedOver = false
  /// What went wrong with writing down what became of it.
  private(set) var remark: String?

  package init(number: Int, mail: LinkMail) { (self.number, self.mail) = (number, mail) }

  package init(_ output: IdentityCenter.IssueInvitation.Output) {
    self.init(number: output.message, mail: output.mail)
  }

  /// Whether nothing has been done about it yet.
  var isNew: Bool { state == .underway && !wasHandedOver }

  package func start() -> [Effect<Event>] { [Effect(.listMailRoutes { .routes($0) })] }

  package mutating func handle(_ event: Event) -> [Effect<Event>] {
    switch event {
    case .routes(let routes): return send(by: routes)
    case .sent(.success(let what)):
      defer { wasHandedOver = true }
      state = .handedOver(what)
      return wasHandedOver ? [] : note(.handedOver, what)
    case .saved(.success(let what)):
      state = .saved(what)
      return note(.waiting, what)
    case .sent(.failure(let error)):
      state = .failed(error.message)
      return wasHandedOver ? [] : note(.failed, error.message)
    case .saved(.failure(let error)): remark = error.message
    case .noted(.failure(let error)): remark = "What became of it was not noted. \(error)"
    case .noted(.success): break
    }
    return []
  }

  private mutating func send(by routes: [MailRoute]) -> [Effect<Event>] {
    guard let mailSystem = routes.first(where: \.sends) else {
      state = .unsent
      return []
    }
    return [Effect(.send(.link(mail), by: mailSystem) { .sent($0) })]
  }

  private func note(
    _ status: IdentityCenter.OutboxMessage.Status, _ remark: String
  ) -> [Effect<Event>] {
    let call = IdentityCenter.RecordDelivery(number: number, status: status, remark: remark)
    return [.call(call) { .noted($0) }]
  }

  /// Sends the same mail once more, with the same link.
  package mutating func sendAgain() -> [Effect<Event>] {
    (state, remark) = (.underway, nil)
    return start()
  }

  /// Saves the mail with its link, to be sent by something else.
  ///
  /// - Parameter path: as typed; by default a name with the number of the mail.
  package mutating func save(as path: String? = nil) -> [Effect<Event>] {
    remark = nil
    let route = MailRoute.file(path: path ?? "mail-\(number).eml")
    return [Effect(.send(.link(mail), by: route) { .saved($0) })]
  }

  /// What the button says that sends it, where one can.
  package var sendLabel: String? {
    switch state {
    case .handedOver, .failed: "Send again"
    case .underway, .unsent, .saved: nil
    }
  }

  /// Whether it was handed to nobody, so that it is to be saved.
  package var isToBeSaved: Bool {
    switch state {
    case .unsent, .failed: true
    case .underway, .handedOver, .saved: false
    }
  }

  /// Whether the mail system has it, or a file.
  package var isSettled: Bool {
    switch state {
    case .handedOver, .saved: true
    case .underway, .unsent, .failed: false
    }
  }

  /// What became of it, as far as it is known.
  package var words: String {
    let words =
      switch state {
      case .underway: "Being sent to \(mail.to)…"
      case .unsent:
        "Written to the outbox and not sent: there is no sendmail here, and USHER_SMTP names no"
          + " server. Save it as .eml and send it to \(mail.to)."
      case .handedOver(let what): "Addressed to \(mail.to). \(what)"
      case .saved(let what): "\(what) It is not sent: send it to \(mail.to)."
      case .failed(let why): "Written to the outbox and not sent. \(why)"
      }
    return remark.map { "\(words) \($0)" } ?? words
  }
}
