import Domain
import Foundation
import Testing

/// When a console was killed: before the call was sent, before its reply came, or after it was
/// written down.
enum Killed: CaseIterable, Sendable { case beforeCall, beforeReply, afterReply }

@Suite struct KilledRunTests {
  private static let calls = Provisioned.plan().calls.count

  /// Carries out the plan up to a call, and leaves what a journal then has of it.
  private func journal(
    of desk: Provisioned, until last: Int, _ killed: Killed
  ) async throws -> JournalledRun {
    var run = Run(id: "run", plan: Provisioned.plan())
    var entries: [JournalledRun.Entry] = []
    while entries.count <= last, let task = run.next() {
      var entry = JournalledRun.Entry(
        kind: task.kind, position: task.position, call: task.call, state: .begun, result: nil,
        begunAt: Date())
      if entries.count < last || killed != .beforeCall {
        let output = try await desk.account.perform(task.call)
        run.record(.success(output), of: task)
        if entries.count < last || killed == .afterReply {
          (entry.state, entry.result) = (.done, try JSONEncoder().encode(output.value))
        }
      }
      entries.append(entry)
    }
    // As it is read back: without secrets.
    let plan = try JSONDecoder().decode(Plan.self, from: JSONEncoder().encode(run.plan))
    return JournalledRun(
      id: "run", wizard: "", summary: "", plan: plan, draft: Data(), entries: entries)
  }

  private func restored(_ record: JournalledRun, on desk: Provisioned) async -> Run {
    var (run, doubts) = Run.restored(from: record)
    for doubt in doubts {
      guard let probe = doubt.call.probe else { continue }
      run.settle(doubt, await desk.perform(probe))
    }
    return run
  }

  /// Does what is missing, with new secrets for those that are lost.
  private func finish(_ run: inout Run, on desk: Provisioned) async {
    for part in run.plan.parts.indices {
      for (step, name) in [(6, ""), (7, run.plan.parts[part].person)] {
        let position = Run.Position(part: part, step: step)
        let call =
          step == 6
          ? run.plan.parts[part].steps[6].call : AnyCall(Provisioned.login(name, "Remade-1word"))
        if run[position].output == nil {
          run.replace(position, with: call)
        } else {
          run.renew(position, with: call)
        }
      }
    }
    for part in run.plan.parts.indices { run.retry(part: part) }
    await desk.carryOut(&run)
  }

  @Test(arguments: 0..<calls, Killed.allCases)
  func `killed at any call, it is finished as if nothing had happened`(
    last: Int, killed: Killed
  ) async throws {
    let desk = try await Provisioned()
    let record = try await journal(of: desk, until: last, killed)
    var run = await restored(record, on: desk)
    let none = run.next()
    #expect(none == nil, "nothing is begun before it is asked for")
    await finish(&run, on: desk)
    #expect(run.status(of: 0) == .done && run.status(of: 1) == .done)

    let whole = try await Provisioned()
    var plain = Run(id: "plain", plan: Provisioned.plan())
    await whole.carryOut(&plain)
    #expect(try await desk.everybody() == whole.everybody())
  }

  @Test(arguments: 0..<calls, Killed.allCases)
  func `killed at any call, it is taken back whole`(last: Int, killed: Killed) async throws {
    let desk = try await Provisioned()
    let before = try await desk.everybody()
    let record = try await journal(of: desk, until: last, killed)
    var run = await restored(record, on: desk)
    for part in run.plan.parts.indices { run.undo(part: part) }
    await desk.carryOut(&run)
    #expect(try await desk.everybody() == before)
  }

  @Test func `what is in doubt is what was begun and has no reply`() async throws {
    let desk = try await Provisioned()
    let record = try await journal(of: desk, until: 7, .beforeReply)
    let (run, doubts) = Run.restored(from: record)
    #expect(doubts.map(\.position) == [Run.Position(part: 0, step: 7)])
    #expect(run.words(of: 0) == Array(repeating: "done", count: 7) + ["waiting"])
    #expect(run.words(of: 1) == Array(repeating: "waiting", count: 8))
  }

  @Test func `a failure that was written down is a failure still`() throws {
    let plan = Provisioned.plan(for: ["ada"])
    let error = ServiceError(.limitExceeded, "Too many.")
    let entry = JournalledRun.Entry(
      kind: .perform, position: Run.Position(part: 0, step: 0), call: plan.calls[0],
      state: .failed, result: try JSONEncoder().encode(error), begunAt: Date())
    let record = JournalledRun(
      id: "run", wizard: "", summary: "", plan: plan, draft: Data(), entries: [entry])
    #expect(Run.restored(from: record).run.outcomes[0][0].error == error)
  }

  @Test func `an entry of a plan that has no such step is passed over`() {
    let plan = Provisioned.plan(for: ["ada"])
    let entry = JournalledRun.Entry(
      kind: .perform, position: Run.Position(part: 3, step: 99), call: plan.calls[0],
      state: .begun, result: nil, begunAt: Date())
    let record = JournalledRun(
      id: "run", wizard: "", summary: "", plan: plan, draft: Data(), entries: [entry])
    let (run, doubts) = Run.restored(from: record)
    #expect(doubts.isEmpty && run.status(of: 0) == .notBegun)
  }
}
