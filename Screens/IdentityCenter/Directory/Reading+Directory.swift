import Domain

/// Which directory the account has, by its ID: nearly every call of it has to say so.
extension Reading<String> {
  static func directory<Event>(
    _ then: @escaping @Sendable (Reading<String>) -> Event
  ) -> Effect<Event> {
    .call(IdentityCenter.DescribeDirectory()) { then(Reading($0.map(\.identityStoreId))) }
  }

  /// Why nothing can be done with the directory now.
  var obstacle: String? {
    switch self {
    case .waiting: "The directory has not been read yet."
    case .known: nil
    case .refused(let error): "The directory cannot be read. \(error)"
    }
  }
}
