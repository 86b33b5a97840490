import ArgumentParser
import Domain

/// The command line: which account, and how.
@main
struct Usher: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usher",
    abstract: "A terminal console that adds users to an AWS account kept in a file.",
    discussion: """
      Opens the console on your account file; at the first start it asks what the new account \
      is to begin with. Answers that were not sent yet are kept and offered again.

      \(ExitStatus.explanation)
      """,
    version: "0.1.0",
    subcommands: [
      Demo.self, AddUserCommand.self, ImportUsersCommand.self, AddDirectoryUserCommand.self,
      ApplyCommand.self, IAMCommand.self, IdentityStoreCommand.self, OpsWorksCommand.self,
      ActivityCommand.self, Info.self,
    ])

  @OptionGroup var account: AccountOption

  @Option(
    help: ArgumentHelp(
      "The alias of a new account, for its sign-in address; without one its ID is used.",
      valueName: "name"))
  var alias: String?

  @Flag(help: "Ask first who you are: the account owner, an IAM user, or somebody federated.")
  var signIn = false

  @OptionGroup(title: "Live accounts") var live: LiveOptions

  func run() throws {
    try live.checkUse()
    if live.isLive { return try runLive() }
    try ConsoleOpening.ofAccount(at: account.path, alias: wantedAlias, signsIn: signIn).run()
  }

  private func runLive() throws {
    guard account.file == nil, alias == nil, !signIn else {
      throw ValidationError("--account, --alias and --sign-in are for account files, not --live.")
    }
    try ConsoleOpening.ofLive(live).run()
  }

  private var wantedAlias: IAM.AccountAlias? {
    get throws {
      do throws(Problem) {
        return try alias.map { alias throws(Problem) in try IAM.AccountAlias(alias) }
      } catch {
        throw Failure(.badParameter, error.sentence)
      }
    }
  }

  private static func parsed(_ words: [String]) throws -> any ParsableCommand {
    let isCommand = words.first.map { !$0.hasPrefix("-") && $0 != "help" } ?? false
    return try isCommand ? Commands.parseAsRoot(words) : parseAsRoot(words)
  }

  /// The program with a command named first. Its options are its own then: the console's, of which
  /// some have the same names, would be looked for everywhere.
  private struct Commands: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "usher", subcommands: Usher.configuration.subcommands)
  }

  static func main() {
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      guard command is Usher || !CommandLine.arguments.contains("--live") else {
        throw ValidationError("--live opens the console; commands work on account files.")
      }
      try command.run()
    } catch let failure as Failure {
      failure.end()
    } catch {
      ExitStatus.end(with: error)
    }
  }
}
