import Display
import Domain
import Foundation
import Outbox
import Screens
import Terminal
import Wire

extension Services {
  /// What every console of this program stands on.
  static func standard(
    opened: OpenedAccount?,
    create: @escaping @Sendable (AccountContents) throws(ServiceError) -> OpenedAccount
  ) -> Services {
    let environment = ProcessInfo.processInfo.environment
    var services = Services(
      opened: opened,
      createAccount: create,
      randomBytes: { count in (0..<count).map { _ in .random(in: .min ... .max) } },
      spell: { calls in calls.map { CLICommand($0).text(columns: 76) } },
      export: { export throws(ExportError) in
        try await sending { () async throws(OutboxError) in
          try await FileWriter().write(export.contents.utf8, to: export.path)
        }
      },
      exportActivity: { export, account throws(ExportError) in
        var lines = ActivityLines(
          of: account, accountID: export.accountID, containing: export.containing)
        return try await sending { () async throws(OutboxError) in
          try await FileWriter().write(to: export.path) { () async throws(OutboxError) in
            do throws(ServiceError) { return try await lines.next() } catch {
              throw OutboxError(error.message)
            }
          }
        }
      },
      mailRoutes: { MailPost(environment).routes },
      send: { mail, route throws(ExportError) in
        try await MailPost(environment).send(mail, by: route)
      },
      clipboardSequence: { secret throws(ExportError) in
        do throws(OutboxError) {
          return try Clipboard.sequence(copying: secret, environment: environment)
        } catch {
          throw ExportError(error.message)
        }
      })
    services.qrCode = { QRCode(encoding: $0) }
    services.readFile = { (path: String, limit: Int) throws(ExportError) in
      do throws(OutboxError) {
        return try FileReader(atMost: limit).text(of: path)
      } catch {
        throw ExportError(error.message)
      }
    }
    return services
  }

  /// For a command on an account that is there.
  static func standard(opened: OpenedAccount) -> Services {
    standard(opened: opened, create: { _ in opened })
  }

  private static func sending<Sent>(
    _ send: () async throws(OutboxError) -> Sent
  ) async throws(ExportError) -> Sent {
    do throws(OutboxError) {
      return try await send()
    } catch {
      throw ExportError(error.message)
    }
  }
}
