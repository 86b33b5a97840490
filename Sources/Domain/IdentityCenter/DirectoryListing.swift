/// Pages of a directory: up to 100 items, and a token for the next.
extension IdentityStore {
  package static let maxResults = 1...100
}

extension IdentityCenter {
  /// What the console lists comes in larger pages.
  package static let maxResults = 1...1000
}

extension Records {
  /// One page of entities in key order, with a single query.
  ///
  /// - Throws: `ValidationException` for a number out of range, and for a token that is none.
  func list<E: Entity>(
    _ type: E.Type, matching match: [Match<E>] = [], nextToken: String?, maxResults: Int?,
    in range: ClosedRange<Int> = IdentityStore.maxResults
  ) throws(ServiceError) -> Listing<E> {
    let limit = maxResults ?? min(100, range.upperBound)
    guard limit >= range.lowerBound else {
      throw .outOfRange("maxResults", "have value greater than or equal to \(range.lowerBound)")
    }
    guard limit <= range.upperBound else {
      throw .outOfRange("maxResults", "have value less than or equal to \(range.upperBound)")
    }
    return try list(
      type, matching: match, after: key(nextToken, columns: E.key.count), limit: limit)
  }

  private func key(_ token: String?, columns: Int) throws(ServiceError) -> [String]? {
    let key: [String]?
    do { key = try Marker.decode(token) } catch { throw invalidToken }
    guard key == nil || key?.count == columns else { throw invalidToken }
    return key
  }

  private var invalidToken: ServiceError {
    ServiceError(.validationException, "Invalid NextToken.")
  }
}
