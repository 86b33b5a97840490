import Display
import Domain
import Testing

@testable import Screens

@Suite struct GroupPoliciesTests {
  private func opened(_ keys: String = "") async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(GroupPictures.permissions1 + keys)
    return desk
  }

  private func attached(_ desk: Desk) async throws -> [String] {
    try await desk.account.perform(
      IAM.ListAttachedGroupPolicies(groupName: "Developers")
    ).attachedPolicies.compactMap(\.policyName)
  }

  private func inline(_ desk: Desk) async throws -> [String] {
    try await desk.account.perform(IAM.ListGroupPolicies(groupName: "Developers")).policyNames
  }

  private static let document =
    #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#

  @Test func `policies are attached, and those it has are not offered`() async throws {
    let desk = try await opened("n/PowerUserAccess<enter>")
    #expect(desk.screen.contains("None fits."))
    await desk.press("<esc>/s3<enter>a<c-n>")
    #expect(desk.screen.contains("Attached 2 policies."))
    #expect(
      try await attached(desk) == [
        "AmazonS3FullAccess", "AmazonS3ReadOnlyAccess", "PowerUserAccess",
      ])
  }

  @Test func `ten can be attached, and an eleventh is refused before it is sent`() async throws {
    let desk = try await opened("n" + String(repeating: "<space>", count: 10) + "<c-n>")
    #expect(desk.screen.contains("A group can have 10 policies; 1 are attached, 10 selected."))
    await desk.press("<up><space><c-n>")
    #expect(try await attached(desk).count == 10)
    await desk.press("n")
    #expect(desk.screen.contains("A group can have 10 policies, and these are attached"))
  }

  @Test func `a policy for a service-linked role is refused`() async throws {
    let desk = try await opened("n/ECSServiceRole<enter><space><c-n>")
    #expect(desk.screen.contains("AmazonECSServiceRolePolicy cannot be attached"))
  }

  @Test func `what AWS refuses is said where it happened, and the rest is done`() async throws {
    let desk = try await opened("n/s3<enter>a")
    desk.refuses = {
      ($0.value as? IAM.AttachGroupPolicy)?.policyArn.hasSuffix("ReadOnlyAccess") == true
    }
    await desk.press("<c-n>")
    #expect(desk.screen.contains("1 of 2 were refused. AccessDenied: You may not do that."))
    #expect(try await attached(desk) == ["AmazonS3FullAccess", "PowerUserAccess"])
  }

  @Test func `detaching asks first`() async throws {
    let desk = try await opened("D<esc>")
    #expect(try await attached(desk) == ["PowerUserAccess"])
    await desk.press("Dd")
    #expect(try await attached(desk).isEmpty)
    #expect(desk.screen.contains("No managed policies are attached."))
    #expect(desk.screen.contains("[ Attach Policy ]") && desk.canvas.cursor != nil)
  }

  @Test func `v and Enter show documents`() async throws {
    let desk = try await opened("v")
    #expect(desk.screen.contains("arn:aws:iam::aws:policy/PowerUserAccess"))
    await desk.press("<esc><tab><tab><enter>")
    #expect(desk.screen.contains("Inline policy of the group Developers"))
    #expect(desk.screen.contains("\"iam:ListAccessKeys\","))
  }

  @Test func `an inline policy is created, changed and deleted`() async throws {
    let desk = try await opened()
    desk.editor = { _ in Self.document }
    await desk.press("<tab><tab><tab><enter>reports<c-o><c-n>")
    #expect(desk.screen.contains("Saved reports."))
    #expect(try await inline(desk) == ["own-credentials", "reports"])
    desk.editor = { $0.replacing("s3:*", with: "s3:Get*") }
    await desk.press("<up>e<c-o><c-n>")
    let read = IAM.GetGroupPolicy(groupName: "Developers", policyName: "reports")
    #expect(try await desk.account.perform(read).policyDocument.contains("s3:Get*"))
    await desk.press("D<enter>")
    #expect(try await inline(desk).count == 2)
    await desk.press("Dd")
    #expect(try await inline(desk) == ["own-credentials"])
    #expect(desk.screen.contains("Deleted the inline policy."))
  }

  @Test func `an inline policy of a name that is there is not written over`() async throws {
    let desk = try await opened()
    desk.editor = { _ in Self.document }
    await desk.press("<tab><tab><tab><enter>OWN-credentials<c-o><c-n>")
    #expect(desk.screen.contains("There is a policy of this name already."))
  }

  @Test func `what is too large for all inline policies is said by AWS, and nothing is lost`()
    async throws
  {
    let desk = try await opened()
    let long = String(repeating: "b", count: 5000)
    desk.editor = { _ in
      Self.document.replacing(#""Resource":"*""#, with: "\"Resource\":\"arn:aws:s3:::\(long)\"")
    }
    await desk.press("<tab><tab><tab><enter>reports<c-o><c-n>")
    #expect(desk.screen.contains("Maximum policy size of 5120 bytes exceeded"))
    #expect(desk.screen.contains("▸ Name *         reports"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("Leave without creating the policy?"))
  }

  @Test func `leaving a change asks, leaving none does not`() async throws {
    let desk = try await opened("<tab><tab>e<esc>")
    #expect(desk.screen.contains("Inline policies"))
    await desk.press("e <esc>")
    #expect(desk.screen.contains("Leave without saving? The change is lost."))
    await desk.press("l")
    #expect(desk.screen.contains("Inline policies"))
  }

  @Test func `policies that cannot be read are said so`() async throws {
    var tab = HolderPolicies(.group("ops"))
    let denied = ServiceError(.accessDenied, "You may not list that.")
    let effects = tab.start()
    #expect(effects.flatMap(\.calls).map(\.name).contains("ListGroupPolicies"))
    let failing = FailingAccount(error: denied)
    for effect in effects {
      guard case .call(_, let perform) = effect.work else { continue }
      _ = tab.handle(await perform(failing), in: Size(columns: 80, rows: 20))
    }
    var canvas = Canvas(Size(columns: 80, rows: 20))
    tab.draw(on: &canvas)
    #expect(canvas.text.contains("The policies cannot be read. AccessDenied"))
  }
}

/// An account that refuses everything.
private struct FailingAccount: Account {
  let error: ServiceError
  func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output { throw error }
  func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    calls.map { _ in .failure(error) }
  }
}
