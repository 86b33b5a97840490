import ArgumentParser
import Domain
import Logging
import Server
import Store

/// The command line of the local API: which account, where, and how much.
@main
struct Usherd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usherd",
    abstract: "Answers AWS's tools from an account of Usher's, on this machine.",
    discussion: """
      IAM, the Identity Store, OpsWorks Stacks and the caller's identity of STS, all at one \
      address: aws --endpoint-url http://127.0.0.1:4780 iam list-users. Requests are signed with \
      access keys of the account.

      \(ExitStatus.explanation)
      """,
    version: "0.1.0")

  @OptionGroup var account: AccountOptions
  @OptionGroup var listener: ListenerOptions
  @OptionGroup var credentials: CredentialsOptions

  @Option(help: ArgumentHelp("The region where IAM Identity Center is.", valueName: "name"))
  var region = "us-east-1"

  @Option(
    help: ArgumentHelp(
      "How many requests a second are answered; more get AWS's error for that.",
      valueName: "count"))
  var requestsPerSecond: Int?

  @Option(
    help: ArgumentHelp(
      "What is logged: trace, debug (every request), info (those refused), warning, error.",
      valueName: "level"))
  var logLevel = LogLevel.info

  func run() async throws {
    if let requestsPerSecond, requestsPerSecond < 1 {
      throw Failure(.badParameter, "Give --requests-per-second a count from 1 on.")
    }
    let listener = try listener.listener
    let opened = try account.open()
    try await credentials.offerKey(to: opened)
    var log = Logger(label: "usherd") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = logLevel.level
    let directory = try await opened.answering(IdentityCenter.DescribeDirectory())
    let api = LocalAPI(
      on: opened, region: region, requestsPerSecond: requestsPerSecond, log: log)
    if listener.tls == nil, !listener.isOfThisMachine {
      log.warning("Whoever is on the way can read all answers: give --tls-certificate.")
    }
    let scheme = listener.tls == nil ? "http" : "https"
    do throws(ListenerProblem) {
      try await listener.run(api, log: log) { port in
        Console.say(
          "Account \(opened.identity.accountID), identity store \(directory.identityStoreId) "
            + "in \(region)")
        Console.say("Listening at \(scheme)://\(listener.host.inAddress):\(port)")
      }
    } catch {
      throw Failure(.other, error.description)
    }
    opened.close()
  }

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      failure.end()
    } catch {
      ExitStatus.end(with: error)
    }
  }
}

enum LogLevel: String, CaseIterable, ExpressibleByArgument {
  case trace, debug, info, warning, error

  var level: Logger.Level {
    switch self {
    case .trace: .trace
    case .debug: .debug
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }
}

extension String {
  /// As it stands in an address: IPv6 has brackets there.
  fileprivate var inAddress: String { contains(":") ? "[\(self)]" : self }
}
