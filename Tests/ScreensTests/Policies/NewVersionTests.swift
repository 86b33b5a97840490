import Display
import Domain
import Testing

@testable import Screens

@Suite struct NewVersionTests {
  private func opened(_ keys: String = "", versions: Int = 1) async throws -> Desk {
    let desk = try Desk.onSample()
    if versions > 1 { try await desk.account.addVersions(upTo: versions) }
    await desk.showHome()
    desk.editor = { $0.replacing("s3:GetObject", with: "s3:GetObjectAcl") }
    await desk.press(PolicyPictures.edit1 + keys)
    return desk
  }

  private func document(_ version: String, _ desk: Desk) async throws -> String {
    let call = IAM.GetPolicyVersion(
      policyArn: try await desk.account.arn("ReportsRead"), versionId: version)
    return try await desk.account.perform(call).policyVersion.document ?? ""
  }

  @Test func `it begins as the default version, and becomes the default`() async throws {
    let desk = try await opened()
    #expect(desk.screen.contains(#""s3:ListBucket""#) && desk.screen.contains("[x] Set as default"))
    await desk.press("<c-o><c-n>")
    #expect(try await desk.account.versions() == ["v2*", "v1"])
    #expect(try await document("v2", desk).contains("s3:GetObjectAcl"))
    #expect(desk.screen.contains("Saved v2, the default version now."))
    #expect(desk.screen.contains("Allow  s3:GetObjectAcl and s3:ListBucket"))
  }

  @Test func `without the tick the old version stays the default`() async throws {
    let desk = try await opened("<c-o><tab><space><c-n>")
    #expect(try await desk.account.versions() == ["v2", "v1*"])
    #expect(desk.screen.contains("Saved v2."))
    await desk.press("3")
    let line = desk.screen.split(separator: "\n").first { $0.contains("v2  ") } ?? ""
    #expect(line.contains("▸") && line.contains("—"))
  }

  @Test func `a document that will not do is refused, with the place`() async throws {
    let desk = try await opened("<down><down><end><bs>;<c-n>")
    #expect(desk.screen.contains("✗ line 3, column 16: A value is expected here"))
    #expect(desk.changes == [])
  }

  @Test func `leaving asks when something was changed, and only then`() async throws {
    let desk = try await opened("<esc>")
    #expect(desk.screen.contains("1 Permissions"))
    await desk.press("e<c-o><esc>")
    #expect(desk.screen.contains("Leave without saving? The change is lost."))
    await desk.press("s")
    #expect(desk.screen.contains("s3:GetObjectAcl"))
    await desk.press("<esc>l")
    #expect(desk.screen.contains("1 Permissions") && desk.changes == [])
    await desk.press("e<tab><space><esc>")
    #expect(desk.screen.contains("Leave without saving?"), "the tick is a change, too")
  }

  // MARK: - At five versions

  @Test func `with four versions nothing has to go`() async throws {
    let desk = try await opened(versions: 4)
    #expect(!desk.screen.contains("can have no more"))
    await desk.press("<c-n>")
    #expect(try await desk.account.versions() == ["v5*", "v4", "v3", "v2", "v1"])
  }

  @Test func `with five the oldest goes that is not the default, after a question`() async throws {
    let desk = try await opened(versions: 5)
    #expect(desk.screen.contains("The policy has 5 versions, and can have no more."))
    #expect(desk.screen.contains("version v1 - created 20"))
    await desk.press("<c-n>")
    #expect(desk.screen.contains("Delete v1 of ReportsRead, and save the new version?"))
    await desk.press("<enter>")
    #expect(desk.changes == [])
    await desk.press("<c-n>d")
    #expect(desk.changes == ["DeletePolicyVersion", "CreatePolicyVersion"])
    #expect(try await desk.account.versions() == ["v6*", "v5", "v4", "v3", "v2"])
    #expect(desk.screen.contains("Saved v6, the default version now. Deleted v1."))
  }

  @Test func `the default is not the one that goes, however old it is`() async throws {
    let desk = try Desk.onSample()
    try await desk.account.addVersions(upTo: 5)
    _ = try await desk.account.perform(
      IAM.SetDefaultPolicyVersion(
        policyArn: try await desk.account.arn("ReportsRead"), versionId: "v1"))
    await desk.showHome()
    await desk.press(PolicyPictures.edit1 + "<c-n>d")
    #expect(try await desk.account.versions() == ["v6*", "v5", "v4", "v3", "v1"])
  }

  @Test func `those to go can be chosen, one at least`() async throws {
    let desk = try await opened("<tab><tab><space><c-n>", versions: 5)
    #expect(desk.screen.contains("✗ Select at least one.") && desk.changes == [])
    await desk.press("<tab><space><tab><tab><space><c-n>")
    #expect(desk.screen.contains("Delete v2, v4 of ReportsRead, and save"))
    await desk.press("d")
    #expect(try await desk.account.versions() == ["v6*", "v5", "v3", "v1"])
  }

  // MARK: - What fails

  @Test func `when nothing can be deleted nothing is created, and the text stays`() async throws {
    let desk = try await opened(versions: 5)
    desk.refuses = { $0.value is IAM.DeletePolicyVersion }
    await desk.press("<c-o><c-n>d")
    #expect(desk.screen.contains("LimitExceeded: A managed policy can have up to 5 versions."))
    #expect(try await desk.account.versions() == ["v5*", "v4", "v3", "v2", "v1"])
    await desk.press("<up>")
    #expect(desk.screen.contains("s3:GetObjectAcl"))
  }

  @Test func `when only the creation is refused it is said what is deleted`() async throws {
    let desk = try await opened(versions: 5)
    desk.refuses = { $0.value is IAM.CreatePolicyVersion }
    await desk.press("<c-o><c-n>d")
    #expect(desk.screen.contains("AccessDenied: You may not do that. There is room for it now: v1"))
    #expect(try await desk.account.versions() == ["v5*", "v4", "v3", "v2"])
    desk.refuses = { _ in false }
    await desk.press("<c-n>")
    #expect(try await desk.account.versions() == ["v6*", "v5", "v4", "v3", "v2"])
  }

  @Test func `a version that came meanwhile is found, and room is made then`() async throws {
    let desk = try await opened("<c-o>", versions: 4)
    _ = try await desk.account.perform(
      IAM.CreatePolicyVersion(
        policyArn: try await desk.account.arn("ReportsRead"),
        policyDocument: try await document("v1", desk)))
    await desk.press("<c-n>")
    #expect(desk.screen.contains("LimitExceeded"))
    await desk.press("<c-n>d")
    #expect(try await desk.account.versions() == ["v6*", "v5", "v4", "v3", "v2"])
    #expect(try await document("v6", desk).contains("s3:GetObjectAcl"))
  }
}
