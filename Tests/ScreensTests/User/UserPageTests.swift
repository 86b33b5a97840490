import Display
import Domain
import Testing

@testable import Screens

@Suite struct UserPageTests {
  @Test func `Enter on the list opens the user, and Esc goes back to the row`() async throws {
    let desk = try await Desk.onUser("wei")
    #expect(desk.screen.contains("IAM › Users › wei.zhang"))
    #expect(desk.screen.contains(":user/wei.zhang"))
    #expect(desk.screen.contains("Path /") && desk.screen.contains("in 2 groups"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("1 of 12 users"))
    #expect(desk.performed("ListUsers") == 1, "nothing was changed: the list is not read again")
  }

  @Test func `a tab reads what it shows when it is shown first, and once`() async throws {
    let desk = try await Desk.onUser("wei")
    #expect(desk.performed("ListUserTags") == 0 && desk.performed("ListMFADevices") == 0)
    await desk.press("3")
    #expect(desk.performed("ListUserTags") == 1)
    #expect(desk.screen.contains("Department"))
    await desk.press("<tab><tab><tab><tab><tab><tab>143")
    #expect(desk.performed("ListUserTags") == 1 && desk.performed("ListMFADevices") == 1)
  }

  @Test func `what was changed elsewhere is there when the tab is read again`() async throws {
    let desk = try await Desk.onUser("wei")
    _ = try await desk.reply(
      IAM.AttachUserPolicy(
        userName: "wei.zhang", policyArn: "arn:aws:iam::aws:policy/SecurityAudit"))
    #expect(!desk.screen.contains("SecurityAudit"))
    await desk.press("R")
    #expect(desk.screen.contains("SecurityAudit"))
  }

  @Test func `each part can be refused by itself, and the rest is there`() async throws {
    let desk = try Desk.onSample()
    for (action, name) in [("iam:List*", "lists"), ("iam:GetUser", "user")] {
      let document =
        #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"\#(action)","Resource":"*"}}"#
      _ = try await desk.reply(
        IAM.PutUserPolicy(
          userName: "omar.haddad", policyName: name, policyDocument: document))
    }
    let refused =
      #"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"iam:ListUserPolicies","Resource":"*"}}"#
    _ = try await desk.reply(
      IAM.PutUserPolicy(
        userName: "omar.haddad", policyName: "not", policyDocument: refused))
    try await desk.prepareOwnPage(of: "omar.haddad", mayManageOwn: false)
    await desk.press("2")
    #expect(desk.screen.contains("CloudWatchReadOnlyAccess"))
    #expect(desk.screen.contains("✗ The inline policies cannot be read. AccessDenied"))
    #expect(desk.screen.contains("with an explicit deny"))
    await desk.press("<tab><tab><tab><tab>")
    #expect(desk.screen.contains("AWSOpsWorks_FullAccess"))
  }

  @Test func `a user who is gone is said to be`() async throws {
    let desk = try Desk.onSample()
    await desk.show(UserPage(userName: "nobody", identity: desk.console.identity))
    #expect(desk.screen.contains("cannot be read. NoSuchEntity: The user with name"))
  }

  @Test func `what is known to be out of reach says so before it is pressed`() async throws {
    let desk = try await Desk.onOwnPage("omar.haddad", mayManageOwn: false)
    #expect(desk.screen.contains("✗ No policy of yours allows iam:ChangePassword."))
    await desk.press("<enter>")
    #expect(desk.performed("ChangePassword") == 0)
    #expect(desk.screen.contains("My security credentials"))
    await desk.press("n")
    #expect(desk.screen.contains("No policy of yours allows iam:CreateAccessKey."))
    #expect(desk.performed("CreateAccessKey") == 0)
  }

  @Test func `a user is renamed, and the page and the list follow`() async throws {
    let desk = try await Desk.onUser("wei", ":rename<enter>")
    await desk.press("<c-u>maria.santos<enter>")
    #expect(desk.screen.contains("EntityAlreadyExists"))
    #expect(desk.screen.contains("maria.santos"), "what was typed stays")
    await desk.press("<c-u>wei.z<enter>")
    #expect(desk.screen.contains("IAM › Users › wei.z "))
    #expect(desk.screen.contains(":user/wei.z\n"))
    #expect(desk.screen.contains("The user is called wei.z now."))
    await desk.press("4<esc>")
    #expect(desk.screen.contains("wei.z "))
    #expect(try await desk.arn(of: "wei.z").hasSuffix("user/wei.z"))
  }

  @Test func `a name that is none, or the one it has, is not sent`() async throws {
    let desk = try await Desk.onUser("wei", ":rename<enter><c-n>")
    #expect(desk.screen.contains("This is its name already."))
    await desk.press("<c-u>a b<c-n>")
    #expect(desk.screen.contains("✗"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("1 Permissions"))
    #expect(desk.performed("UpdateUser") == 0)
  }

  @Test func `a user is deleted from the page, which closes then`() async throws {
    let desk = try await Desk.onUser("wei", ":delete<enter>")
    #expect(desk.screen.contains("Delete user"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("1 Permissions"))
    await desk.press(":delete<enter><enter>d<enter>")
    #expect(!desk.screen.contains("1 Permissions"))
    #expect(await !desk.account.hasUser("wei.zhang"))
    #expect(desk.screen.contains("11 users"))
  }

  @Test func `one's own page begins with the credentials, and offers neither name nor deletion`()
    async throws
  {
    let desk = try await Desk.onOwnPage()
    #expect(desk.screen.contains("IAM › My security credentials"))
    #expect(desk.screen.contains("1 Security credentials  2 Permissions"))
    #expect(desk.performed("GetLoginProfile") == 0, "who has signed in has a password")
    await desk.press(":rename")
    #expect(desk.screen.contains("no such command"), "\(desk.screen)")
  }

  @Test func `the row of a user who was changed is read again, and only that`() async throws {
    let desk = try await Desk.onUser("wei", "4n<tab>r")
    let listed = desk.performed("ListUsers")
    await desk.press("<esc><esc>")
    #expect(desk.screen.contains("2 active"))
    #expect(desk.performed("ListUsers") == listed)
  }
}
