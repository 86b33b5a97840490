/// What a directory answers when it refuses.
/// Source: the exceptions of the Identity Store API Reference.
extension IdentityStore {
  enum ResourceType: String {
    case user = "USER"
    case group = "GROUP"
    case membership = "GROUP_MEMBERSHIP"
    case store = "IDENTITY_STORE"
  }
}

extension ServiceError {
  static func notFound(
    _ type: IdentityStore.ResourceType, _ id: String? = nil, _ message: String? = nil
  ) -> ServiceError {
    var details = ["ResourceType": type.rawValue]
    details["ResourceId"] = id
    return ServiceError(
      .resourceNotFoundException, message ?? "\(type.rawValue) not found.", details: details)
  }

  /// Somebody else has what has to be unique.
  static func duplicate(_ what: String) -> ServiceError {
    ServiceError(
      .conflictException, "Duplicate \(what)",
      details: ["Reason": "UNIQUENESS_CONSTRAINT_VIOLATION"])
  }

  static func required(_ member: String) -> ServiceError {
    ServiceError(.validationException, "\(member) is a required attribute")
  }

  /// A number or a count that the model limits.
  static func outOfRange(_ member: String, _ constraint: String) -> ServiceError {
    ServiceError(
      .validationException,
      "1 validation error detected: Value at '\(member)' failed to satisfy constraint: Member must "
        + constraint)
  }
}
