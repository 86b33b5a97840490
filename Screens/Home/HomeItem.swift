import Domain

extension Home {
  /// Something the first page leads to.
  enum Item: Hashable {
    case page(Page)
    case draft(String)
    case run(String)
  }

  /// The parts of the console, in the order of the page.
  enum Area: String, CaseIterable {
    case iam = "IAM"
    case account = "Account"
    case unfinished = "Unfinished work"
  }

  enum Page: CaseIterable {
    case users, addUser, groups, accountSettings, activity

    var area: Area {
      switch self {
      case .users, .addUser, .groups, .accountSettings: .iam
      case .activity: .account
      }
    }

    var title: String {
      switch self {
      case .users: "Users"
      case .addUser: "Add user"
      case .groups: "Groups"
      case .accountSettings: "Account settings"
      case .activity: "Activity"
      }
    }

    var detail: String {
      switch self {
      case .users: ""
      case .addUser: "up to ten at once"
      case .groups: "users who are permitted the same"
      case .accountSettings: "password policy, alias, quotas"
      case .activity: "what was done, when and by whom"
      }
    }
  }

  var items: [Item] {
    Page.allCases.map { .page($0) } + unfinished.drafts.map { .draft($0.id) }
      + unfinished.runs.map { .run($0.id) }
  }
}
