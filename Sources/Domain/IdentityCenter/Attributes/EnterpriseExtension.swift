extension IdentityStore {
  /// What an employer knows of a user: the only extension there is.
  /// Source: CreateUser, `Extensions`; RFC 7643, section 4.3.
  package enum EnterpriseExtension {
    package static let name = "aws:identitystore:enterprise"

    /// The attributes, and for those that are a structure its members.
    static let attributes: [String: [String]] = [
      "employeeNumber": [], "costCenter": [], "organization": [], "division": [],
      "department": [], "manager": ["value", "displayName"],
    ]

    /// - Throws: `ValidationException` for another extension, or what has no place in this one.
    static func check(_ extensions: [String: Document]) throws(ServiceError) {
      for (name, value) in extensions.sorted(by: { $0.key < $1.key }) {
        try check(name: name)
        guard case .object(let members) = value else { throw refused(name) }
        for (member, value) in members {
          guard let parts = attributes[member] else { throw refused("\(name).\(member)") }
          guard fits(value, parts) else { throw refused("\(name).\(member)") }
        }
      }
    }

    /// What is asked to be described.
    static func check(names: [String]?) throws(ServiceError) {
      for name in names ?? [] { try check(name: name) }
    }

    private static func check(name: String) throws(ServiceError) {
      guard name == Self.name else {
        throw ServiceError(
          .validationException, "The extension \(name) is not supported, only \(Self.name).")
      }
    }

    private static func fits(_ value: Document, _ parts: [String]) -> Bool {
      switch value {
      case .string: true
      case .object(let members):
        !members.isEmpty && members.allSatisfy { parts.contains($0.key) && $0.value.string != nil }
      default: false
      }
    }

    private static func refused(_ path: String) -> ServiceError {
      ServiceError(.validationException, "The attribute \(path) is not valid")
    }
  }
}
