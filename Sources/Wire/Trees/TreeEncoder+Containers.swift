import Domain

/// Gives what encodes itself a place for each of its members.
struct TreeEncoder: Encoder {
  let place: Place
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    place.beginFields()
    return KeyedEncodingContainer(EncodedMembers(place: place))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    place.beginList()
    return EncodedItems(place: place)
  }
  func singleValueContainer() -> any SingleValueEncodingContainer { EncodedLeaf(place: place) }
}

/// A member that is nil is not sent, nor one that is not for the wire.
private struct EncodedMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
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

private struct EncodedItems: UnkeyedEncodingContainer {
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

private struct EncodedLeaf: SingleValueEncodingContainer {
  let place: Place
  var codingPath: [any CodingKey] { [] }
  func encodeNil() {}
  func encode(_ value: some Encodable) throws { try place.put(value) }
}
