import Domain
import Foundation
import Outbox
import Screens
import Terminal

extension UnattendedJob {
  /// Carries out what a command was told, to its end.
  ///
  /// - Throws: how the program ends, unless all was done.
  func run(_ options: UnattendedOptions, mail: MailWish = .send) throws(Failure) {
    try run(
      isDry: options.dryRun || options.plan != nil, savingTo: options.plan, options.handover,
      mail: mail)
  }

  /// - Parameter savedPlan: what it is to come to, still; nil where there is none to keep to.
  func run(
    isDry: Bool = false, savingTo plan: String? = nil, savedPlan: PlanFile<Draft>? = nil,
    _ handover: HandoverOptions, mail: MailWish
  ) throws(Failure) {
    try waiting { () async throws(Failure) in
      var machines = await prepared()
      try refuse(problems(of: machines), handover)
      if let savedPlan, !savedPlan.isSame(as: machines) {
        throw Failure(
          .badParameter,
          "The account is not as it was when the plan was made, and something else would be done"
            + " now. Nothing was done: make the plan anew.")
      }
      guard !isDry else { return try await tell(machines, savingTo: plan, handover) }
      if machines.contains(where: \.makesSecrets) { try handover.check() }
      try checkMail(machines, mail)
      try await begin(&machines)
      let interruption = Interruption()
      await carryOut(&machines, mail: mail) { interruption.isAsked }
      let left = zip(machines, batches).filter { $0.0.people.isEmpty }
        .reduce(0) { $0 + $1.1.places.count }
      if left > 0 {
        Complaints.tell("\(left) were not begun. Start the console: it offers to go on with them.")
      }
      try await handOver(&machines, handover)
      if left > 0 { interruption.end() }
    }
  }

  /// All that is wrong at once, each with its line.
  private func refuse(
    _ problems: [UnattendedReport.Problem], _ handover: HandoverOptions
  ) throws(Failure) {
    guard !problems.isEmpty else { return }
    if handover.isJSON {
      var report = UnattendedReport(account: services.opened.identity.accountID, isDone: false)
      report.problems = problems
      print(report.json)
    }
    let lines = problems.map { UnattendedReport.safe($0.line) }.joined(separator: "\n")
    let count = "\(problems.count) \(problems.count == 1 ? "problem" : "problems")"
    throw Failure(.badParameter, "\(count), and nothing was done.\n\(lines)")
  }

  private func tell(
    _ machines: [Machine], savingTo path: String?, _ handover: HandoverOptions
  ) async throws(Failure) {
    let report = UnattendedReport.ofPlans(machines, services)
    if let path {
      let file = PlanFile(machines, batches, account: report.account)
      let saved = try await file.write(to: path)
      if !handover.isJSON { print("The plan is saved to \(saved).") }
    }
    print(handover.isJSON ? report.json : report.text)
  }

  /// An invitation that nobody sends and nobody saves is lost: its link is kept nowhere.
  private func checkMail(_ machines: [Machine], _ mail: MailWish) throws(Failure) {
    let calls = machines.lazy.flatMap(\.plan.calls)
    guard calls.contains(where: { $0.value is IdentityCenter.IssueInvitation }),
      case .send = mail, services.mailRoutes().isEmpty
    else { return }
    throw Failure(
      .badParameter,
      "There is no sendmail here, and USHER_SMTP names no server: give --mail a file, such as"
        + " invitation.eml, to send it otherwise.")
  }
}

// MARK: - What came of it

extension UnattendedJob {
  /// Runs are over only once their secrets are with whoever is to have them.
  private func handOver(
    _ machines: inout [Machine], _ handover: HandoverOptions
  ) async throws(Failure) {
    var report = UnattendedReport.ofRuns(
      machines, account: services.opened.identity.accountID,
      showsCredentials: handover.isJSON && handover.isToStandardOutput)
    let file = CredentialsFile(joining: machines.compactMap(\.file))
    var lost: String?
    if let file, let path = handover.credentials, path != "-" {
      do throws(ExportError) {
        report.credentialsFile = try await services.export(
          Export(path: path, contents: file.contents))
      } catch { lost = error.message }
    }
    print(handover.isJSON ? report.json : report.text)
    if let lost {
      throw Failure(
        .other,
        "The credentials are not saved. \(lost) Start the console: it offers to go on, and makes"
          + " new ones.")
    }
    if let file {
      if handover.isToStandardOutput, !handover.isJSON {
        print(file.contents.revealed, terminator: "")
      }
      for warning in file.warnings { Complaints.tell(warning) }
    }
    let unfinished = machines.flatMap(\.people).filter { !$0.isDone }.map(\.name)
    await close(&machines)
    file?.contents.wipe()
    guard unfinished.isEmpty else { throw Self.failure(unfinished, of: report.people.count) }
  }

  private static func failure(_ names: [String], of all: Int) -> Failure {
    let some = names.prefix(5).map(UnattendedReport.safe).joined(separator: ", ")
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    return Failure(
      .refused, "\(names.count) of \(UnattendedReport.count(all)) not as planned: \(some)\(more).")
  }
}
