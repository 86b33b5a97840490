import Domain
import Foundation
import PseudoTerminal
import Store
import Testing

/// Add user of IAM Identity Center without screens, on the real program.
@Suite struct AddDirectoryUserCommandTests {
  private let home: Household
  private let dora = """
    add-directory-user --user-name dora --email dora@example.com --first-name Dora \
    --last-name Marquez
    """

  init() throws {
    home = try Household()
    try home.makeAccount()
  }

  private func user(_ name: String) async throws -> IdentityStore.GetUserId.Output? {
    let account = try home.opened()
    defer { account.close() }
    let store = try await account.perform(IdentityCenter.DescribeDirectory()).identityStoreId
    return try? await account.perform(
      IdentityStore.GetUserId(
        identityStoreId: store, alternateIdentifier: .init("userName", name)))
  }

  @Test func `an invitation is saved as a message file for me`() async throws {
    let ended = try home.usher(dora + " --attribute department=Finance --mail inv.eml")
    #expect(ended.status == 0, "\(ended.output)")
    #expect(try await user("dora") != nil)
    #expect(try home.mode("inv.eml") == 0o600)
    #expect(try home.text("inv.eml").contains("To: dora@example.com"))
  }

  @Test func `a one-time password is in the file of credentials, and nowhere else`() async throws {
    let ended = try home.usher(dora + " --one-time-password --credentials c.csv")
    #expect(ended.status == 0, "\(ended.output)")
    let lines = try home.text("c.csv").components(separatedBy: "\r\n")
    #expect(lines[0] == "AWS access portal URL,Username,One-time password")
    let password = try #require(lines[1].split(separator: ",").last)
    #expect(!ended.output.contains(password))
  }

  @Test func `users of a file are added, and problems are the wizard's`() async throws {
    try home.write(
      """
      user_name,email,first_name,last_name,one_time_password,phone_number
      dora,dora@example.com,Dora,Marquez,yes,555-0100
      emil,emil@example.com,Emil,,yes,
      """, to: "people.csv")
    let refused = try home.usher("add-directory-user --from people.csv --credentials c.csv")
    #expect(refused.status == 252)
    #expect(refused.output.contains("line 3: Last name: "))
    #expect(try await user("dora") == nil)
    let added = try home.usher(
      "add-directory-user --from people.csv --last-name Berg --credentials c.csv")
    #expect(added.status == 0, "\(added.output)")
    #expect(try await user("dora") != nil)
    #expect(try await user("emil") != nil)
  }

  @Test func `an attribute that there is not is named`() throws {
    let ended = try home.usher(dora + " --attribute shoe=42 --mail inv.eml")
    #expect(ended.status == 252)
    #expect(ended.output.contains("immutable_id") && ended.output.contains("phone_number"))
  }
}
