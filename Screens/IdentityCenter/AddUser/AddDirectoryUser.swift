import Domain

/// The answers of IAM Identity Center › Users › Add user.
/// Source: Add users.
package struct AddDirectoryUser: WizardDraft {
  package typealias Facts = DirectoryFacts

  package static let name = "IdentityCenter.AddUser"
  package static let path = ["IAM Identity Center", "Users", "Add user"]
  package static let steps: [Step<Self>] = [.userDetails, .userGroups]
  package static let endings = ["Review and add user"]
  package static func labelOfNext(_ title: String) -> String { "Next" }
  package static let essential: any Call.Type = IdentityStore.CreateUser.self

  package static func facts(on identity: AccountIdentity) -> DirectoryFacts {
    DirectoryFacts(isLive: identity.live != nil)
  }

  /// How the user gets a first password.
  package enum Way: String, Codable, Sendable { case email, oneTimePassword }

  // Specify user details
  package var userName = ""
  package var way = Way.email
  package var email = ""
  package var confirmedEmail = ""
  package var firstName = ""
  package var lastName = ""
  /// Nil as long as it follows from the names.
  package var ownDisplayName: String?
  /// By ``OptionalAttribute``.
  var attributes: [String: String] = [:]
  /// The sections of optional attributes that are open.
  var opened: Set<String> = []

  // Add user to groups
  package var groups: [String] = []

  package init() {}

  package var summary: String { userName }
  package var submitLabel: String { "Add user" }

  /// Filled from the names until it is edited.
  var displayName: String {
    get {
      ownDisplayName ?? [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
    }
    set { ownDisplayName = newValue }
  }

  package subscript(_ attribute: OptionalAttribute) -> String {
    get { attributes[attribute.rawValue] ?? "" }
    set { attributes[attribute.rawValue] = newValue.isEmpty ? nil : newValue }
  }
}

/// What the directory says that adding a user has to know.
package struct DirectoryFacts: Sendable {
  /// Whether nobody can be invited, or given a password: AWS publishes no operation for it.
  var isLive = false
  /// Nil until it is read.
  var directory: IdentityCenter.DescribeDirectory.Output?
  /// Whether somebody has this user name, and this email address, by text.
  var isNameTaken: [String: Bool] = [:]
  var isEmailTaken: [String: Bool] = [:]
  /// By name.
  package var groups: [String: IdentityCenter.GroupSummary] = [:]
  var areGroupsRead = false
}
