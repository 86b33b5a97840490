import Domain
import Store
import Testing

@testable import Screens

/// What a page says of what the caller may not do, before a key is pressed.
@Suite struct DenialTests {
  /// A console used by somebody who may do these things.
  static func desk(
    allowed actions: String, on desk: Desk? = nil
  ) async throws -> Desk {
    let desk = try desk ?? Desk.onSample()
    _ = try await desk.account.perform(IAM.CreateUser(userName: "ada"))
    let document = """
      {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":[\(actions)],"Resource":"*"}}
      """
    _ = try await desk.account.perform(
      IAM.PutUserPolicy(userName: "ada", policyName: "test", policyDocument: document))
    let login = IAM.CreateLoginProfile(userName: "ada", password: Secret("Abcdefg1"))
    _ = try await desk.account.perform(login)
    await desk.showHome()
    await desk.press(":sign-in<enter><tab>ada<tab>Abcdefg1<enter>")
    return desk
  }

  @Test func `a key that is not permitted is not on the key line, and says why`() async throws {
    let desk = try await Self.desk(allowed: #""iam:List*","iam:Get*","iam:DeleteUser""#)
    await desk.press(":users<enter>")
    #expect(desk.screen.contains("Not permitted: add user (iam:CreateUser)"))
    #expect(!desk.screen.contains("n add user"))
    #expect(desk.screen.contains("D delete"))
    await desk.press("n")
    #expect(desk.screen.contains("No policy of yours allows iam:CreateUser."))
    await desk.press("?")
    #expect(desk.screen.contains("(not now: No policy"))
  }

  @Test func `what becomes permitted meanwhile is so after signing in again`() async throws {
    let desk = try await Self.desk(allowed: #""iam:List*""#)
    await desk.press(":users<enter>")
    #expect(desk.screen.contains("Not permitted: add user"))
    let owner = try #require(desk.account as? EmbeddedAccount).acting(as: .account)
    _ = try await owner.perform(
      IAM.AttachUserPolicy(userName: "ada", policyArn: "arn:aws:iam::aws:policy/IAMFullAccess"))
    await desk.press("<esc>:sign-in<enter><tab>ada<tab>Abcdefg1<enter>:users<enter>")
    #expect(!desk.screen.contains("Not permitted"))
    #expect(desk.screen.contains("n add user"))
  }

  @Test func `a group's policies say what cannot be changed about them`() async throws {
    let desk = try await Self.desk(allowed: #""iam:List*","iam:Get*""#)
    await desk.press(":groups<enter><enter>2")
    #expect(desk.screen.contains("Not permitted: detach (iam:DetachGroupPolicy)"))
    #expect(!desk.screen.contains("D detach"))
    await desk.press("D")
    #expect(desk.screen.contains("No policy of yours allows iam:DetachGroupPolicy."))
  }

  @Test func `nothing limits the account owner`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(":users<enter>")
    #expect(!desk.screen.contains("Not permitted"))
    #expect(!desk.performed.contains { $0.value is IAM.GetDenials })
  }
}
