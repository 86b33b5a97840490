import Display
import Domain
import Foundation
import Store
import Testing

@testable import Screens

@Suite struct ResumedRunTests {
  private static let calls = 6

  /// The wizard killed at a call, and its run opened by the next console.
  private func resumed(_ call: Int, _ moment: Killed, custom: Bool = false) async throws -> Desk {
    let desk = try Desk.onSample()
    desk.death = (call, moment)
    await desk.showHome()
    let password = custom ? "<tab><space><tab>Abcdefg1" : ""
    await desk.press(
      Pictures.details1 + password + "<c-n><tab><tab><space><space><c-n><c-n><enter>")
    #expect(desk.isDead)
    let next = desk.restarted()
    await next.showHome()
    await next.press(Home.downsToUnfinished + "<enter>")
    return next
  }

  @Test(arguments: 0..<calls, Killed.allCases)
  func `killed at any call, a run is finished with nothing done twice`(
    call: Int, moment: Killed
  ) async throws {
    let desk = try await resumed(call, moment)
    await desk.press(":finish<esc><enter>")
    #expect(desk.screen.contains("✓ Success · 1 user created"), "\(desk.screen)")
    #expect(desk.screen.contains("Secret access key") && desk.screen.contains("Password"))
    let account = desk.account
    #expect(try await account.perform(IAM.ListUsers()).users.count == 13)
    #expect(
      try await account.perform(IAM.ListAccessKeys(userName: "zed")).accessKeyMetadata.count == 1)
    #expect(
      try await account.perform(IAM.ListGroupsForUser(userName: "zed")).groups.count == 2)
    _ = try await account.perform(IAM.GetLoginProfile(userName: "zed"))
    await desk.press("w<enter><esc>")
    #expect(try desk.work.unfinishedRuns().isEmpty)
  }

  @Test(arguments: 0..<calls, Killed.allCases)
  func `killed at any call, a run is undone whole`(call: Int, moment: Killed) async throws {
    let desk = try await resumed(call, moment)
    await desk.press("<tab><enter>u")
    #expect(try await desk.account.perform(IAM.ListUsers()).users.count == 12, "\(desk.screen)")
  }

  @Test func `a custom password has to be typed again`() async throws {
    let desk = try await resumed(2, .afterReply, custom: true)
    await desk.press("<enter>")
    #expect(desk.screen.contains("It was not kept: type it again."))
    await desk.press("<tab><tab><tab><enter>")
    #expect(desk.screen.contains("✗"))
    await desk.press("<c-u>Abcdefg1<tab><tab><tab><enter>")
    #expect(desk.screen.contains("✓ Success"))
  }

  @Test func `new passwords go by the account's own rules`() async throws {
    let desk = try Desk.onSample()
    _ = try await desk.account.perform(
      IAM.UpdateAccountPasswordPolicy(minimumPasswordLength: 40))
    desk.death = (1, .afterReply)
    await desk.showHome()
    await desk.press(Pictures.created1)
    let next = desk.restarted()
    await next.showHome()
    await next.press(Home.downsToUnfinished + "<enter><enter>")
    #expect(next.screen.contains("✓ Success"))
  }

  @Test func `a run that is left for later is there again, one that is left for good is not`()
    async throws
  {
    let desk = try await resumed(3, .afterReply)
    await desk.press("<esc>l")
    #expect(desk.screen.contains("zed · 4 of 6 calls done"))
    await desk.press("<enter><esc>f")
    #expect(try desk.work.unfinishedRuns().isEmpty)
  }
}
