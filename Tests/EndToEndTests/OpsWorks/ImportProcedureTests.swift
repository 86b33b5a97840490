import Domain
import Foundation
import Store
import Testing

/// The two procedures of "Importing Users into AWS OpsWorks Stacks" and its notes, step by step.
@Suite(.serialized) struct ImportProcedureTests {
  @Test func `IAM users are imported, and who is deleted from IAM stays until deleted here`()
    async throws
  {
    let home = try Household()
    try home.makeAccount(.sample)
    try await home.perform(IAM.CreateUser(userName: "amy.hart"))
    // 1. Sign in as the account owner. 2. Choose Users.
    let console = try await users(in: home)
    try await console.shows("4 users")
    // 3. Choose Import IAM Users to <region name>: those that have not yet been imported.
    try await console.shows("[ Import IAM Users to US East (N. Virginia) ]")
    try console.press("m")
    try await console.shows("11 users")
    let available = try console.screen
    #expect(available.contains("amy.hart") && !available.contains("hannah.schmidt"))
    // 4. Fill the Select all check box, then choose Import to OpsWorks.
    try console.press("BTab")
    try console.press("Space")
    try await console.shows("[x] Select all")
    try await console.shows("11 marked")
    try await button("Import to OpsWorks", on: console)
    try await console.shows("Imported 11 of 11 users")
    try console.press("Enter")
    try await console.shows("15 users")
    try await console.until("who is new") { $0.contains(/amy.hart .* IAM user · new/) }
    // Everybody is imported: nobody is available any more.
    try console.press("m")
    try await console.shows("nobody is left")
    try console.press("Escape")
    try await console.shows("15 users")
    // Note: deleting the IAM user does not take the SSH access away.
    try await quit(console)
    try await home.perform(IAM.DeleteUser(userName: "amy.hart"))
    let next = try await users(in: home)
    try await next.until("who is gone") { $0.contains(/amy.hart .* gone in IAM/) }
    try next.press("/")
    try next.type("amy")
    try next.press("Enter")
    try await next.shows("keeps SSH access until deleted on this page")
    try next.press("D")
    try await next.shows("[ Delete user ]")
    try next.press("Enter")
    try await next.shows("Delete amy.hart from US East (N. Virginia)")
    try next.press("d")
    try await next.shows("Deleted 1 of 1 user")
    try next.press("Enter")
    try await next.shows("14 users")
    try await next.until("amy.hart to be gone") { !$0.contains("amy.hart ") }
    try await quit(next)
  }

  @Test func `users of one region are imported to another, and replace those of the same name`()
    async throws
  {
    let home = try Household()
    try home.makeAccount(.sample)
    // 1. Sign in as the account owner. 2. Choose Users, and filter for the region to import to.
    let console = try await users(in: home)
    try await console.command("region us-west-2")
    try await console.shows("1 user")
    // 3. Choose Import AWS OpsWorks Stacks users from another region to <current region>.
    try await console.shows(
      "[ Import AWS OpsWorks Stacks users from another region to US West (Oregon)")
    try console.press("M")
    try await console.shows("row 1 of 4")
    // 4. Select the region from which to import.
    try console.press("R")
    try await console.shows("shown now")
    try console.press("Enter")
    try await console.shows("From region: US East (N. Virginia) us-east-1 · 4 users there")
    try await console.until("who replaces whom") { $0.contains(/james.okafor .* REPLACE/) }
    // 5. Select one or more users, or all, and choose Import to this region.
    try console.press("a")
    try await console.shows("4 marked · 1 replaces the user there")
    try await button("Import to this region", on: console)
    try await console.shows("Import 4 users to US West (Oregon)? 1 user there of the same name is")
    try console.press("i")
    try await console.shows("Imported 4 of 4 users")
    try console.press("Enter")
    try await console.shows("4 users")
    try await console.until("james.okafor as in us-east-1") {
      $0.contains(/james.okafor +jamesokafor/)
    }
    // What was replaced can be put back from Activity.
    try console.press("q")
    try await console.shows("nothing leaves this machine")
    try await console.command("activity")
    try await console.shows("UpdateUserProfile")
    try console.press("/")
    try console.type("UpdateUserProfile")
    try console.press("Enter")
    try await console.until("the change under the cursor") {
      $0.contains("Filter: UpdateUserProfile") && $0.contains(/▸ .* UpdateUserProfile/)
    }
    try console.press("U")
    try await console.until("the question") { $0.contains("Take back") }
    try console.press("t")
    try await console.shows("Taken back 1 of 1")
    try console.press("Enter")
    try console.press("Escape")
    try await console.command("back")
    try await console.shows("nothing leaves this machine")
    try await console.command("opsworks-users")
    try await console.command("region us-west-2")
    try await console.until("james.okafor as before") { $0.contains(/james.okafor +jokafor/) }
    try await quit(console)
  }
}

extension ImportProcedureTests {
  private func users(in home: Household) async throws -> Tmux {
    let console = try Tmux(Product.word, in: home)
    try await console.shows("OpsWorks Stacks")
    try await console.command("opsworks-users")
    try await console.shows("Region  < US East (N. Virginia) us-east-1 >")
    try await console.shows("row 1 of")
    return console
  }

  /// Presses Tab until the button has the focus, and the button.
  private func button(_ name: String, on console: Tmux) async throws {
    try await console.go(to: name)
    try console.press("Enter")
  }

  private func quit(_ console: Tmux) async throws {
    for _ in 0..<4 {
      if try console.screen.contains("nothing leaves this machine") { break }
      let before = try console.screen
      try console.press("q")
      try await console.until("the page before") { $0 != before }
    }
    try console.press("q")
    try await console.ends(with: 0)
  }
}
