/// The members every paged call of IAM has in common.
package enum Page {
  /// How many items a page of IAM has when the caller does not say.
  package static let defaultItems = 100
  /// The most a caller may ask for.
  package static let maxItems = 1000

  /// The same of readings of our own, which fill lists of a hundred thousand.
  static let manyItems = 1000
  static let maxManyItems = 10_000

  /// The number of items to return.
  ///
  /// - Throws: `ValidationError` outside 1 to 1000.
  package static func limit(_ asked: Int?) throws(ServiceError) -> Int {
    try limit(asked ?? defaultItems, upTo: maxItems)
  }

  static func limit(_ asked: Int, upTo most: Int) throws(ServiceError) -> Int {
    guard (1...most).contains(asked) else {
      throw ServiceError(
        .validationError,
        "1 validation error detected: Value '\(asked)' at 'maxItems' failed to satisfy constraint:"
          + " Member must have value between 1 and \(most)")
    }
    return asked
  }
}
