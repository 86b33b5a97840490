import Domain
import Foundation
import Testing

@testable import Store

@Suite struct PortalSecretsTests {
  private let folder = Folder()

  /// Every byte there is on disk, looked through for one text.
  private func isOnDisk(_ text: some StringProtocol) -> Bool {
    folder.contents.contains { $0.contains(Array(text.utf8)) }
  }

  private func dora(in account: EmbeddedAccount) async throws -> String {
    let id = try await account.perform(IdentityCenter.DescribeDirectory()).identityStoreId
    let attributes = IdentityStore.Attributes(
      givenName: "Dora", familyName: "Marquez", displayName: "Dora", email: "dora@example.com")
    return try await account.perform(
      IdentityStore.CreateUser(identityStoreId: id, userName: "dora", attributes)
    ).userId
  }

  @Test func `no link, one-time password or password is ever on disk`() async throws {
    let account = try folder.account()
    let id = try await dora(in: account)
    let issued = try await account.perform(IdentityCenter.IssueInvitation(userId: id))
    let token = issued.mail.link.revealed.suffix(27)
    let signIn = IdentityCenter.PortalSignIn(
      userName: "dora", password: issued.mail.link, newPassword: Secret("Quiet-river-42"))
    guard case .signedIn = try await account.signIn(signIn) else {
      Issue.record("The invitation was not taken.")
      return
    }
    let once = try await account.perform(IdentityCenter.IssueOneTimePassword(userId: id))
    for _ in 1...2 {
      #expect(isOnDisk("dora@example.com") && isOnDisk("The link was in the mail only."))
      #expect(!isOnDisk(token))
      #expect(!isOnDisk("Quiet-river-42"))
      #expect(!isOnDisk(once.oneTimePassword.revealed))
      account.close()
    }
  }

  @Test func `what is kept serves its purpose, on the next opening too`() async throws {
    let account = try folder.account()
    let id = try await dora(in: account)
    let link = try await account.perform(IdentityCenter.IssueInvitation(userId: id)).mail.link
    account.close()
    let again = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
    let knock = IdentityCenter.PortalSignIn(userName: "DORA", password: link)
    #expect(try await again.signIn(knock) == .needsNewPassword)
    let wrong = IdentityCenter.PortalSignIn(userName: "dora", password: Secret("x"))
    #expect(try await again.signIn(wrong) == .refused(SignIn.incorrect))
  }

  @Test func `a refusal at the door stays on record`() async throws {
    let account = try folder.account()
    _ = try await dora(in: account)
    let wrong = IdentityCenter.PortalSignIn(userName: "dora", password: Secret("x"))
    #expect(try await account.signIn(wrong) == .refused(SignIn.incorrect))
    let record = try await account.perform(Activity.ListRecords()).records.first
    #expect(record?.event == "UserAuthentication" && record?.error != nil)
    #expect(try await account.perform(Activity.GetVerdict()).breaksAt == nil)
  }
}
