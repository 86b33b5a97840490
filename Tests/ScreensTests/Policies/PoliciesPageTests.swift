import Display
import Domain
import Testing

@testable import Screens

@Suite struct PoliciesPageTests {
  private func opened(_ keys: String = "") async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(PolicyPictures.policies1 + keys)
    return desk
  }

  private func line(_ name: String, _ desk: Desk) -> Substring {
    desk.screen.split(separator: "\n").first { $0.contains(name) } ?? ""
  }

  @Test func `the account's own come first, each with its type and how many use it`() async throws {
    let desk = try await opened()
    #expect(line("DenyOutsideEurope", desk).contains("▸") && desk.screen.contains("81 policies"))
    #expect(line("DeveloperBoundary", desk).contains("Customer managed     4 "))
    #expect(line("AdministratorAccess", desk).contains("AWS managed          1 "))
    #expect(line("AmazonECSServiceRolePolicy", desk).contains("Service-linked role  — "))
  }

  @Test func `T goes through the types, and back to all`() async throws {
    let desk = try await opened()
    for (type, count, name) in [
      ("AWS managed", 68, "AdministratorAccess"), ("Job function", 7, "Billing"),
      ("Service-linked role", 3, "AmazonECSServiceRolePolicy"),
      ("Customer managed", 3, "ReportsRead"),
    ] {
      await desk.press("T")
      #expect(desk.screen.contains("type: \(type)") && desk.screen.contains(name), "\(type)")
      #expect(desk.screen.contains("\(count) of 81 policies"), "\(type)")
    }
    await desk.press("T")
    #expect(desk.screen.contains("type: all") && desk.screen.contains("  81 policies"))
  }

  @Test func `a filter searches the type that is shown`() async throws {
    let desk = try await opened("TTTT/rea<enter>")
    #expect(desk.screen.contains("1 of 81 policies") && line("ReportsRead", desk).contains("▸"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("3 of 81 policies"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("Account settings"), "the type is no filter that Esc clears")
  }

  @Test func `marks of other types stay, and are counted as hidden`() async throws {
    let desk = try await opened("<space>T")
    #expect(desk.screen.contains("1 marked (1 hidden by the filter)"))
    await desk.press("TTTTu")
    #expect(desk.screen.contains("0 marked"))
  }

  @Test func `v shows the document, Enter opens the policy`() async throws {
    let desk = try await opened("jjv")
    #expect(desk.screen.contains(#""s3:ListBucket""#) && !desk.screen.contains("Policy usage"))
    await desk.press("<esc><enter>")
    #expect(desk.screen.contains("1 Permissions  2 Policy usage  3 Policy versions"))
    await desk.press("<esc>")
    #expect(line("ReportsRead", desk).contains("▸"))
  }

  private static let document =
    #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#

  @Test func `a policy that was created is listed, whatever type was shown`() async throws {
    let desk = try await opened("T")
    desk.editor = { _ in Self.document }
    await desk.press("nLogs<c-o><c-n>")
    #expect(line("Logs", desk).contains("▸") && desk.screen.contains("82 policies"))
    #expect(desk.screen.contains("type: all"))
    await desk.press("TTTTn" + "logs<c-n>")
    #expect(desk.screen.contains("There is a policy of this name already."))
  }

  @Test func `a policy with the name of one of AWS's is told from it`() async throws {
    let desk = try Desk.onSample()
    _ = try await desk.account.perform(
      IAM.CreatePolicy(policyName: "ReadOnlyAccess", policyDocument: Self.document))
    await desk.showHome()
    await desk.press(PolicyPictures.policies1 + "/ReadOnlyAccess (<enter>")
    #expect(line("] ReadOnlyAccess (AWS", desk).contains("  AWS managed"))
    await desk.press("<esc>TTTT")
    #expect(line("] ReadOnlyAccess  ", desk).contains("Customer managed"))
    await desk.press("jjD<enter>d<enter>")
    #expect(desk.screen.contains("3 of 81 policies"))
  }
}
