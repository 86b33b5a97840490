import ArgumentParser
import Domain
import Foundation
import Outbox
import Terminal

/// What was done to an account, outside the console.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: "Look at what was done to an account.",
    subcommands: [Verify.self, Export.self])

  /// Whether the chain of records is whole.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check that no record was changed or taken out since it was written.",
      discussion: "Ends with 1 where the chain breaks, and says at which record.")

    @OptionGroup var account: AccountOption

    func run() throws {
      let opened = try account.opened
      let verdict = try answered { () async throws(ServiceError) in
        try await opened.account.perform(Activity.GetVerdict())
      }
      let records = "\(verdict.records) \(verdict.records == 1 ? "record" : "records")"
      guard let breaksAt = verdict.breaksAt else {
        return print("\(records), and the chain is whole.")
      }
      throw Failure(.chainBreaks, "The chain of \(records) breaks: \(breaksAt)")
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the records as JSON lines in CloudTrail's shape, the oldest first.",
      discussion: "No secret is in them.")

    @OptionGroup var account: AccountOption

    @Option(help: ArgumentHelp("Only records with this text in who, event or target."))
    var containing = ""

    func run() throws {
      let opened = try account.opened
      let lines = ActivityLines(
        of: opened.account, accountID: opened.identity.accountID, containing: containing)
      try answered { () async throws(ServiceError) in
        var lines = lines
        while let bytes = try await lines.next() { try Self.print(bytes) }
      }
    }
  }
}

extension ActivityCommand.Export {
  /// - Throws: why not all of it could be written, such as a full disk.
  private static func print(_ bytes: [UInt8]) throws(ServiceError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      throw .serviceFailure("The records are not all written. \(error.localizedDescription)")
    }
  }
}

/// What the account answers; why it cannot, as the end of the command.
private func answered<Answer: Sendable>(
  _ ask: @escaping @Sendable () async throws(ServiceError) -> Answer
) throws(Failure) -> Answer {
  do throws(ServiceError) {
    return try waiting(ask)
  } catch {
    throw Failure(.badAccount, error.message)
  }
}
