import Display
import Domain
import Testing

@testable import Screens

@Suite struct OpsWorksUsersPageTests {
  @Test func `everybody of a region is listed, with what they are in IAM`() async throws {
    let desk = try await Desk.onOpsWorksUsers()
    #expect(desk.screen.contains("US East (N. Virginia) us-east-1"))
    #expect(desk.screen.contains("4 users"))
    #expect(desk.line("james.okafor").contains(/jamesokafor +yes +yes +IAM user/))
    #expect(desk.line("hannah").contains(/hannahschmidt +— +no +IAM user/))
    #expect(desk.line("Contractors/").contains("federated"))
    #expect(desk.line("rob.ellison").contains("! gone in IAM"))
  }

  @Test func `both links are called as the guide calls them, after the region`() async throws {
    let desk = try await Desk.onOpsWorksUsers(":region eu-west-1<enter>")
    #expect(desk.screen.contains("Import IAM Users to Europe (Ireland)"))
    #expect(
      desk.screen.contains(
        "Import AWS OpsWorks Stacks users from another region to Europe (Irelan"))
    #expect(desk.screen.contains("Nobody is a user here yet: m imports IAM users."))
    #expect(desk.screen.contains("AWS ended OpsWorks Stacks on 26 May 2024"))
  }

  @Test func `that SSH access remains is said of who is gone in IAM, and of nobody else`()
    async throws
  {
    let desk = try await Desk.onOpsWorksUsers("G")
    #expect(desk.screen.contains("gone in IAM and keeps SSH access until deleted on this page"))
    await desk.press("k")
    #expect(!desk.screen.contains("keeps SSH access"))
    #expect(desk.screen.contains("AWS ended OpsWorks Stacks"))
  }

  @Test func `a region is chosen from all fifteen, with the number of its users`() async throws {
    let desk = try await Desk.onOpsWorksUsers("R")
    for region in OpsWorks.Region.allCases { #expect(desk.screen.contains(region.rawValue)) }
    #expect(desk.line("us-east-1 ").contains(/4 +shown now/))
    #expect(desk.line("us-west-2").contains(/us-west-2 +1$/))
    #expect(desk.line("ca-central-1").contains("API only"))
    #expect(!desk.line("eu-west-1").contains("API only"))
    desk.size = Size(columns: 60, rows: 20)
    #expect(desk.screen.contains("sa-east-1"))
    await desk.press("<down><enter>")
    #expect(desk.screen.contains("< US West (Oregon) us-west-2 >"))
    #expect(desk.screen.contains("1 user") && desk.line("james").contains("jokafor"))
  }

  @Test func `a region that is named is shown, and one that is not there is not`() async throws {
    let desk = try await Desk.onOpsWorksUsers("a:region mars-1<enter>")
    #expect(desk.screen.contains("no region of OpsWorks Stacks is called mars-1"))
    #expect(desk.screen.contains("4 marked"))
    await desk.press(":region CA-Central-1<enter>")
    #expect(desk.screen.contains("Canada (Central) ca-central-1 · API only"))
    #expect(desk.screen.contains("0 users") && desk.screen.contains("0 marked"))
    await desk.press(":region us west (oregon)<enter>")
    #expect(desk.screen.contains("us-west-2") && desk.screen.contains("0 marked"))
  }

  @Test func `rows of a region that was left come too late`() throws {
    var page = OpsWorksUsersPage(identity: AccountIdentity(accountID: "1", alias: nil))
    let room = Size(columns: 80, rows: 20)
    _ = page.handle(.action(.region("us-west-2")), in: room)
    let late = OpsWorksUsersPage.Fact(
      arn: "", sshUsername: "", hasKey: false, managesSelf: false, kind: .iamUser, isNew: false)
    let reply = Paging<Table<OpsWorksUsersPage.Fact>.Item>.Reply.success(
      ([Table.Item("ada", late)], nil))
    _ = page.handle(.table(.listed(reply, reading: 0)), in: room)
    #expect(page.table.names == [])
    _ = page.handle(.table(.listed(reply, reading: 1)), in: room)
    #expect(page.table.names == ["ada"])
  }

  @Test func `who was imported just now is called new, and the first has the cursor`() async throws
  {
    let desk = try Desk.onSample()
    await desk.show(OpsWorksUsersPage(identity: desk.console.identity))
    for name in ["sofia.rossi", "omar.haddad"] {
      let user = try? await desk.account.perform(IAM.GetUser(userName: name)).user
      guard let arn = user?.arn else { continue }
      _ = try await desk.account.perform(
        OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: arn))
    }
    await desk.show(Importer(done: ["sofia.rossi", "nobody.else"]))
    await desk.press("<enter>")
    #expect(desk.line("sofia.rossi").contains("IAM user · new"))
    #expect(desk.line("sofia.rossi").contains("▸"))
    #expect(!desk.line("james.okafor").contains("new"))
    #expect(desk.screen.contains("▸ [ ] sofia.rossi"))
  }

  /// Stands in for a page of bulk work: closes with what it came to.
  private struct Importer: Screen {
    enum Event: ScreenEvent {
      case key(Key)
      case paste(String)
      case returned((any Sendable)?)
    }
    let done: [String]
    var path: [String] { ["Import"] }
    var bindings: [Binding<Event>] { [] }
    mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
      guard case .key = event else { return [] }
      return [.close(returning: BulkOutcome(purpose: "import", done: done, left: []))]
    }
    func draw(on canvas: inout Canvas) {}
  }

  @Test func `names that differ in little stay two rows`() async throws {
    let desk = try Desk.onSample(.empty)
    let all = "a+=,.@_-Z9"
    for (name, path) in [("Ada", "/"), (all, "/"), (all, "/x/")] {
      let arn = "arn:aws:iam::\(try await desk.accountID):user\(path)\(name)"
      _ = try await desk.account.perform(
        OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: arn))
    }
    let lower = "arn:aws:sts::\(try await desk.accountID):federated-user/ada"
    _ = try await desk.account.perform(
      OpsWorks.CreateUserProfile(region: .usEast1, iamUserArn: lower))
    await desk.showHome()
    desk.size = Size(columns: 120, rows: 24)
    await desk.press(Home.opening(.opsWorksUsers))
    #expect(desk.screen.contains("4 users"))
    #expect(desk.screen.contains("] Ada ") && desk.screen.contains("] ada "))
    #expect(desk.screen.contains("\(all) (arn:aws:iam::"))
    await desk.press("/@<enter>aD2<enter><enter>")
    #expect(desk.screen.contains("Deleted 2 of 2 users"))
    await desk.press("<enter><esc>")
    #expect(desk.screen.contains("2 users"))
    #expect(try await desk.profiles().map(\.name).sorted() == ["Ada", "ada"])
  }

  @Test func `who may only look sees why, at the foot`() async throws {
    let desk = try await DenialTests.desk(allowed: #""opsworks:Describe*""#)
    await desk.press(Home.opening(.opsWorksUsers))
    #expect(desk.screen.contains("4 users"))
    #expect(desk.screen.contains("Not permitted: import IAM (opsworks:CreateUserProfile), edit ("))
    await desk.press("m")
    #expect(desk.screen.contains("No policy of yours allows opsworks:CreateUserProfile."))
    await desk.press("<enter>")
    #expect(desk.screen.contains("No policy of yours allows opsworks:UpdateUserProfile."))
    await desk.press("D")
    #expect(desk.screen.contains("No policy of yours allows opsworks:DeleteUserProfile."))
  }

  @Test func `who may not look does not get there`() async throws {
    let desk = try await DenialTests.desk(allowed: #""iam:List*""#)
    await desk.press(Home.opening(.opsWorksUsers))
    #expect(desk.screen.contains("No policy of yours allows opsworks:DescribeUserProfiles."))
  }
}

extension Desk {
  var accountID: String {
    get async throws {
      let arn = try await account.perform(IAM.CreateGroup(groupName: "probe")).group.arn
      _ = try await account.perform(IAM.DeleteGroup(groupName: "probe"))
      return String(arn.split(separator: ":", omittingEmptySubsequences: false)[4])
    }
  }
}
