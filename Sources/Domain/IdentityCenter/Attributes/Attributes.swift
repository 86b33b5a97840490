extension IdentityStore {
  /// What is known of a user besides the name to sign in with: the members that requests to
  /// create a user and descriptions of one have in common.
  package struct Attributes: Codable, Hashable, Sendable {
    package var name: Name?
    package var displayName: String?
    package var nickName: String?
    package var profileUrl: String?
    /// At most one, like addresses, phone numbers and roles.
    package var emails: [Email]?
    package var addresses: [Address]?
    package var phoneNumbers: [PhoneNumber]?
    package var userType: String?
    package var title: String?
    package var preferredLanguage: String?
    package var locale: String?
    package var timezone: String?
    package var photos: [Photo]?
    package var website: String?
    /// `YYYY-MM-DD`.
    package var birthdate: String?
    package var roles: [Role]?
    /// By the name of the extension; there is one, ``EnterpriseExtension``.
    package var extensions: [String: Document]?

    package init() {}

    /// What the console requires of everybody.
    package init(givenName: String, familyName: String, displayName: String, email: String?) {
      name = Name(givenName: givenName, familyName: familyName)
      self.displayName = displayName
      emails = email.map { [Email($0)] }
    }

    /// The only address there can be.
    package var email: String? { emails?.first?.value }
  }
}

extension IdentityStore.Attributes {
  static let example: Self = {
    var example = Self(
      givenName: "Dora", familyName: "Marquez", displayName: "Dora Marquez",
      email: "dora@example.com")
    example.nickName = "Dodo"
    example.profileUrl = "https://example.com/people/dora"
    example.addresses = [
      .init(
        streetAddress: "1 Main Street", locality: "Any Town", region: "WA", postalCode: "98101",
        country: "US", formatted: "1 Main Street, Any Town")
    ]
    example.phoneNumbers = [.init("+1 555 0100")]
    example.userType = "Employee"
    example.title = "Engineer"
    (example.preferredLanguage, example.locale) = ("en-US", "en-US")
    example.timezone = "America/Los_Angeles"
    example.photos = [.init("https://example.com/dora.png", display: "Portrait", primary: true)]
    example.website = "https://dora.example.com"
    example.birthdate = "1990-12-31"
    example.roles = [.init("Researcher", type: "Work")]
    example.extensions = [
      IdentityStore.EnterpriseExtension.name: .object([
        "employeeNumber": .string("701984"), "department": .string("Research"),
      ])
    ]
    return example
  }()
}
