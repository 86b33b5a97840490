import Foundation

/// Step 6: each of the three ways to set permissions; step 7: the boundary.
extension Procedure {
  /// Add user to group: one that there is, and one that is created in place.
  func step6AddToGroup(_ group: String, creating created: String, with policy: String) async throws
  {
    try await console.shows("(•) Add user to group")
    try await console.goToList()
    try await console.choose(group)
    try await console.move("BTab")
    try await console.go(to: "[ Create group ]")
    try console.press("Enter")
    try await console.shows("Group name *")
    try console.type(created)
    try await console.goToList()
    try await console.choose(policy)
    try await console.go(to: "Create group")
    try console.press("Enter")
    try await console.shows("[x] \(created)")
    try await console.shows("2 of 6 groups selected")
  }

  /// Copy permissions from existing user, one line of what it has left out.
  func step6Copy(from user: String, without line: String) async throws {
    try await console.go(to: "Add user to group")
    try console.press("Down")
    try await console.shows("(•) Copy permissions from existing user")
    try await console.goToList()
    try await console.choose(user)
    try await console.shows("Copied from \(user), once")
    try await console.go(to: line)
    try console.press("Space")
    try await console.shows("[ ] \(line)")
  }

  /// Attach existing policies directly: one looked at and ticked, one created in place.
  func step6Attach(_ policy: String, creating created: String, for action: String) async throws {
    try await console.go(to: "Add user to group")
    try console.press("Down", "Down")
    try await console.shows("(•) Attach existing policies to user directly")
    try await console.goToList()
    try await look(at: policy)
    try await console.choose(policy)
    try await console.move("BTab")
    try await console.go(to: "[ Create policy ]")
    try await createPolicy(created, for: action)
    try await console.until("the new policy, ticked") {
      $0.contains("2 of 82 policies selected")
    }
  }

  /// `v` shows the document of the policy under the cursor.
  private func look(at policy: String) async throws {
    try console.press("/")
    try await console.shows("Filter:")
    try console.type(policy)
    try console.press("Enter")
    try await console.shows("row 1 of 1 ")
    try console.press("v")
    try await console.shows("\"Version\": \"2012-10-17\"")
    try console.press("q")
    try await console.shows("row 1 of 1 ")
    try console.press("C-g")
    try await console.until("the filter to be gone") { !$0.contains("Filter:") }
  }

  /// Create policy: the action is typed into the document that is offered.
  func createPolicy(_ name: String, for action: String) async throws {
    try console.press("Enter")
    try await console.shows("Document *")
    try console.type(name)
    try console.press("Tab")
    try console.type("Made on the way")
    try console.press("Tab", "Down", "Down", "Down", "Down", "Down", "End", "Left", "Left")
    try console.type("\"\(action)\"")
    try await console.shows("\"Action\": [\"\(action)\"],")
    try console.press("C-n")
    try await console.shows("Set permissions for ")
  }

  /// Step 7: open the section and choose a policy of the account.
  func step7Boundary(_ policy: String) async throws {
    try await openBoundary()
    try await console.goToList()
    try await console.choose(policy)
  }

  /// Step 7: open the section and create the policy, which comes back chosen.
  func step7Boundary(creating policy: String, for action: String) async throws {
    try await openBoundary()
    try await createPolicy(policy, for: action)
    try await console.go(to: "▾ Set permissions boundary")
    try await console.until("the boundary, chosen") {
      $0.contains(try Regex("Set permissions boundary +\(policy)"))
    }
  }

  private func openBoundary() async throws {
    try await console.go(to: "Set permissions boundary")
    try console.press("Enter")
    try await console.go(to: "Create user without a permissions boundary")
    try console.press("Down")
    try await console.shows("(•) Use a permissions boundary")
    try await console.go(to: "[ Create policy ]")
  }
}
