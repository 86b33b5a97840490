import Domain

/// What can be said of a user and need not be, in the order of the console.
/// Source: Add users, note to step 3g; Attributes of the Identity Center directory.
package enum OptionalAttribute: String, CaseIterable, Codable, Sendable {
  case phoneNumber, website
  case title, employeeNumber, costCenter, organization, division, department, manager, userType
  case streetAddress, locality, region, postalCode, country, formatted
  case preferredLanguage, locale, timezone
  case immutableID

  enum Section: String, CaseIterable, Sendable {
    case contact = "Contact methods - optional"
    case job = "Job-related information - optional"
    case address = "Address - optional"
    case preferences = "Preferences - optional"
    case additional = "Additional attributes - optional"

    var attributes: [OptionalAttribute] { OptionalAttribute.allCases.filter { $0.section == self } }
  }

  var section: Section {
    switch self {
    case .phoneNumber, .website: .contact
    case .title, .employeeNumber, .costCenter, .organization, .division, .department, .manager,
      .userType:
      .job
    case .streetAddress, .locality, .region, .postalCode, .country, .formatted: .address
    case .preferredLanguage, .locale, .timezone: .preferences
    case .immutableID: .additional
    }
  }

  var label: String {
    switch self {
    case .phoneNumber: "Phone number"
    case .website: "Website URL"
    case .title: "Title"
    case .employeeNumber: "Employee number"
    case .costCenter: "Cost center"
    case .organization: "Organization"
    case .division: "Division"
    case .department: "Department"
    case .manager: "Manager"
    case .userType: "User type"
    case .streetAddress: "Street address"
    case .locality: "City"
    case .region: "State or region"
    case .postalCode: "Postal code"
    case .country: "Country"
    case .formatted: "Formatted address"
    case .preferredLanguage: "Preferred language"
    case .locale: "Locale"
    case .timezone: "Time zone"
    case .immutableID: "Microsoft 365 immutable ID"
    }
  }

  /// Why the directory will not take the text.
  func problem(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    return IdentityStore.TextRule(inSentence).problem(text)
  }

  private var inSentence: String {
    self == .immutableID ? label : label.prefix(1).lowercased() + label.dropFirst()
  }
}

extension IdentityStore.TextRule {
  /// In a sentence, why this will not do.
  func problem(_ text: String) -> String? {
    do throws(Problem) {
      try check(text, member: "")
      return nil
    } catch { return error.sentence }
  }
}
