import Foundation

/// One page of what is listed.
struct Listing<Item> {
  var items: [Item] = []
  /// Where the next page begins; nil after the last.
  var marker: String?
  var isTruncated: Bool { marker != nil }

  func map<Other>(_ transform: (Item) throws(ServiceError) -> Other)
    throws(ServiceError) -> Listing<Other>
  {
    Listing<Other>(items: try items.map(transform), marker: marker)
  }
}

/// Where a page ended: the key of its last item, so that the next page begins after it even
/// when that item has gone meanwhile.
enum Marker {
  private static let (separator, escape) = (UInt8(ascii: "\n"), UInt8(ascii: "\\"))

  static func encode(_ key: [String]) -> String {
    Data(key.map(escaped).joined(separator: [separator])).base64EncodedString()
  }

  static func decode(_ marker: String?) throws(ServiceError) -> [String]? {
    guard let marker else { return nil }
    guard let data = Data(base64Encoded: marker), !data.isEmpty,
      String(data: data, encoding: .utf8) != nil
    else { throw invalid }
    return data.split(separator: separator, omittingEmptySubsequences: false).map(unescaped)
  }

  /// Names in a directory may have line breaks of their own.
  private static func escaped(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte in
      switch byte {
      case escape: [escape, escape]
      case separator: [escape, UInt8(ascii: "n")]
      default: [byte]
      }
    }
  }

  private static func unescaped(_ bytes: Data) -> String {
    var (plain, isEscaped) = ([UInt8](), false)
    for byte in bytes {
      let begins = byte == escape && !isEscaped
      if !begins { plain.append(isEscaped && byte == UInt8(ascii: "n") ? separator : byte) }
      isEscaped = begins
    }
    return String(decoding: plain, as: UTF8.self)
  }

  static let invalid = ServiceError(.validationError, "Invalid Marker.")
}

extension Entity {
  /// The values of the key columns, which are all text.
  var keyTexts: [String] {
    let all = Array(zip(Column.allCases, values))
    return Self.key.map { column in
      if case .text(let text)? = all.first(where: { $0.0 == column })?.1 { text } else { "" }
    }
  }
}

extension Records {
  /// One page of entities in key order, with a single query.
  func list<E: Entity>(
    _ type: E.Type, matching match: [Match<E>] = [], marker: String?, maxItems: Int?
  ) throws(ServiceError) -> Listing<E> {
    try list(type, matching: match, marker: marker, limit: Page.limit(maxItems))
  }

  /// The same for readings of our own, whose pages may be larger than AWS's.
  func listMany<E: Entity>(
    _ type: E.Type, matching match: [Match<E>] = [], marker: String?, maxItems: Int?
  ) throws(ServiceError) -> Listing<E> {
    let limit = try Page.limit(maxItems ?? Page.manyItems, upTo: Page.maxManyItems)
    return try list(type, matching: match, marker: marker, limit: limit)
  }

  private func list<E: Entity>(
    _ type: E.Type, matching match: [Match<E>], marker: String?, limit: Int
  ) throws(ServiceError) -> Listing<E> {
    let after = try Marker.decode(marker)
    guard after == nil || after?.count == E.key.count else { throw Marker.invalid }
    return try list(type, matching: match, after: after, limit: limit)
  }

  func list<E: Entity>(
    _ type: E.Type, matching match: [Match<E>], after: [String]?, limit: Int
  ) throws(ServiceError) -> Listing<E> {
    let key = after.map { $0.map(Value.text) }
    // One more than is shown tells whether there is another page.
    let found = try page(type, matching: match, after: key, limit: limit + 1)
    let shown = Array(found.prefix(limit))
    let marker = found.count > limit ? shown.last.map { Marker.encode($0.keyTexts) } : nil
    return Listing(items: shown, marker: marker)
  }
}

extension Page {
  /// A page of what is few by quota and already here, ordered by name ignoring case.
  static func of<Item>(
    _ items: [Item], by name: (Item) -> String, marker: String?, maxItems: Int?
  ) throws(ServiceError) -> Listing<Item> {
    let limit = try limit(maxItems)
    let after = try Marker.decode(marker)?.joined(separator: "\n").lowercased()
    let ordered = items.sorted { name($0).lowercased() < name($1).lowercased() }
    let rest = after.map { last in ordered.filter { name($0).lowercased() > last } } ?? ordered
    let shown = Array(rest.prefix(limit))
    let next = rest.count > limit ? shown.last.map { Marker.encode([name($0)]) } : nil
    return Listing(items: shown, marker: next)
  }
}
