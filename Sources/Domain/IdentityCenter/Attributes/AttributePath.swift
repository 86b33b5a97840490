extension IdentityStore {
  /// Which attribute of a user a path names: `displayName`, `name.givenName`, `emails`,
  /// `aws:identitystore:enterprise.costCenter`.
  ///
  /// Lists are replaced as a whole; a path does not reach into one.
  /// Source: UpdateUser, AttributeOperation; RFC 7644, section 3.10.
  struct AttributePath {
    /// The members on the way, from the outside.
    let members: [String]

    /// - Throws: `ValidationException` for what is no attribute, or none that can be changed.
    init(_ text: String) throws(ServiceError) {
      guard (1...255).contains(text.unicodeScalars.count), let members = Self.members(of: text)
      else {
        throw ServiceError(
          .validationException, "The attribute path \(text) does not name an attribute")
      }
      self.members = members
    }

    private static let plain: Set = [
      "name", "displayName", "nickName", "profileUrl", "emails", "addresses", "phoneNumbers",
      "userType", "title", "preferredLanguage", "locale", "timezone", "photos", "website",
      "birthdate", "roles",
    ]
    private static let parts: Set = [
      "formatted", "familyName", "givenName", "middleName", "honorificPrefix", "honorificSuffix",
    ]

    private static func members(of text: String) -> [String]? {
      let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      if names[0] == EnterpriseExtension.name { return extensionMembers(names) }
      if names.count == 1, plain.contains(text) { return names }
      return names.count == 2 && names[0] == "name" && parts.contains(names[1]) ? names : nil
    }

    private static func extensionMembers(_ names: [String]) -> [String]? {
      let members = ["extensions"] + names
      guard names.count > 1 else { return members }
      guard let parts = EnterpriseExtension.attributes[names[1]] else { return nil }
      guard names.count > 2 else { return members }
      return names.count == 3 && parts.contains(names[2]) ? members : nil
    }
  }

  /// A change of one attribute.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_AttributeOperation.html>
  package struct AttributeOperation: Codable, Hashable, Sendable {
    package var attributePath: String
    /// Its new value; without one the attribute is removed.
    package var attributeValue: Document?

    package init(_ attributePath: String, _ attributeValue: Document?) {
      (self.attributePath, self.attributeValue) = (attributePath, attributeValue)
    }

    static func check(count: Int) throws(ServiceError) {
      guard count >= 1 else {
        throw .outOfRange("operations", "have length greater than or equal to 1")
      }
      guard count <= 100 else {
        throw .outOfRange("operations", "have length less than or equal to 100")
      }
    }
  }
}
