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
    /// What waits for somebody comes first.
    case unfinished = "Unfinished work"
    case iam = "IAM"
    case identityCenter = "IAM Identity Center"
    case opsWorks = "OpsWorks Stacks"
    case account = "Account"
  }

  package enum Page: CaseIterable, Sendable {
    case users, addUser, groups, policies, accountSettings
    case directoryUsers, addDirectoryUser, directoryGroups
    case opsWorksUsers, mySettings
    case activity, securityCredentials, signIn

    var area: Area {
      switch self {
      case .users, .addUser, .groups, .policies, .accountSettings: .iam
      case .directoryUsers, .addDirectoryUser, .directoryGroups: .identityCenter
      case .opsWorksUsers, .mySettings: .opsWorks
      case .activity, .securityCredentials, .signIn: .account
      }
    }

    var title: String {
      switch self {
      case .users, .directoryUsers, .opsWorksUsers: "Users"
      case .addUser, .addDirectoryUser: "Add user"
      case .groups, .directoryGroups: "Groups"
      case .policies: "Policies"
      case .accountSettings: "Account settings"
      case .mySettings: "My Settings"
      case .activity: "Activity"
      case .securityCredentials: "My security credentials"
      case .signIn: "Sign in"
      }
    }

    /// After `:`, on the first page.
    var command: String {
      switch self {
      case .directoryUsers: "directory-users"
      case .addDirectoryUser: "add-directory-user"
      case .directoryGroups: "directory-groups"
      case .opsWorksUsers: "opsworks-users"
      default: title.lowercased().replacing(" ", with: "-")
      }
    }

    /// The call without which the page has nothing to show.
    var essential: (any Call.Type)? {
      switch self {
      case .users: IAM.ListUsers.self
      case .addUser: IAM.CreateUser.self
      case .directoryUsers: IdentityCenter.SearchUsers.self
      case .addDirectoryUser: IdentityStore.CreateUser.self
      case .directoryGroups: IdentityCenter.SearchGroups.self
      case .opsWorksUsers: OpsWorks.ListUserProfiles.self
      case .groups: IAM.ListGroups.self
      case .policies: IAM.ListPolicies.self
      case .accountSettings: IAM.GetAccountSummary.self
      case .activity: Activity.ListRecords.self
      // Who manages their own key needs no policy; the page says who may use it.
      case .mySettings, .securityCredentials, .signIn: nil
      }
    }

    var detail: String {
      switch self {
      case .users: ""
      case .directoryUsers: "who sign in to the AWS access portal"
      case .addDirectoryUser: "with an invitation or a one-time password"
      case .directoryGroups: "of users of the directory"
      case .opsWorksUsers: "who work on stacks, and their SSH keys"
      case .mySettings: "your own SSH key"
      case .addUser: "up to ten at once"
      case .groups: "users who are permitted the same"
      case .policies: "documents, versions, who uses them"
      case .accountSettings: "password policy, alias, quotas"
      case .activity: "what was done, when and by whom"
      case .securityCredentials: "password, access keys, MFA device"
      case .signIn: "as somebody else"
      }
    }
  }

  /// Why a page has nothing to show here; nil where it has.
  func obstacle(_ page: Page) -> String? {
    guard identity.live != nil else { return nil }
    return switch page {
    case .opsWorksUsers, .mySettings:
      "Not on a live account: OpsWorks Stacks ended on May 26, 2024."
    case .activity: "Not on a live account: look into CloudTrail there."
    case .signIn: "Not on a live account: there your credentials say who you are."
    case .users, .addUser, .groups, .policies, .accountSettings, .securityCredentials,
      .directoryUsers, .addDirectoryUser, .directoryGroups:
      nil
    }
  }

  /// What stands beside a page.
  func detail(of page: Page) -> String {
    guard obstacle(page) == nil else { return "in account files only" }
    return page == .addDirectoryUser && identity.live != nil
      ? "without an invitation or a password" : page.detail
  }

  /// Only an IAM user has credentials of its own here.
  var pages: [Page] {
    let isUser = if case .user = identity.principal { true } else { false }
    return Page.allCases.filter { $0 != .securityCredentials || isUser }
  }

  var items: [Item] {
    unfinished.drafts.map { .draft($0.id) } + unfinished.runs.map { .run($0.id) }
      + pages.map { .page($0) }
  }
}
