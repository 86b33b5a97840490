import Domain
import Foundation
import Screens
import Terminal

/// Wizards of one kind that are gone through one after the other, without screens.
struct UnattendedJob<Draft: WizardDraft>: Sendable {
  typealias Machine = Unattended<Draft>

  var batches: [Batch<Draft>]
  var services: Services
  var isJSON = false
  /// Puts answers into the wizard's words once the account was asked, given how many people come
  /// before them.
  var amend: @Sendable (inout FormState<Draft>, Int) -> Void = { _, _ in }

  /// Asks everything there is to ask, of one wizard after the other.
  func prepared() async -> [Machine] {
    let identity = services.opened.identity
    var (machines, before): ([Machine], Int) = ([], 0)
    for batch in batches {
      var machine = Machine(batch.draft, identity: identity, following: machines.last)
      await services.settle(machine.start()) { machine.handle($0) }
      await services.settle(machine.recheck()) { machine.handle($0) }
      machine.amend { amend(&$0, before) }
      before += batch.places.count
      machines.append(machine)
    }
    return machines
  }

  func problems(of machines: [Machine]) -> [UnattendedReport.Problem] {
    zip(machines, batches).flatMap { machine, batch in
      machine.findings.map { finding in
        UnattendedReport.Problem(
          place: batch.place(of: finding.field), subject: finding.subject,
          sentence: finding.sentence)
      }
    }
  }

  /// Writes down every run, so that after a kill a console offers to go on with all of them.
  ///
  /// - Throws: why one could not be written down; nothing was sent then.
  func begin(_ machines: inout [Machine]) async throws(Failure) {
    for index in machines.indices {
      await services.settle(machines[index].begin()) { machines[index].handle($0) }
      guard let refusal = machines[index].refusal else { continue }
      for begun in machines.indices.prefix(index) {
        await services.settle(machines[begun].close()) { machines[begun].handle($0) }
      }
      throw Failure(.badAccount, refusal)
    }
  }

  /// Sends everything, and saves mails that nobody took where there is a path for them.
  ///
  /// - Parameter isInterrupted: whether no other wizard is to be begun; asked between them.
  func carryOut(
    _ machines: inout [Machine], mail: MailWish, until isInterrupted: () -> Bool
  ) async {
    var progress = ProgressLine(of: machines.reduce(0) { $0 + $1.plan.calls.count })
    for index in machines.indices where !isInterrupted() {
      await services.settle(machines[index].carryOut()) { event in
        progress.step()
        return machines[index].handle(event)
      }
      guard let path = mail.path(ofSeveral: machines.count > 1) else { continue }
      await services.settle(machines[index].saveMails(as: path)) { machines[index].handle($0) }
    }
    progress.clear()
  }

  /// What was made reached its reader: the runs are over. Those that were not begun stay in the
  /// journal, for a console to go on with.
  func close(_ machines: inout [Machine]) async {
    for index in machines.indices where !machines[index].people.isEmpty {
      await services.settle(machines[index].close()) { machines[index].handle($0) }
    }
  }
}

/// How mail with a link leaves, as the operator wants it.
enum MailWish: Sendable {
  /// By the first way there is.
  case send
  case file(String)

  /// - Parameter path: of a message file.
  init(_ path: String?) { self = path.map { .file($0) } ?? .send }

  /// The paths of message files, by their number in the outbox; nil where none is to be saved.
  func path(ofSeveral isSeveral: Bool) -> ((Int) -> String)? {
    guard case .file(let path) = self else { return nil }
    guard isSeveral else { return { _ in path } }
    let stem = path.hasSuffix(".eml") ? String(path.dropLast(4)) : path
    return { "\(stem)-\($0).eml" }
  }
}
