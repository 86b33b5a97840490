import Domain
import Foundation
import Testing

@Suite(.serialized) struct DeleteUsersTests {
  @Test func `three marked users are gone from the account file once 3 is typed`() async throws {
    let home = try Household()
    try home.makeAccount()
    let before = try await home.kept()
    let console = try Tmux(Product.word, in: home)
    try await console.shows("customer managed policies")
    try console.press("Enter")
    try await console.shows("row 1 of 12")
    try console.press("Space", "Space", "Space")
    try await console.shows("3 marked")
    try console.press("D")
    try await console.shows("Type 3 to delete 3 users")
    try console.type("3")
    try console.press("Enter")
    try await console.go(to: "Delete 3 users")
    #expect(try await home.kept().users.count == 12)
    try console.press("Enter")
    try await console.shows("Deleted 3 of 3 users")
    try console.press("Enter")
    try await console.shows("9 users")
    let kept = try await home.kept()
    let marked = before.users.keys.sorted().prefix(3)
    #expect(Set(kept.users.keys) == Set(before.users.keys).subtracting(marked))
    #expect(kept.policies.keys == before.policies.keys && kept.groups == before.groups)
    #expect(kept.policies["AmazonS3FullAccess"]?.attachmentCount == 0)
    try console.press("q")
    try await console.shows("nothing leaves this machine")
    try console.press("q")
    try await console.ends(with: 0)
  }
}
