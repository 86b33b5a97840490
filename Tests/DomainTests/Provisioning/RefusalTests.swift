import Domain
import Testing

/// Any one call of a full plan refused.
@Suite struct RefusalTests {
  private static let calls = Provisioned.plan().calls.count

  private func words(refused step: Int) -> [String] {
    (0..<8).map { other in
      if other == step { return "failed" }
      return step == 0 ? "left out" : "done"
    }
  }

  @Test(arguments: 0..<calls)
  func `only what needs the refused call is left out, a retry does the rest, undo takes all back`(
    number: Int
  ) async throws {
    let desk = try await Provisioned()
    let before = try await desk.everybody()
    let (part, step) = (number / 8, number % 8)
    var run = Run(id: "run", plan: Provisioned.plan())
    // A user that is refused leaves seven calls out, so later calls have other numbers.
    await desk.carryOut(&run) { $0 == number }
    #expect(run.words(of: part) == words(refused: step))
    #expect(run.status(of: part) == (step == 0 ? .refused : .partly))
    #expect(run.status(of: 1 - part) == .done)

    var other = run
    run.retry(part: part)
    await desk.carryOut(&run)
    #expect(run.status(of: 0) == .done && run.status(of: 1) == .done)
    let whole = try await Provisioned()
    var plain = Run(id: "plain", plan: Provisioned.plan())
    await whole.carryOut(&plain)
    #expect(try await desk.everybody() == whole.everybody())

    run.undo(part: 0)
    run.undo(part: 1)
    await desk.carryOut(&run)
    #expect(try await desk.everybody() == before)
    #expect(run.status(of: 0) == .undone && run.status(of: 1) == .undone)

    other.undo(part: part)
    await desk.carryOut(&other)
    #expect(other.status(of: part) == .undone, "undoing what is gone already is no failure")
  }

  @Test(arguments: 0..<calls)
  func `undoing one person whose call was refused leaves the other as they are`(number: Int)
    async throws
  {
    let desk = try await Provisioned()
    let part = number / 8
    var run = Run(id: "run", plan: Provisioned.plan())
    await desk.carryOut(&run) { $0 == number }
    let before = try await desk.everybody()
    run.undo(part: part)
    await desk.carryOut(&run)
    var wanted = before
    wanted[run.plan.parts[part].person] = nil
    #expect(try await desk.everybody() == wanted)
  }

  @Test func `a user who was there before is not removed by undoing`() async throws {
    let desk = try await Provisioned()
    let before = try await desk.everybody()
    var run = Run(id: "run", plan: Provisioned.plan(for: ["bystander"]))
    await desk.carryOut(&run)
    #expect(run.outcomes[0][0].error?.code == .entityAlreadyExists)
    run.undo(part: 0)
    await desk.carryOut(&run)
    #expect(try await desk.everybody() == before)
  }
}
