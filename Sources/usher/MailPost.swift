import Domain
import Foundation
import Outbox
import Screens

/// How mail leaves this machine.
struct MailPost {
  private let sendmail: Sendmail?
  /// As the environment has it, right or wrong.
  private let server: String?

  init(_ environment: [String: String]) {
    sendmail = Sendmail.find(environment: environment)
    server = environment[SMTPServer.variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The server that was asked for by name comes before what happens to be there.
  var routes: [MailRoute] {
    (server.map { [.smtp(server: $0)] } ?? [])
      + (sendmail.map { [.sendmail(path: $0.path)] } ?? [])
  }

  /// - Returns: what became of the mail, in a few words.
  func send(_ mail: OutgoingMail, by route: MailRoute) async throws(ExportError) -> String {
    do throws(OutboxError) {
      let message = try Self.message(mail, by: route)
      switch route {
      case .sendmail(let path):
        try await Sendmail(path: path).send(message)
        return "Handed over to \(path)."
      case .smtp(let server):
        try await SMTPServer(server).send(message)
        return "Handed over to \(server)."
      case .file(let path):
        return "Saved as \(try await FileWriter().write(message.file, to: path))."
      }
    } catch {
      throw ExportError(error.message)
    }
  }

  private static var operatorsMailbox: Mailbox {
    Mailbox(address: "\(NSUserName())@\(ProcessInfo.processInfo.hostName)")
  }

  private static func message(
    _ mail: OutgoingMail, by route: MailRoute
  ) throws(OutboxError) -> MailMessage {
    let (id, host) = (UUID().uuidString, ProcessInfo.processInfo.hostName)
    switch mail {
    case .draft(let draft):
      // A mail system knows whom its mail is from, a server elsewhere has to be told.
      let sender = if case .smtp = route { operatorsMailbox } else { Mailbox?.none }
      return try MailMessage(draft, from: sender, date: Date(), id: id, host: host)
    case .link(let mail): return try MailMessage(mail, date: Date(), id: id, host: host)
    }
  }
}
