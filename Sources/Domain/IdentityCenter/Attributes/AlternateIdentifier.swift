extension IdentityStore {
  /// What else a user or group is known by: an attribute that no other has, or an identity
  /// provider's ID. One of the two.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_AlternateIdentifier.html>
  package struct AlternateIdentifier: Codable, Hashable, Sendable {
    package struct UniqueAttribute: Codable, Hashable, Sendable {
      package var attributePath: String
      package var attributeValue: Document
    }
    package var externalId: ExternalId?
    package var uniqueAttribute: UniqueAttribute?

    package init(externalId: ExternalId) { self.externalId = externalId }

    package init(_ attributePath: String, _ value: String) {
      uniqueAttribute = UniqueAttribute(
        attributePath: attributePath, attributeValue: .string(value))
    }

    /// The attribute asked for and its value; nil for an identity provider's ID, of which this
    /// directory has none: its users are made in it.
    ///
    /// - Parameter paths: the attributes that are unique.
    func attribute(among paths: [String]) throws(ServiceError) -> (path: String, value: String)? {
      switch (externalId, uniqueAttribute) {
      case (_?, nil): return nil
      case (nil, let attribute?):
        guard let path = paths.first(where: { $0.isSame(attribute.attributePath) }) else {
          throw ServiceError(
            .validationException,
            "The attribute \(attribute.attributePath) is not a unique attribute")
        }
        guard let value = attribute.attributeValue.string, !value.isEmpty else {
          throw ServiceError(
            .validationException,
            "attribute value cannot be empty or null for attribute path")
        }
        return (path, value)
      default:
        throw ServiceError(
          .validationException, "AlternateIdentifier must have exactly one member")
      }
    }
  }

  /// What a listing is kept to: one attribute with exactly this value.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Filter.html>
  package struct Filter: Codable, Hashable, Sendable {
    package var attributePath: String
    package var attributeValue: String

    package init(_ attributePath: String, _ attributeValue: String) {
      (self.attributePath, self.attributeValue) = (attributePath, attributeValue)
    }

    /// The value asked for; nil without a filter.
    ///
    /// - Parameter path: the only attribute that can be asked for.
    static func value(of filters: [Filter]?, _ path: String) throws(ServiceError) -> String? {
      guard let filters, let filter = filters.first else { return nil }
      guard filters.count == 1 else {
        throw .outOfRange("filters", "have length less than or equal to 1")
      }
      guard path.isSame(filter.attributePath) else {
        throw ServiceError(
          .validationException, "The attribute \(filter.attributePath) cannot be filtered by")
      }
      return filter.attributeValue
    }
  }
}

extension String {
  /// AWS's own examples write paths with and without a capital.
  fileprivate func isSame(_ other: String) -> Bool { lowercased() == other.lowercased() }
}
