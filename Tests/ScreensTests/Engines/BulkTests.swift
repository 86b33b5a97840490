import Display
import Domain
import Testing

@testable import Screens

@Suite struct BulkTests {
  private let room = Size(columns: 80, rows: 20)
  private let words = BulkWords(
    Noun("user", "users"), title: "User name", doing: "Removing", done: "Removed",
    already: "not in the group", afterAll: "Nobody is left.", afterSome: "Some stay marked.")

  private func work(
    _ count: Int, calls: Int = 1, states: [Int: Bulk.State] = [:], batchSize: Int
  ) -> Bulk {
    Bulk(
      (0..<count).map { "u\($0)" }, states: states, overlooking: [.noSuchEntity],
      batchSize: batchSize
    ) { index in
      (0..<calls).map {
        AnyCall(IAM.RemoveUserFromGroup(groupName: "g\($0)", userName: "u\(index)"))
      }
    }
  }

  private typealias Reply = Result<AnyOutput, ServiceError>
  private let done = Reply.success(AnyOutput(Nothing()))
  private let denied = Reply.failure(ServiceError(.accessDenied, "You may not do that."))
  private let gone = Reply.failure(ServiceError(.noSuchEntity, "It cannot be found."))

  private func names(_ bulk: Bulk) -> [String] {
    (bulk.batch ?? []).compactMap { ($0.value as? IAM.RemoveUserFromGroup)?.userName }
  }

  private func words(_ bulk: Bulk) -> [String] { bulk.units.map { words.result($0.state) } }

  @Test func `units are carried out in order, as many calls at a time as a batch has`() {
    var bulk = work(5, batchSize: 2)
    for (expected, ended) in [(["u0", "u1"], 0), (["u2", "u3"], 2), (["u4"], 4)] {
      #expect(names(bulk) == expected && bulk.ended == ended)
      bulk.take(expected.map { _ in done })
    }
    #expect(bulk.batch == nil && bulk.ended == 5)
    #expect(words(bulk).allSatisfy { $0 == "✓ removed" })
  }

  @Test func `a unit larger than a batch is carried out in several`() {
    var bulk = work(2, calls: 5, batchSize: 4)
    #expect(names(bulk) == ["u0", "u0", "u0", "u0"])
    bulk.take([done, denied, done, done])
    #expect(names(bulk) == ["u0", "u1", "u1", "u1"] && bulk.ended == 0)
    #expect(bulk.endedThousandths == 800)
    bulk.take([done, done, done, done])
    #expect(words(bulk) == ["✗ AccessDenied: You may not do that.", "· not begun"])
    bulk.take([done, done])
    #expect(words(bulk)[1] == "✓ removed")
  }

  @Test func `stopping awaits the batch under way, and what was cut is said`() {
    var bulk = work(4, calls: 3, batchSize: 4)
    bulk.stop()
    #expect(bulk.batch != nil)
    bulk.take([done, done, done, done])
    #expect(bulk.batch == nil)
    #expect(
      words(bulk) == [
        "✓ removed", "! stopped before it was done", "· not begun", "· not begun",
      ])
    #expect(bulk.order == [1, 2, 3, 0])
  }

  @Test func `what need not be done is no failure, and the first failure is the one told`() {
    var bulk = work(3, calls: 2, batchSize: 10)
    bulk.take([gone, done, done, gone, denied, gone])
    #expect(
      words(bulk) == [
        "✓ removed", "✓ not in the group", "✗ AccessDenied: You may not do that.",
      ])
    #expect(bulk.order == [2, 0, 1])
  }

  @Test func `what is settled before is not tried`() {
    let error = ServiceError(.accessDenied, "You may not read that.")
    let bulk = work(4, states: [0: .already, 2: .failed(error)], batchSize: 10)
    #expect(names(bulk) == ["u1", "u3"])
    #expect(work(1, states: [0: .already], batchSize: 10).batch == nil)
  }

  @Test func `an account that cannot work is asked once`() {
    var bulk = work(9, batchSize: 3)
    let full = Reply.failure(.serviceFailure("The disk is full."))
    bulk.take([full, full, full])
    #expect(bulk.batch == nil && bulk.units.count { $0.error != nil } == 3)
    var other = work(9, batchSize: 3)
    other.take([full, denied, full])
    #expect(other.batch != nil)
  }

  @Test func `after a stop it goes on with what was cut or not begun, and nothing else`() {
    var bulk = work(4, calls: 3, batchSize: 4)
    bulk.stop()
    bulk.take([denied, done, done, done])
    #expect(bulk.canResume && bulk.failures == [0])
    bulk.resume()
    #expect(names(bulk) == ["u1", "u1", "u2", "u2"])
    bulk.take([done, done, done, done])
    bulk.take([done, done, done, done])
    #expect(bulk.batch == nil && !bulk.canResume && bulk.over == 3)
    #expect(words(bulk).map { $0.prefix(1) } == ["✗", "✓", "✓", "✓"])
  }

  @Test func `what a unit says was done before is no failure of it`() {
    var bulk = work(3, batchSize: 3)
    bulk.isNeedless = { unit, error in unit == 1 && error.code == .accessDenied }
    bulk.take([denied, denied, done])
    #expect(bulk.failures == [0] && bulk.done == 1 && bulk.over == 2)
    #expect(words(bulk)[1] == "✓ not in the group")
    #expect(bulk.doneHere == [2])
  }

  @Test func `a unit with nothing to call is as it is said to be`() {
    let error = ServiceError(.validationException, "Nothing takes this back.")
    let bulk = Bulk(["a", "b"], withoutCalls: .failed(error)) { unit in
      unit == 0 ? [] : [AnyCall(IAM.DeleteGroup(groupName: "b"))]
    }
    #expect(bulk.failures == [0] && bulk.batch?.count == 1)
  }

  @Test func `how fast it goes is told a few times a second, from when it began`() {
    var bulk = work(4000, batchSize: 1000)
    var pace = Pace()
    let noun = Noun("user", "users")
    let start = ContinuousClock.now
    pace.take(start, bulk)
    #expect(pace.text(of: 4000, noun) == "")
    bulk.take(Array(repeating: done, count: 1000))
    pace.take(start + .milliseconds(200), bulk)
    #expect(pace.endedThousandths == 0, "too early to be drawn again")
    pace.take(start + .milliseconds(500), bulk)
    #expect(pace.text(of: 4000, noun) == "2,000 users a second · about 2 s left")
    bulk.take([denied] + Array(repeating: done, count: 999))
    pace.take(start + .seconds(1), bulk)
    #expect(pace.text(of: 4000, noun) == "2,000 users a second · about 1 s left · 1 failed")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-1234, "-1,234"), (1_000_000, "1,000,000"),
  ])
  func `thousands stand in groups`(number: Int, text: String) {
    #expect(number.grouped == text)
  }

  // MARK: - The page

  private func page(_ bulk: Bulk, closes: Bool = false) -> BulkPage {
    BulkPage(bulk, words, path: ["IAM"], purpose: "remove", closesWhenDone: closes)
  }

  private func drawn(_ page: BulkPage) -> String {
    var canvas = Canvas(room)
    page.draw(on: &canvas)
    return canvas.text
  }

  private func outcome(_ effects: [Effect<BulkPage.Event>]) -> BulkOutcome? {
    guard case .close(let result)? = effects.first?.work else { return nil }
    return result as? BulkOutcome
  }

  @Test func `progress is shown while it goes on, and stopping is said`() {
    var page = page(work(4, batchSize: 2))
    #expect(page.start().flatMap(\.calls).count == 2)
    #expect(page.handle(.performed([done, done]), in: room).flatMap(\.calls).count == 2)
    _ = page.handle(.ticked(.now), in: room)
    #expect(drawn(page).contains("Removing…"))
    #expect(drawn(page).contains("2 of 4 users · 50 %"))
    #expect(drawn(page).contains("Esc stops after the users under way"))
    _ = page.handle(.stop, in: room)
    #expect(drawn(page).contains("Stopping…"))
    #expect(page.bindings.count == 1 && page.bindings[0].disabled != nil)
    #expect(page.handle(.close, in: room).isEmpty, "nothing leaves it before it has ended")
  }

  @Test func `what failed comes first and is brought back with what was not begun`() {
    var page = page(work(5, batchSize: 3))
    _ = page.handle(.stop, in: room)
    #expect(page.handle(.performed([done, denied, done]), in: room).isEmpty)
    #expect(drawn(page).contains("Removed 2 of 5 users · 1 failed · 2 not begun"))
    #expect(drawn(page).contains("Some stay marked."))
    #expect(drawn(page).contains("▸ u1") && drawn(page).contains("─ u1 ─"))
    let brought = outcome(page.handle(.close, in: room))
    #expect(brought?.done == ["u0", "u2"] && brought?.left == ["u1", "u3", "u4"])
    #expect(brought?.purpose == "remove")
  }

  @Test func `it goes back by itself only when all is done and it was asked to`() {
    var quiet = page(work(2, batchSize: 5), closes: true)
    #expect(outcome(quiet.handle(.performed([done, gone]), in: room))?.done == ["u0", "u1"])
    var failing = page(work(2, batchSize: 5), closes: true)
    #expect(failing.handle(.performed([done, denied]), in: room).isEmpty)
    #expect(drawn(failing).contains("1 failed"))
    var asked = page(work(2, batchSize: 5))
    #expect(asked.handle(.performed([done, done]), in: room).isEmpty)
    #expect(drawn(asked).contains("Nobody is left."))
  }

  @Test func `work with nothing to do shows its results at once`() {
    let page = page(work(1, states: [0: .already], batchSize: 5))
    #expect(page.start().isEmpty && drawn(page).contains("Removed 1 of 1 user"))
  }
}
