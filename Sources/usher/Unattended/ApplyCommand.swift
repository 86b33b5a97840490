import ArgumentParser
import Domain
import Foundation
import Screens
import Terminal

/// Carries out what was planned before.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Carry out a plan that was saved with --plan.",
    discussion: """
      The account is asked again: when something is wrong by now, or something else would be \
      done, nothing is done. Passwords are generated now; a chosen one is given again.
      """)

  @OptionGroup var account: AccountOption

  @OptionGroup var handover: HandoverOptions

  @Option(
    help: ArgumentHelp(
      "The chosen password, in the first line of a file; - is the standard input.",
      valueName: "file"),
    completion: .file())
  var passwordFile: String?

  @Option(
    help: ArgumentHelp(
      "Save invitations as message files (.eml) in place of sending them.", valueName: "file"),
    completion: .file(extensions: ["eml"]))
  var mail: String?

  @Argument(
    help: ArgumentHelp("The plan.", valueName: "file"), completion: .file(extensions: ["json"]))
  var file: String

  func run() throws {
    let bytes = try Intake.bytes(file)
    let head: PlanFileHead = try decoded(bytes)
    let opened = try account.opened
    guard head.head.account == opened.identity.accountID else {
      throw Failure(
        .badParameter,
        "\(file) is for account \(head.head.account), and this is \(opened.identity.accountID).")
    }
    switch head.head.wizard {
    case AddUser.name: try addUsers(try decoded(bytes), opened)
    case AddDirectoryUser.name: try addDirectoryUsers(try decoded(bytes), opened)
    default: throw unreadable
    }
  }

  private func addUsers(_ plan: PlanFile<AddUser>, _ opened: OpenedAccount) throws {
    let password = try passwordFile.map { path throws(Failure) in
      Secret(try Intake.firstLine(path))
    }
    let batches = plan.work.map { work in
      var draft = work.draft
      if draft.passwordKind == .custom, let password { draft.customPassword = password }
      return Batch(draft: draft, places: work.places)
    }
    try UnattendedJob(
      batches: batches, services: .standard(opened: opened), amend: AddUserAnswers.amend
    ).run(savedPlan: plan, handover, mail: .send)
  }

  private func addDirectoryUsers(
    _ plan: PlanFile<AddDirectoryUser>, _ opened: OpenedAccount
  ) throws {
    let batches = plan.work.map { Batch(draft: $0.draft, places: $0.places) }
    try UnattendedJob(batches: batches, services: .standard(opened: opened))
      .run(savedPlan: plan, handover, mail: MailWish(mail))
  }

  private func decoded<Value: Decodable>(_ bytes: Data) throws(Failure) -> Value {
    guard let value = try? JSONDecoder().decode(Value.self, from: bytes) else { throw unreadable }
    return value
  }

  private var unreadable: Failure {
    Failure(.badParameter, "\(file) is not a plan of this version of Usher: make it anew.")
  }
}
