import Domain

extension OptionalAttribute {
  /// Where it stands among what the directory says of a user.
  enum Place {
    /// The value of the first of a list, under this name.
    case firstOf(String)
    case plain(String)
    /// A member of the only address.
    case address(String)
    /// A member of the enterprise extension.
    case enterprise(String)
    /// The published operations have no member for it: a call of its own sets it.
    case apart
  }

  var place: Place {
    switch self {
    case .phoneNumber: .firstOf("phoneNumbers")
    case .website: .plain("profileUrl")
    case .title, .userType, .preferredLanguage, .locale, .timezone: .plain(rawValue)
    case .employeeNumber, .costCenter, .organization, .division, .department, .manager:
      .enterprise(rawValue)
    case .streetAddress, .locality, .region, .postalCode, .country, .formatted:
      .address(rawValue)
    case .immutableID: .apart
    }
  }

  /// What the directory says; empty for nothing.
  ///
  /// - Parameter immutableID: which is not among the attributes.
  func text(in attributes: IdentityStore.Attributes, immutableID: String?) -> String {
    let address = attributes.addresses?.first
    let text: String? =
      switch self {
      case .phoneNumber: attributes.phoneNumbers?.first?.value
      case .website: attributes.profileUrl
      case .title: attributes.title
      case .userType: attributes.userType
      case .preferredLanguage: attributes.preferredLanguage
      case .locale: attributes.locale
      case .timezone: attributes.timezone
      case .streetAddress: address?.streetAddress
      case .locality: address?.locality
      case .region: address?.region
      case .postalCode: address?.postalCode
      case .country: address?.country
      case .formatted: address?.formatted
      case .employeeNumber, .costCenter, .organization, .division, .department, .manager:
        employment(attributes)
      case .immutableID: immutableID
      }
    return text ?? ""
  }

  /// A manager may be a text, or a structure of who it is and what that is called.
  private func employment(_ attributes: IdentityStore.Attributes) -> String? {
    guard case .object(let members) = attributes.extensions?[IdentityStore.EnterpriseExtension.name]
    else { return nil }
    if case .object(let parts) = members[rawValue] {
      return parts["value"]?.string ?? parts["displayName"]?.string
    }
    return members[rawValue]?.string
  }
}
