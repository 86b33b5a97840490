import Domain

extension AddDirectoryUser {
  package func review(_ facts: DirectoryFacts) -> Review {
    var rows = [
      Review.Row("Username", userName), Review.Row("Password", wayInWords(facts)),
      Review.Row("Email address", email), Review.Row("First name", firstName),
      Review.Row("Last name", lastName), Review.Row("Display name", displayName),
    ]
    rows += OptionalAttribute.allCases.filter { !self[$0].isEmpty }.map {
      Review.Row($0.label, self[$0])
    }
    let chosen = groups.map { Review.Row("Group", $0) }
    return Review(
      parts: [
        Review.Part("Step 1: Specify user details", step: 0, rows: rows),
        Review.Part(
          "Step 2: Add user to groups - optional", step: 1,
          rows: chosen.isEmpty ? [Review.Row("No groups were selected.", "")] : chosen),
      ], warnings: [])
  }

  private func wayInWords(_ facts: DirectoryFacts) -> String {
    switch way {
    case _ where facts.isLive: "None: AWS's console gives one."
    case .email: "Send an email to this user with password setup instructions."
    case .oneTimePassword: "Generate a one-time password that you can share with this user."
    }
  }

  package func results(_ facts: DirectoryFacts) -> any ResultsFormat {
    NewDirectoryUser(
      portal: facts.directory?.accessPortalUrl ?? "", userName: userName, email: email,
      groups: Dictionary(
        groups.compactMap { name in facts.groups[name].map { ($0.groupId, name) } }
      ) { first, _ in first }, isLive: facts.isLive)
  }
}
