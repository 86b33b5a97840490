import Domain
import Store
import Testing

@Suite struct RunTests {
  private func run(_ people: [String] = ["ada", "bob"]) -> Run {
    Run(id: "run", plan: Provisioned.plan(for: people))
  }

  private static let reply = AnyOutput(Nothing())

  @Test func `calls come one after the other, person by person, and the next only after the reply`()
    throws
  {
    var run = run()
    let calls = run.plan.calls
    for call in calls {
      #expect(!run.isOver)
      let next = run.next()
      let task = try #require(next)
      #expect(task.call == call && task.kind == .perform)
      let early = run.next()
      #expect(early == nil && run.isBusy)
      run.record(.success(Self.reply), of: task)
    }
    let last = run.next()
    #expect(last == nil && run.isOver)
    #expect(run.status(of: 0) == .done && run.status(of: 1) == .done)
    #expect(run.progress == (16, 16))
  }

  @Test func `when the user is refused all that needs it is left out, and the others go on`()
    async throws
  {
    let desk = try await Provisioned()
    var run = run()
    await desk.carryOut(&run) { $0 == 0 }
    #expect(run.words(of: 0) == ["failed"] + Array(repeating: "left out", count: 7))
    #expect(run.status(of: 0) == .refused)
    #expect(run.status(of: 1) == .done)
    #expect(run.outcomes[0][0].error == Provisioned.refusal)
  }

  @Test func `a stopped run begins nothing more, and goes on for those it is asked for only`()
    async throws
  {
    let desk = try await Provisioned()
    var run = run(["ada", "bob", "carol"])
    let next = run.next()
    let first = try #require(next)
    run.stop()
    #expect(run.isStopping)
    let none = run.next()
    #expect(none == nil)
    run.record(await desk.perform(first.call), of: first)
    run.retry(part: 2)
    let asked = await desk.carryOut(&run)
    #expect(Set(asked.map(\.position.part)) == [2])
    #expect(
      [run.status(of: 0), run.status(of: 1), run.status(of: 2)] == [.partly, .notBegun, .done])
    run.resume()
    await desk.carryOut(&run)
    #expect(run.isOver && run.status(of: 0) == .done && run.status(of: 1) == .done)
  }

  @Test func `undoing one person of a stopped run begins nothing for the others`() async throws {
    let desk = try await Provisioned()
    var run = run()
    for _ in 0..<3 {
      let next = run.next()
      let task = try #require(next)
      run.record(await desk.perform(task.call), of: task)
    }
    run.stop()
    run.undo(part: 0)
    let tasks = await desk.carryOut(&run)
    #expect(tasks.map(\.kind) == [.undo, .undo, .undo])
    #expect(run.status(of: 0) == .undone && run.status(of: 1) == .notBegun)
    #expect(try await desk.everybody().keys.sorted() == ["bystander"])
  }

  @Test func `an undo that was stopped is not gone on with by asking for something else`()
    async throws
  {
    let desk = try await Provisioned()
    var run = run()
    await desk.carryOut(&run) { $0 == 9 }
    run.undo(part: 0)
    let next = run.next()
    let task = try #require(next)
    run.stop()
    run.record(await desk.perform(task.call), of: task)
    run.retry(part: 1)
    let tasks = await desk.carryOut(&run)
    #expect(tasks.map(\.kind) == [.perform])
    #expect(run.status(of: 0) == .partly && run.status(of: 1) == .done)
  }

  @Test func `what somebody has taken away already needs no undoing`() async throws {
    let desk = try await Provisioned()
    var run = run(["ada"])
    await desk.carryOut(&run)
    _ = try await desk.account.perform(
      IAM.RemoveUserFromGroup(groupName: "ops", userName: "ada"))
    run.undo(part: 0)
    await desk.carryOut(&run)
    #expect(run.status(of: 0) == .undone)
  }

  @Test func `an undo that is refused stops there, and can be tried again`() async throws {
    let desk = try await Provisioned()
    var run = run(["ada"])
    await desk.carryOut(&run)
    run.undo(part: 0)
    let tasks = await desk.carryOut(&run) { $0 == 2 }
    #expect(tasks.count == 3)
    #expect(run.words(of: 0)[5...] == ["undo failed", "undone", "undone"])
    #expect(run.status(of: 0) == .partly)
    run.undo(part: 0)
    await desk.carryOut(&run)
    #expect(run.status(of: 0) == .undone)
  }

  @Test func `a secret is renewed by taking its step back and doing it again`() async throws {
    let desk = try await Provisioned()
    var run = run(["ada"])
    await desk.carryOut(&run)
    let before = try #require(run.outcomes[0][6].output?.value as? IAM.CreateAccessKey.Output)
    let login = Run.Position(part: 0, step: 7)
    run.renew(Run.Position(part: 0, step: 6), with: run.plan.calls[6])
    run.renew(login, with: AnyCall(Provisioned.login("ada", "Another-1word")))
    let tasks = await desk.carryOut(&run)
    #expect(tasks.map(\.kind) == [.undo, .undo, .perform, .perform])
    let after = try #require(run.outcomes[0][6].output?.value as? IAM.CreateAccessKey.Output)
    #expect(before.accessKey.accessKeyId != after.accessKey.accessKeyId)
    #expect(try await desk.everybody()["ada"]?.contains("keys 1") == true)
    #expect(
      (run.plan.calls[7].value as? IAM.CreateLoginProfile)?.password?.revealed == "Another-1word")
  }

  @Test func `a renewal that is refused can be tried again, and holds up nothing`() async throws {
    let desk = try await Provisioned()
    var run = run(["ada"])
    await desk.carryOut(&run) { $0 == 1 }
    let key = Run.Position(part: 0, step: 6)
    run.renew(key, with: run.plan.calls[6])
    await desk.carryOut(&run) { _ in true }
    #expect(run.words(of: 0)[6] == "undo failed")
    run.renew(key, with: run.plan.calls[6])
    run.retry(part: 0)
    await desk.carryOut(&run)
    #expect(run.status(of: 0) == .done)
    #expect(try await desk.everybody()["ada"]?.contains("keys 1") == true)
  }

  @Test func `undoing takes the place of a renewal that was asked for`() async throws {
    let desk = try await Provisioned()
    var run = run(["ada"])
    await desk.carryOut(&run)
    run.renew(Run.Position(part: 0, step: 6), with: run.plan.calls[6])
    run.undo(part: 0)
    let tasks = await desk.carryOut(&run)
    #expect(tasks.count == 8 && tasks.allSatisfy { $0.kind == .undo })
    #expect(run.status(of: 0) == .undone)
  }

  @Test func `what was undone can be done again`() async throws {
    let desk = try await Provisioned()
    var run = run(["ada"])
    await desk.carryOut(&run)
    let before = try await desk.everybody()
    run.undo(part: 0)
    await desk.carryOut(&run)
    run.retry(part: 0)
    await desk.carryOut(&run)
    #expect(run.status(of: 0) == .done)
    #expect(try await desk.everybody() == before)
  }
}
