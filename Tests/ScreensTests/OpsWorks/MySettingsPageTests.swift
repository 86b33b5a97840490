import Display
import Domain
import Store
import Testing

@testable import Screens

@Suite struct MySettingsPageTests {
  /// Ada, who is a user of us-east-1.
  private func asAda(
    selfManagement: Bool, allowed: String = #""sts:GetCallerIdentity""#, imported: Bool = true
  ) async throws -> Desk {
    let desk = try await DenialTests.desk(allowed: allowed)
    if imported {
      let arn = try await desk.ownersAccount.perform(IAM.GetUser(userName: "ada")).user.arn
      _ = try await desk.ownersAccount.perform(
        OpsWorks.CreateUserProfile(
          region: .usEast1, iamUserArn: arn, allowSelfManagement: selfManagement))
    }
    await desk.press(Home.opening(.mySettings))
    return desk
  }

  private func federated(_ policies: String = "AWSOpsWorks_FullAccess") async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.signInFederated(role: "Ops", session: "carol", policies: policies)
    await desk.press(Home.opening(.mySettings))
    return desk
  }

  @Test func `the account owner is told why there is nothing for them`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Home.opening(.mySettings))
    #expect(desk.prose.contains("You are the account owner, and there is nothing here for you"))
    #expect(!desk.performed.contains { $0.value is OpsWorks.DescribeMyUserProfile })
    await desk.press("e")
    #expect(desk.screen.contains("You are no user of US East (N. Virginia)."))
    await desk.press("U")
    #expect(desk.screen.contains("Import IAM Users to US East"))
    await desk.press("q:region us-west-2<enter>")
    #expect(desk.screen.contains("My Settings in US West (Oregon)"))
    #expect(desk.prose.contains("You are the account owner"))
  }

  @Test func `a user with self-management sees and sets their own key`() async throws {
    let desk = try await asAda(selfManagement: true)
    #expect(desk.screen.contains(/SSH user name +ada/))
    #expect(desk.screen.contains(/Public SSH key +—/))
    #expect(desk.screen.contains("yes: you may change your own key"))
    #expect(!desk.screen.contains("Not permitted: edit key"))
    await desk.press("e")
    await desk.paste(Desk.opsWorksKey)
    await desk.press("<c-n>")
    #expect(desk.screen.contains("ED25519 256 bits · me@laptop"))
    #expect(desk.screen.contains(Desk.opsWorksFingerprint))
    #expect(desk.screen.contains("Your key was saved."))
    #expect(try await desk.profile("ada")?.sshPublicKey == Desk.opsWorksKey)
    await desk.press("e<c-u><c-n>")
    #expect(desk.screen.contains("Your key was taken away."))
    #expect(try await desk.profile("ada")?.sshPublicKey == nil)
  }

  @Test func `without self-management or a policy nothing is seen, and it is said why`()
    async throws
  {
    let desk = try await asAda(selfManagement: false)
    #expect(desk.prose.contains("Self-management is off for you, and no policy of yours"))
    #expect(desk.prose.contains("AccessDenied"))
  }

  @Test func `a policy lets a user see the settings, and another one change them`() async throws {
    let seeing = try await asAda(
      selfManagement: false, allowed: #""opsworks:DescribeMyUserProfile""#)
    #expect(seeing.screen.contains(/SSH user name +ada/))
    #expect(seeing.screen.contains("Not permitted: edit key (opsworks:UpdateMyUserProfile)"))
    await seeing.press("e")
    #expect(seeing.screen.contains("No policy of yours allows opsworks:UpdateMyUserProfile."))
    let changing = try await asAda(selfManagement: false, allowed: #""opsworks:*MyUserProfile""#)
    #expect(!changing.screen.contains("edit key (opsworks"))
    await changing.press("e")
    #expect(changing.screen.contains("Your public SSH key in US East"))
  }

  @Test func `what may be done on stacks is summed up for those who may see it`() async throws {
    let blind = try await asAda(selfManagement: true)
    #expect(blind.prose.contains("What you may do on stacks cannot be read. AccessDenied"))
    let seeing = try await asAda(selfManagement: true, allowed: #""opsworks:Describe*""#)
    #expect(seeing.screen.contains(/warehouse +IAM Policies Only/))
  }

  @Test(arguments: [#""opsworks:*""#, #""iam:List*""#])
  func `an IAM user whom nobody imported is told so, and is no user by looking`(allowed: String)
    async throws
  {
    let desk = try await asAda(selfManagement: false, allowed: allowed, imported: false)
    #expect(desk.prose.contains("An administrator has to import you on the Users page first."))
    #expect(!desk.performed.contains { $0.value is OpsWorks.UpdateMyUserProfile })
    #expect(try await desk.profile("ada") == nil)
  }

  @Test func `a federated user becomes a user by opening the page, once`() async throws {
    let desk = try await federated()
    #expect(desk.screen.contains("You are a user of US East (N. Virginia) now."))
    #expect(desk.screen.contains(/SSH user name +Opscarol/))
    await desk.press("U")
    #expect(desk.line("] Ops/carol").contains("federated"))
    let made = try await desk.profile("Ops/carol")
    await desk.press("q")
    await desk.press("q" + Home.opening(.mySettings))
    #expect(!desk.screen.contains("You are a user of"))
    #expect(desk.performed.count { $0.value is OpsWorks.UpdateMyUserProfile } == 1)
    #expect(try await desk.profile("Ops/carol") == made)
  }

  @Test func `in another region a federated user is asked first`() async throws {
    let desk = try await federated()
    await desk.press(":region eu-west-1<enter>")
    #expect(desk.prose.contains("not a user of OpsWorks Stacks in Europe (Ireland) yet. n makes"))
    #expect(try await desk.profiles(in: .euWest1).isEmpty)
    await desk.press("n")
    #expect(desk.screen.contains("You are a user of Europe (Ireland) now."))
    #expect(try await desk.profiles(in: .euWest1).map(\.name) == ["Ops/carol"])
  }

  @Test func `a federated user who may not is told, and is no user`() async throws {
    let desk = try await federated("IAMReadOnlyAccess")
    #expect(desk.prose.contains("Your settings cannot be shown."))
    #expect(desk.prose.contains("AccessDenied"))
    #expect(try await desk.profiles().count == 4)
  }

  @Test func `a private key is refused here, too`() async throws {
    let desk = try await asAda(selfManagement: true)
    await desk.press("e")
    await desk.paste(Desk.privateKey)
    #expect(desk.prose.contains("This is a private key"))
    await desk.press("<c-n>")
    #expect(!desk.performed.contains { $0.value is OpsWorks.UpdateMyUserProfile })
    await desk.press("<c-u><esc>")
    #expect(desk.screen.contains("My Settings in"))
  }

  @Test func `leaving with a key that was not saved asks`() async throws {
    let desk = try await asAda(selfManagement: true)
    await desk.press("e")
    await desk.paste(Desk.opsWorksKey)
    await desk.press("<esc>")
    #expect(desk.screen.contains("Leave without saving the key?"))
    await desk.press("s")
    #expect(desk.screen.contains("me@laptop"))
    await desk.press("<esc>l")
    #expect(try await desk.profile("ada")?.sshPublicKey == nil)
  }
}
