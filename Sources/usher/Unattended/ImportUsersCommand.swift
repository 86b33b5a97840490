import ArgumentParser
import Domain
import Foundation
import Terminal
import Wire

/// Import users to a region of OpsWorks Stacks, from IAM or from another region.
struct ImportUsersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-users",
    abstract: "Import users to a region of OpsWorks Stacks.",
    discussion: """
      From IAM, or with --from-region from another region. Who is in the region already is \
      replaced only with --replace. A file has the column user_name, or is JSON with it.
      """)

  @OptionGroup var account: AccountOption

  @Option(help: "The region they go to.")
  var region: OpsWorks.Region

  @Option(help: "The region they come from; without it they come from IAM.")
  var fromRegion: OpsWorks.Region?

  @Flag(help: "Everybody there is.")
  var all = false

  @Option(name: .customLong("user-name"), help: ArgumentHelp("A user.", valueName: "name"))
  var userNames: [String] = []

  @Option(
    help: ArgumentHelp("A file with users; - is the standard input.", valueName: "file"),
    completion: .file(extensions: ["csv", "json"]))
  var from: String?

  @Flag(help: "Replace who is in the region already, in every value.")
  var replace = false

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @Option(help: "The results as text, or as JSON for programs.")
  var output = UnattendedOptions.Output.text

  func run() throws {
    let wanted = try wantedNames
    guard fromRegion != region else {
      throw Failure(.badParameter, "Users are imported from another region, not from the same.")
    }
    let opened = try account.opened
    let (report, status) = try waiting { [self] () async throws(Failure) in
      try await carryOut(wanted, opened.account)
    }
    print(output == .json ? report.json : report.text)
    if let status { throw status }
  }

  /// Nil for everybody.
  private var wantedNames: Set<String>? {
    get throws(Failure) {
      guard [all, !userNames.isEmpty, from != nil].count(where: { $0 }) == 1 else {
        throw Failure(.badParameter, "Give --all, or --user-name, or --from a file with users.")
      }
      guard !all else { return nil }
      guard let from else { return Set(userNames.map { $0.lowercased() }) }
      let file = AnswersFile(columns: ["user_name": .text], key: "user_name")
      return Set(try Intake.answers(from, file).compactMap { $0["user_name"]?.lowercased() })
    }
  }

  private func carryOut(
    _ wanted: Set<String>?, _ account: any Account
  ) async throws(Failure) -> (ImportReport, Failure?) {
    let found: [ImportCandidate]
    do throws(ServiceError) {
      found =
        if let fromRegion {
          try await ImportCandidate.all(in: fromRegion, for: region, on: account)
        } else {
          try await ImportCandidate.allOfIAM(for: region, on: account)
        }
    } catch {
      throw Failure(.refused, "\(error)")
    }
    var job = ImportJob(found, wanted: wanted, replaces: replace)
    if !dryRun { await job.carryOut(on: account) }
    return (job.report(isDone: !dryRun), job.failure)
  }
}

extension OpsWorks.Region: ExpressibleByArgument {}
