extension IdentityStore {
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Email.html>
  package struct Email: Codable, Hashable, Sendable {
    package var value: String?
    package var type: String?
    package var primary: Bool?

    /// The console makes the one address it asks for the primary one, of type `work`.
    package init(_ value: String?, type: String? = "work", primary: Bool? = true) {
      (self.value, self.type, self.primary) = (value, type, primary)
    }
  }

  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_PhoneNumber.html>
  package struct PhoneNumber: Codable, Hashable, Sendable {
    package var value: String?
    package var type: String?
    package var primary: Bool?

    package init(_ value: String?, type: String? = "work", primary: Bool? = true) {
      (self.value, self.type, self.primary) = (value, type, primary)
    }
  }

  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Address.html>
  package struct Address: Codable, Hashable, Sendable {
    package var streetAddress: String?
    package var locality: String?
    package var region: String?
    package var postalCode: String?
    package var country: String?
    package var formatted: String?
    package var type: String?
    package var primary: Bool?

    package init(
      streetAddress: String? = nil, locality: String? = nil, region: String? = nil,
      postalCode: String? = nil, country: String? = nil, formatted: String? = nil,
      type: String? = "work", primary: Bool? = true
    ) {
      (self.streetAddress, self.locality, self.region) = (streetAddress, locality, region)
      (self.postalCode, self.country, self.formatted) = (postalCode, country, formatted)
      (self.type, self.primary) = (type, primary)
    }
  }

  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Photo.html>
  package struct Photo: Codable, Hashable, Sendable {
    package var value: String
    package var type: String?
    package var display: String?
    package var primary: Bool?

    package init(
      _ value: String, type: String? = nil, display: String? = nil, primary: Bool? = nil
    ) {
      (self.value, self.type, self.display, self.primary) = (value, type, display, primary)
    }
  }

  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Role.html>
  package struct Role: Codable, Hashable, Sendable {
    package var value: String?
    package var type: String?
    package var primary: Bool?

    package init(_ value: String?, type: String? = nil, primary: Bool? = nil) {
      (self.value, self.type, self.primary) = (value, type, primary)
    }
  }

  /// Who a user or group is to another identity provider.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_ExternalId.html>
  package struct ExternalId: Codable, Hashable, Sendable {
    package var issuer: String
    package var id: String

    package init(issuer: String, id: String) { (self.issuer, self.id) = (issuer, id) }
  }
}
