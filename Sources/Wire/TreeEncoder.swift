import Domain

extension Tree {
  /// Takes any request apart by the way it encodes itself; no call needs code of its own.
  init(_ value: some Encodable) throws {
    let place = Place()
    try place.put(value)
    self = place.tree
  }
}

extension Tree {
  /// What the names in a document are is not ours to say: they stay as they are.
  fileprivate init(_ document: Document) {
    self =
      switch document {
      case .string(let text): .text(text)
      case .integer(let number): .number(String(number))
      case .number(let number): .number(String(number))
      case .bool(let flag): .flag(flag)
      case .array(let items): .list(items.map { Tree($0) })
      case .object(let members): Tree(members)
      case .null: .fields([])
      }
  }

  fileprivate init(_ members: [String: Document]) {
    self = .fields(
      members.sorted { $0.key < $1.key }.map {
        Field(name: $0.key, value: .document(Tree($0.value)))
      })
  }
}

/// Where a value is written to, filled in as `encode(to:)` runs.
private final class Place {
  private enum Contents {
    case leaf(Tree)
    case items([Place])
    case members([(name: String, place: Place)])
  }
  private var contents: Contents?

  var tree: Tree {
    switch contents {
    case .leaf(let tree): tree
    case .items(let places): .list(places.map(\.tree))
    case .members(let members): .fields(members.map { .init(name: $0.name, value: $0.place.tree) })
    case nil: .fields([])
    }
  }

  func put(_ value: some Encodable) throws {
    switch value {
    case is Secret: contents = .leaf(.secret)
    case let document as Document: contents = .leaf(.document(Tree(document)))
    case let documents as [String: Document]: contents = .leaf(Tree(documents))
    case let text as String: contents = .leaf(.text(text))
    case let flag as Bool: contents = .leaf(.flag(flag))
    case let number as any Numeric & LosslessStringConvertible:
      contents = .leaf(.number(String(number)))
    default: try value.encode(to: TreeEncoder(place: self))
    }
  }

  func beginList() { contents = contents ?? .items([]) }
  func beginFields() { contents = contents ?? .members([]) }

  var itemCount: Int { if case .items(let places) = contents { places.count } else { 0 } }

  func newItem() -> Place {
    guard case .items(var places) = contents else { return Place() }
    let place = Place()
    places.append(place)
    contents = .items(places)
    return place
  }

  /// `userName` is `UserName` on the wire.
  func newMember(_ key: any CodingKey) -> Place {
    guard case .members(var members) = contents else { return Place() }
    let place = Place()
    members.append((key.stringValue.prefix(1).uppercased() + key.stringValue.dropFirst(), place))
    contents = .members(members)
    return place
  }
}

private struct TreeEncoder: Encoder {
  let place: Place
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    place.beginFields()
    return KeyedEncodingContainer(Members(place: place))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    place.beginList()
    return Items(place: place)
  }
  func singleValueContainer() -> any SingleValueEncodingContainer { Leaf(place: place) }
}

/// A member that is nil is not sent, nor one that is not for the wire.
private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let place: Place
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {}
  func encode(_ value: some Encodable, forKey key: Key) throws {
    guard !(value is any Unsent) else { return }
    try place.newMember(key).put(value)
  }
  func nestedContainer<K>(keyedBy type: K.Type, forKey key: Key) -> KeyedEncodingContainer<K> {
    TreeEncoder(place: place.newMember(key)).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    TreeEncoder(place: place.newMember(key)).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { TreeEncoder(place: place) }
  func superEncoder(forKey key: Key) -> any Encoder { TreeEncoder(place: place.newMember(key)) }
}

private struct Items: UnkeyedEncodingContainer {
  let place: Place
  var codingPath: [any CodingKey] { [] }
  var count: Int { place.itemCount }

  func encodeNil() {}
  func encode(_ value: some Encodable) throws { try place.newItem().put(value) }
  func nestedContainer<K>(keyedBy type: K.Type) -> KeyedEncodingContainer<K> {
    TreeEncoder(place: place.newItem()).container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    TreeEncoder(place: place.newItem()).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { TreeEncoder(place: place.newItem()) }
}

private struct Leaf: SingleValueEncodingContainer {
  let place: Place
  var codingPath: [any CodingKey] { [] }
  func encodeNil() {}
  func encode(_ value: some Encodable) throws { try place.put(value) }
}
