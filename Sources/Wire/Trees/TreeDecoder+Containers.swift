import Domain

/// The members of a structure by their names on the wire; null stands for a member that is not
/// there.
struct TreeMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let decoder: TreeDecoder
  private let members: [String: Tree]

  init(of decoder: TreeDecoder, fields: [Tree.Field]) {
    self.decoder = decoder
    members = Dictionary(
      fields.filter { $0.value != .null }.map { ($0.name, $0.value) }
    ) { $1 }
  }

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { members.keys.compactMap { Key(stringValue: $0.memberName) } }

  func contains(_ key: Key) -> Bool { members[key.wireName] != nil }
  func decodeNil(forKey key: Key) -> Bool { !contains(key) }

  private func below(_ key: Key) throws -> TreeDecoder {
    let name = key.stringValue.memberName
    guard let tree = members[key.wireName] else {
      throw Misfit(path: (decoder.path + [name]).joined(separator: "."), reason: .missing)
    }
    return decoder.below(name, tree, spelling: decoder.spellings[key.stringValue])
  }

  /// What no message carries is given by whoever reads it.
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    if type is any Unsent.Type {
      guard let value = unsent(type) else {
        throw Misfit(path: key.stringValue.memberName, reason: .missing)
      }
      return value
    }
    if decoder.reading.isLenient, !contains(key), let type = type as? any GoingWithoutSaying.Type,
      let value = type.init() as? T
    {
      return value
    }
    return try below(key).value(type)
  }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    if type is any Unsent.Type { return unsent(type) }
    return contains(key) ? try below(key).value(type) : nil
  }

  private func unsent<T>(_ type: T.Type) -> T? {
    decoder.reading.unsent.lazy.compactMap { $0 as? T }.first
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  {
    try below(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try below(key).unkeyedContainer()
  }
  func superDecoder() -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try below(key) }
}

/// What a reply need not say where it is false, or where there is none.
private protocol GoingWithoutSaying {
  init()
}
extension Bool: GoingWithoutSaying {}
extension Array: GoingWithoutSaying {}

extension String {
  /// `UserName` is `userName` where AWS's messages speak of members.
  var memberName: String { prefix(1).lowercased() + dropFirst() }
}

struct TreeItems: UnkeyedDecodingContainer {
  private let decoder: TreeDecoder
  private let items: [Tree]
  private(set) var currentIndex = 0

  init(of decoder: TreeDecoder, items: [Tree]) { (self.decoder, self.items) = (decoder, items) }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex == items.count }

  private mutating func next() throws -> TreeDecoder {
    guard !isAtEnd else { throw decoder.mistyped("long enough") }
    defer { currentIndex += 1 }
    var item = decoder.below("\(currentIndex + 1)", items[currentIndex])
    item.path.append("member")
    return item
  }

  mutating func decodeNil() -> Bool {
    guard !isAtEnd, items[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().value(type) }
  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws
    -> KeyedDecodingContainer<Nested>
  {
    try next().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
}

struct TreeLeaf: SingleValueDecodingContainer {
  let decoder: TreeDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.tree == .null }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.value(type) }
}
