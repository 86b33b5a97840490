import Domain

/// Gives a type whatever it asks for, and notes what that was.
struct SketchDecoder: Decoder {
  let sketch: Sketch
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(SketchMembers<Key>(sketch: sketch))
  }
  func unkeyedContainer() -> any UnkeyedDecodingContainer { SketchItem(sketch: sketch) }
  func singleValueContainer() -> any SingleValueDecodingContainer { SketchLeaf(sketch: sketch) }
}

private struct SketchMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let sketch: Sketch
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool {
    sketch.asked.insert(key.stringValue)
    return true
  }
  func decodeNil(forKey key: Key) -> Bool { false }

  private func read<T: Decodable>(_ type: T.Type, _ key: Key, isRequired: Bool) throws -> T {
    // What no message carries is no member.
    let place = type is any Unsent.Type ? Sketch() : sketch.member(key, isRequired: isRequired)
    return try place.value(type)
  }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try read(type, key, isRequired: true)
  }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try read(type, key, isRequired: false)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try read(type, key, isRequired: false)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try read(type, key, isRequired: false)
  }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try read(type, key, isRequired: false)
  }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedDecodingContainer<Nested>
  {
    SketchDecoder(sketch: sketch.member(key, isRequired: true)).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
    SketchItem(sketch: sketch.member(key, isRequired: true))
  }
  func superDecoder() -> any Decoder { SketchDecoder(sketch: sketch) }
  func superDecoder(forKey key: Key) -> any Decoder {
    SketchDecoder(sketch: sketch.member(key, isRequired: true))
  }
}

/// A list with one item in it.
private struct SketchItem: UnkeyedDecodingContainer {
  let sketch: Sketch
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var currentIndex = 0
  var isAtEnd: Bool { currentIndex == 1 }

  init(sketch: Sketch) { self.sketch = sketch }

  private mutating func next() -> Sketch {
    currentIndex = 1
    let element = Sketch()
    sketch.element = element
    return element
  }
  mutating func decodeNil() -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().value(type) }
  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
    -> KeyedDecodingContainer<Nested>
  {
    SketchDecoder(sketch: next()).container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
    SketchItem(sketch: next())
  }
  mutating func superDecoder() -> any Decoder { SketchDecoder(sketch: next()) }
}

private struct SketchLeaf: SingleValueDecodingContainer {
  let sketch: Sketch
  var codingPath: [any CodingKey] { [] }
  func decodeNil() -> Bool { false }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try sketch.value(type) }
}
