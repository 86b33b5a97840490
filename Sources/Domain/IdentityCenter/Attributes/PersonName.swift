extension IdentityStore {
  /// What a person is called.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Name.html>
  package struct Name: Codable, Hashable, Sendable {
    package var formatted: String?
    package var familyName: String?
    package var givenName: String?
    package var middleName: String?
    package var honorificPrefix: String?
    package var honorificSuffix: String?

    package init(
      givenName: String?, familyName: String?, formatted: String? = nil, middleName: String? = nil,
      honorificPrefix: String? = nil, honorificSuffix: String? = nil
    ) {
      (self.givenName, self.familyName, self.formatted) = (givenName, familyName, formatted)
      (self.middleName, self.honorificPrefix) = (middleName, honorificPrefix)
      self.honorificSuffix = honorificSuffix
    }
  }
}
