import Domain
import Testing

@testable import Screens

@Suite struct PermissionsPageTests {
  private func opened() async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Pictures.permissions1)
    return desk
  }

  @Test func `going back and forth between the ways loses none of them`() async throws {
    let desk = try await opened()
    await desk.press("<tab><tab><space><s-tab><s-tab>")
    await desk.press("<right><tab>/wei<enter><space><tab><space><s-tab><s-tab>")
    await desk.press("<right><tab><tab>/ReportsRead<enter><space><s-tab><s-tab>")
    var draft = try desk.draft()
    #expect(draft.way == .policies)
    await desk.press("<right><c-n><c-p>")
    draft = try desk.draft()
    #expect(draft.groups == ["Admins"] && draft.policies == ["ReportsRead"])
    #expect(draft.copyFrom == "wei.zhang" && draft.leftOut.count == 1)
    #expect(draft.way == .groups)
  }

  @Test func `a user to copy from shows all that will be copied`() async throws {
    let desk = try await opened()
    await desk.press("<right><tab>/wei<enter><space>")
    for line in [
      "[x] Group  Developers", "[x] Group  OpsWorksAdmins", "[x] Managed policy  ReportsRead",
      "[x] Permissions boundary  DeveloperBoundary",
    ] {
      #expect(desk.screen.contains(line))
    }
    await desk.press("<space>/<c-u>ci-<enter><space>")
    #expect(desk.screen.contains("[x] Inline policy  push-artifacts"))
  }

  @Test func `a group created in place comes back ticked, with its policies`() async throws {
    let desk = try await opened()
    await desk.press("<tab><enter>Ops<tab><space><c-n>")
    #expect(try desk.draft().groups == ["Ops"])
    let row = desk.screen.split(separator: "\n").first { $0.contains("Ops  ") }
    #expect(row?.contains("[x] Ops") == true && row?.contains("AdministratorAccess") == true)
    #expect(
      desk.performed.suffix(3).map(\.name).prefix(2) == ["CreateGroup", "AttachGroupPolicy"])
  }

  @Test func `a policy created in place comes back ticked, whatever type is shown`() async throws {
    let desk = try await opened()
    await desk.press("<left><tab><tab>TTTT")
    #expect(desk.screen.contains("Type: Customer managed"))
    #expect(!desk.screen.contains("AdministratorAccess"))
    await desk.press("n")
    await desk.press("Reports<tab><tab>")
    await desk.press(String(repeating: "<down>", count: 5) + "<end><left><left>\"s3:*\"<c-n>")
    #expect(try desk.draft().policies == ["Reports"])
    #expect(desk.screen.contains("[x] Reports"))
    #expect(desk.screen.contains("Type: Customer managed"))
    #expect(!desk.screen.contains("AdministratorAccess"))
  }

  @Test func `a policy created for the boundary becomes the boundary`() async throws {
    let desk = try await opened()
    await desk.press(
      "<s-tab><s-tab><s-tab><s-tab><s-tab><enter><tab><space><tab><enter>Edge<tab><tab>")
    await desk.press(String(repeating: "<down>", count: 5) + "<end><left><left>\"s3:*\"<c-n>")
    let draft = try desk.draft()
    #expect(draft.boundary == "Edge" && draft.policies == [])
  }

  @Test func `the types of policies are shown one after the other`() async throws {
    let desk = try await opened()
    await desk.press("<left><tab><tab>")
    for (type, name) in [
      ("AWS managed", "AdministratorAccess"), ("Job function", "Billing"),
      ("Service-linked role", "ServiceRolePolicy"), ("Customer managed", "ReportsRead"),
      ("all", "AdministratorAccess"),
    ] {
      if type != "AWS managed" || desk.screen.contains("Type: all") { await desk.press("T") }
      #expect(desk.screen.contains("Type: \(type)") && desk.screen.contains(name))
    }
  }

  @Test func `a policy is shown as JSON and saved to a file`() async throws {
    let desk = try await opened()
    await desk.press("<left><tab><tab>/ReportsRead<enter>v")
    #expect(desk.screen.contains("\"Statement\": ["))
    await desk.press("w<enter>")
    #expect(desk.files["ReportsRead.json"]?.contains("acme-reports") == true)
    #expect(desk.screen.contains("Saved to /home/ops/ReportsRead.json"))
    await desk.press("q")
    #expect(desk.screen.contains("Set permissions for zed"))
  }

  @Test func `pasted lines of tags fill rows, and more than fifty are said`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Pictures.tags1)
    await desk.paste("Team=Ops\nCost\t42\nPlain")
    let tags = try desk.draft().tags
    #expect(
      tags == [
        .init(key: "Team", value: "Ops"), .init(key: "Cost", value: "42"), .init(key: "Plain"),
      ])
    await desk.paste((1...60).map { "k\($0)=v" }.joined(separator: "\n"))
    #expect(try desk.draft().tags.count == 50)
    #expect(desk.screen.contains("12 tags left out"))
  }

  @Test func `the review leads back to each page, and creates only by its button`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Pictures.review1 + "<c-n><c-n>")
    #expect(desk.screen.contains("[ Create user ]"))
    #expect(!desk.performed.contains { $0.name == "CreateUser" })
    await desk.press("<tab><tab><tab><enter>")
    #expect(!desk.screen.contains("[ Create user ]"))
  }

  @Test func `the commands shown are the calls that are carried out`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Pictures.review1 + "c")
    let shown = desk.screen.split(separator: "\n").compactMap { line in
      line.contains("aws iam ") ? line.split(separator: " ").last.map(String.init) : nil
    }
    await desk.press("q<enter>")
    #expect(desk.performed.suffix(shown.count).map(\.name) == shown)
  }

  @Test func `a user of whom something cannot be read is not copied in part`() async throws {
    let desk = try Desk.onSample()
    desk.refuses = { $0.value is IAM.GetUserPolicy }
    await desk.showHome()
    await desk.press(Pictures.permissions1 + "<right><tab>/ci-<enter><space>")
    #expect(desk.screen.contains("What ci-deploy has cannot be read. AccessDenied"))
    #expect(desk.screen.contains("( ) ci-deploy"))
    #expect(!desk.screen.contains("Copied from ci-deploy"))
    desk.refuses = { _ in false }
    await desk.press("<space>")
    #expect(desk.screen.contains("[x] Inline policy  push-artifacts"))
  }
}
