import Domain

/// A body of `name=value` pairs, as forms and the Query protocol have it, in its order.
/// Source: WHATWG URL, application/x-www-form-urlencoded.
struct FormBody: Equatable {
  struct Pair: Equatable {
    var name: String
    var value: String
  }
  var pairs: [Pair]

  /// More than any request needs, and few enough to be read at once.
  static let mostPairs = 20_000

  init(_ pairs: [Pair]) { self.pairs = pairs }

  /// - Throws: `MalformedInput` for bytes that are not UTF-8, bad percent escapes, a name that
  ///   stands twice, and too much of it.
  init(parsing bytes: some Sequence<UInt8>) throws(ServiceError) {
    guard let text = String(validating: Array(bytes), as: UTF8.self) else {
      throw .malformed("The body is not UTF-8.")
    }
    var (pairs, names) = ([Pair](), Set<String>())
    for part in text.split(separator: "&") {
      let pair = try Self.pair(part)
      guard names.insert(pair.name).inserted else {
        throw .malformed("The parameter \(pair.name) is given twice.")
      }
      pairs.append(pair)
      guard pairs.count <= Self.mostPairs else { throw .malformed("Too many parameters.") }
    }
    self.pairs = pairs
  }

  private static func pair(_ part: Substring) throws(ServiceError) -> Pair {
    let name = part.prefix { $0 != "=" }
    guard let plainName = PercentEncoding.decode(name, plusIsSpace: true),
      let value = PercentEncoding.decode(part.dropFirst(name.count + 1), plusIsSpace: true)
    else { throw .malformed("The parameter \(name.prefix(100)) is not encoded as it should be.") }
    return Pair(name: plainName, value: value)
  }

  var encoded: String {
    pairs.map { PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.value) }
      .joined(separator: "&")
  }

  subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }
}

extension ServiceError {
  /// What cannot be read at all. Source: IAM API Reference, common errors.
  static func malformed(_ message: String) -> ServiceError {
    ServiceError(Code(rawValue: "MalformedInput"), message)
  }
}
