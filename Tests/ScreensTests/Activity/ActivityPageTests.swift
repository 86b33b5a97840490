import Display
import Domain
import Testing

@testable import Screens

@Suite struct ActivityPageTests {
  private func desk(_ groups: [String]) async throws -> Desk {
    let desk = try Desk.onSample(.empty)
    for group in groups { _ = try? await desk.account.perform(IAM.CreateGroup(groupName: group)) }
    await desk.show(ActivityPage(identity: desk.console.identity))
    return desk
  }

  @Test func `an account to which nothing was done says so`() async throws {
    let desk = try await desk([])
    #expect(desk.screen.contains("Nothing was done to this account yet."))
    #expect(desk.screen.contains("0 records, chain whole"))
  }

  @Test func `the newest change comes first and opens as CloudTrail gives it`() async throws {
    let desk = try await desk(["Lab", "Ops"])
    #expect(desk.listed.map { $0.contains("Ops") } == [true, false])
    await desk.press("<enter>")
    #expect(desk.screen.contains(#""eventName": "CreateGroup""#))
    await desk.press("<pgdn>")
    #expect(desk.screen.contains(#""groupName": "Ops""#))
    await desk.press("<esc>")
    #expect(desk.screen.contains("2 records"))
  }

  @Test func `a filter finds who, call, target and error`() async throws {
    let desk = try await desk(["Lab", "Ops", "ops"])
    for (text, count) in [("lab", 1), ("creategroup", 3), ("alreadyexists", 1), ("owner", 3)] {
      await desk.press("/" + text)
      #expect(desk.listed.count == count)
      await desk.press("<esc><esc>")
    }
    await desk.press("/zzz")
    #expect(desk.screen.contains("None fits."))
  }

  @Test func `records beyond the first page come in as the cursor goes down`() async throws {
    let desk = try await desk((1...250).map { "g\($0)" })
    await desk.press("G")
    await desk.press("G")
    #expect(desk.screen.contains("g1 "))
    #expect(desk.screen.contains("row 250"))
  }

  @Test func `what is shown is saved as JSON lines, the oldest first`() async throws {
    let desk = try await desk(["Lab", "Ops", "Lab2"])
    await desk.press("/lab<enter>w<enter>")
    let lines = try #require(desk.files["usher-activity.jsonl"]).split(separator: "\n")
    let names = try lines.map {
      try JSON.parse(String($0))["requestParameters"]?["groupName"]?.string
    }
    #expect(names == ["Lab", "Lab2"])
    #expect(desk.screen.contains("saved to /home/ops/usher-activity.jsonl"))
  }

  @Test func `a broken chain is said, and where`() {
    var page = ActivityPage(identity: AccountIdentity(accountID: "123456789012", alias: nil))
    let size = Size(columns: 80, rows: 20)
    let verdict = Activity.Verdict(records: 9, breaksAt: "Record 4 is not as it was written.")
    _ = page.handle(.verified(.success(verdict)), in: size)
    var canvas = Canvas(size)
    page.draw(on: &canvas)
    #expect(canvas.text.contains("✗ 9 records, chain broken"))
    #expect(canvas.text.contains("Record 4 is not as it was written."))
  }
}

extension Desk {
  /// The rows of the list: those with a time.
  fileprivate var listed: [Substring] {
    screen.split(separator: "\n").filter { $0.contains(#/\d\d:\d\d  /#) }
  }
}
