import Display
import Domain
import Testing

@testable import Screens

@Suite struct UserKeysTests {
  private func keys(_ desk: Desk, _ user: String) async throws -> [IAM.AccessKeyMetadata] {
    try await desk.reply(IAM.ListAccessKeys(userName: user)).accessKeyMetadata
  }

  @Test func `a new key is shown once, masked until it is asked for`() async throws {
    let desk = try await Desk.onUser("wei", "4n")
    #expect(desk.screen.contains("************"))
    let key = try #require(desk.performed.last { $0.name == "CreateAccessKey" })
    #expect(key == AnyCall(IAM.CreateAccessKey(userName: "wei.zhang")))
    await desk.press("<tab>r")
    #expect(!desk.screen.contains("************"))
    await desk.press("r<esc>")
    #expect(desk.screen.contains("4 Security credentials"), "it was seen: nothing is asked")
    #expect(desk.screen.contains("2 of 2"))
    #expect(try await keys(desk, "wei.zhang").count == 2)
  }

  @Test func `leaving without having seen the secret asks first`() async throws {
    let desk = try await Desk.onUser("wei", "4n<esc>")
    #expect(desk.screen.contains("1 secret was neither shown nor saved."))
    await desk.press("<enter>")
    #expect(desk.screen.contains("************"))
    await desk.press("<tab>y<esc>")
    #expect(desk.screen.contains("4 Security credentials"), "it was copied")
    #expect(desk.copied.count == 1)
  }

  @Test func `the file has AWS's name and columns`() async throws {
    let desk = try await Desk.onUser("wei", "4nw<enter>")
    let file = try #require(desk.files["accessKeys.csv"])
    let lines = file.split(separator: "\n")
    #expect(lines.first == "Access key ID,Secret access key")
    let fields = try #require(lines.last).split(separator: ",")
    #expect(fields.count == 2 && fields[0].hasPrefix("AKIA") && fields[1].count == 40)
    #expect(desk.screen.contains("saved to /home/ops/accessKeys.csv"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("4 Security credentials"), "it was saved")
  }

  @Test func `a file that cannot be written is said, and the secret is still there`() async throws {
    let desk = try await Desk.onUser("wei", "4n")
    desk.isReadOnly = true
    await desk.press("w<enter>")
    #expect(desk.screen.contains("The disk is read-only."))
    await desk.press("<esc><esc>")
    #expect(desk.screen.contains("neither shown nor saved"))
  }

  @Test func `two keys are what a user can have, active or not`() async throws {
    let desk = try await Desk.onUser("ci-", "4")
    #expect(desk.screen.contains("2 of 2: delete one first"))
    await desk.press("n")
    #expect(desk.screen.contains("A user can have 2 access keys, active or not"))
    #expect(desk.performed("CreateAccessKey") == 0)
  }

  @Test func `a key is made inactive, and active again`() async throws {
    let desk = try await Desk.onUser("ci-", "4<tab><tab>t")
    #expect(desk.screen.contains("is inactive now."))
    #expect(try await keys(desk, "ci-deploy").map(\.status) == [.inactive, .active])
    await desk.press(":make-active<enter>")
    #expect(try await keys(desk, "ci-deploy").map(\.status) == [.active, .active])
  }

  @Test func `deleting names the key, and the focus goes to the next`() async throws {
    let desk = try await Desk.onUser("ci-", "4<tab><tab>D")
    let all = try await keys(desk, "ci-deploy").compactMap(\.accessKeyId)
    #expect(desk.screen.contains("Delete the access key \(all[0]) of ci-deploy?"))
    await desk.press("<enter>")
    #expect(try await keys(desk, "ci-deploy").count == 2)
    await desk.press("Dd")
    #expect(try await keys(desk, "ci-deploy").compactMap(\.accessKeyId) == [all[1]])
    #expect(desk.screen.contains("▸ \(all[1])"))
  }

  @Test func `the last use of a key may be refused, and the key is listed`() async throws {
    let desk = try await Desk.onUser("wei")
    desk.refuses = { $0.value is IAM.GetAccessKeyLastUsed }
    await desk.press("4")
    #expect(desk.screen.contains("Active") && desk.screen.contains("cannot be"))
  }

  @Test func `a refusal stands with the keys`() async throws {
    let desk = try await Desk.onUser("wei", "4")
    desk.refuses = { $0.value is IAM.CreateAccessKey }
    await desk.press("n")
    #expect(desk.screen.contains("✗ AccessDenied: You may not do that."))
    #expect(desk.screen.contains("4 Security credentials"))
  }
}
