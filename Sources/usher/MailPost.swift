import Domain
import Foundation
import Outbox
import Screens

/// How mail leaves this machine.
struct MailPost {
  private let sendmail: Sendmail?

  init(_ environment: [String: String]) { sendmail = Sendmail.find(environment: environment) }

  var routes: [MailRoute] { sendmail.map { [.sendmail(path: $0.path)] } ?? [] }

  /// - Returns: what became of the mail, in a few words.
  func send(_ mail: OutgoingMail, by route: MailRoute) async throws(ExportError) -> String {
    do throws(OutboxError) {
      let message = try Self.message(mail)
      switch route {
      case .sendmail(let path):
        try await Sendmail(path: path).send(message)
        return "Handed over to \(path)."
      case .file(let path):
        return "Saved as \(try await FileWriter().write(message.file, to: path))."
      }
    } catch {
      throw ExportError(error.message)
    }
  }

  private static func message(_ mail: OutgoingMail) throws(OutboxError) -> MailMessage {
    let (id, host) = (UUID().uuidString, ProcessInfo.processInfo.hostName)
    switch mail {
    case .draft(let draft):
      return try MailMessage(draft, from: nil, date: Date(), id: id, host: host)
    case .link(let mail): return try MailMessage(mail, date: Date(), id: id, host: host)
    }
  }
}
