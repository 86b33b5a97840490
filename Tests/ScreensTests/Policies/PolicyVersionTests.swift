import Display
import Domain
import Testing

@testable import Screens

@Suite struct PolicyVersionTests {
  private func opened(_ keys: String = "", versions: Int = 3) async throws -> Desk {
    let desk = try Desk.onSample()
    try await desk.account.addVersions(upTo: versions)
    await desk.showHome()
    await desk.press(PolicyPictures.versions1 + keys)
    return desk
  }

  private func line(_ name: String, _ desk: Desk) -> Substring {
    desk.screen.split(separator: "\n").first { $0.contains(name) } ?? ""
  }

  @Test func `the newest stands first, and the cursor on the default`() async throws {
    let desk = try await opened()
    #expect(line("v3  ", desk).contains("▸") && line("v3  ", desk).contains("default"))
    #expect(line("v1  ", desk).contains("—"))
    #expect(desk.screen.contains("v3, the default version") && desk.screen.contains("s3:Get3"))
  }

  @Test func `another is compared with the default, line by line`() async throws {
    let desk = try await opened("j")
    #expect(desk.screen.contains("+ only in v2, - only in v3, the default"))
    #expect(line("s3:Get2", desk).contains("  + ") && line("s3:Get3", desk).contains("  - "))
    #expect(line("s3:GetObject", desk).contains("    ") && desk.screen.contains("lines the same"))
    await desk.press("j")
    #expect(line("s3:ListBucket", desk).contains("  + "))
  }

  @Test func `v and Enter show the document of the one under the cursor`() async throws {
    for key in ["v", "<enter>"] {
      let desk = try await opened("j" + key)
      #expect(desk.screen.contains("ReportsRead › v2") && desk.screen.contains("s3:Get2"))
      await desk.press("w<enter>")
      #expect(desk.files.keys.contains("ReportsRead-v2.json"))
      await desk.press("<esc>")
      #expect(line("v2  ", desk).contains("▸"))
    }
  }

  @Test func `another becomes the default, after a question that says for whom`() async throws {
    let desk = try await opened("jS")
    #expect(desk.screen.contains("Set v2 as the default version of ReportsRead?"))
    #expect(desk.screen.contains("the 2 users and groups it is attached to"))
    await desk.press("<enter>")
    #expect(try await desk.account.versions() == ["v3*", "v2", "v1"])
    await desk.press("Ss")
    #expect(try await desk.account.versions() == ["v3", "v2*", "v1"])
    #expect(desk.screen.contains("v2 is the default version now."))
    #expect(line("v2  ", desk).contains("▸") && line("v2  ", desk).contains("default"))
    await desk.press("1")
    #expect(desk.screen.contains("s3:Get2 on"))
  }

  @Test func `whom a boundary limits is said before its default changes`() async throws {
    let desk = try Desk.onSample()
    try await desk.account.addVersions(of: "DeveloperBoundary", upTo: 2)
    await desk.showHome()
    await desk.press(PolicyPictures.boundary1 + "3jS")
    #expect(desk.prose.contains("It is in effect at once for the 4 users it limits."))
  }

  @Test func `a version is deleted after a question, the default never`() async throws {
    let desk = try await opened("D")
    #expect(desk.screen.contains("v3 is the default version; set another as default first."))
    await desk.press("jD")
    #expect(desk.screen.contains("Delete v2 of ReportsRead, created"))
    await desk.press("k")
    #expect(try await desk.account.versions() == ["v3*", "v2", "v1"])
    await desk.press("Dd")
    #expect(try await desk.account.versions() == ["v3*", "v1"])
    #expect(desk.screen.contains("Deleted v2.") && line("v1  ", desk).contains("▸"))
  }

  @Test func `what the service refuses is said, and the page shows what is`() async throws {
    let desk = try await opened("jS")
    let arn = try await desk.account.arn("ReportsRead")
    _ = try await desk.account.perform(IAM.DeletePolicyVersion(policyArn: arn, versionId: "v2"))
    await desk.press("s")
    #expect(desk.screen.contains("NoSuchEntity: Policy"))
    #expect(!desk.screen.contains("v2  ") && desk.screen.contains("v1  "))
  }

  @Test func `the default cannot be set again`() async throws {
    let desk = try await opened("S")
    #expect(desk.screen.contains("v3 is the default version already."))
  }

  @Test func `AWS's policies have one version here, which cannot be changed`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(PolicyPictures.policies1 + "/PowerUserAccess<enter><enter>3")
    #expect(line("v12", desk).contains("default"))
    for (key, said) in [("S", "changed"), ("D", "changed"), ("e", "edited")] {
      await desk.press(key)
      #expect(desk.screen.contains("AWS manages PowerUserAccess; it cannot be \(said) here."))
    }
    await desk.press("1D")
    #expect(desk.screen.contains("AWS manages PowerUserAccess; it cannot be deleted here."))
    await desk.press("e")
    #expect(desk.screen.contains("AWS manages PowerUserAccess; it cannot be edited here."))
  }

  @Test func `a document that is refused is said to be, and the others are there`() async throws {
    let desk = try Desk.onSample()
    try await desk.account.addVersions(upTo: 3)
    desk.refuses = { ($0.value as? IAM.GetPolicyVersion)?.versionId == "v2" }
    await desk.showHome()
    await desk.press(PolicyPictures.versions1 + "j")
    #expect(desk.screen.contains("The document cannot be read."))
    await desk.press("j")
    #expect(desk.screen.contains("+ only in v1"))
  }
}
