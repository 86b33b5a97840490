import Domain
import Foundation

/// Any value with every member that a message carries, made by letting its type decode itself.
enum Filled {
  static func value<T: Decodable>(_ type: T.Type) throws -> T {
    if let cases = type as? any CaseIterable.Type, let first = first(cases) as? T {
      return first
    }
    // A blob, or a document, has any text; a time has whole seconds.
    if let date = Date(timeIntervalSince1970: 1_700_000_000) as? T { return date }
    if let secret = Secret("s3cr\"et&") as? T { return secret }
    if let document = Document.object(["a": .array([.integer(1), .bool(true)])]) as? T {
      return document
    }
    if let map = ["Users": 7, "a b": -1] as? T { return map }
    if let map = ["x": Document.object(["y": .string("z")])] as? T { return map }
    return try T(from: Filler())
  }

  private static func first<C: CaseIterable>(_ type: C.Type) -> Any? { type.allCases.first }
}

private struct Filler: Decoder {
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Members<Key>())
  }
  func unkeyedContainer() -> any UnkeyedDecodingContainer { Items() }
  func singleValueContainer() -> any SingleValueDecodingContainer { Leaf() }
}

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }
  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) -> Bool { false }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try Filled.value(type)
  }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    type is any Unsent.Type ? nil : try Filled.value(type)
  }
  func decode(_ type: String.Type, forKey key: Key) -> String { "\(key.stringValue) <é> & 1+1\n" }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) -> String? {
    decode(type, forKey: key)
  }
  func nestedContainer<K: CodingKey>(keyedBy type: K.Type, forKey key: Key)
    -> KeyedDecodingContainer<K>
  {
    KeyedDecodingContainer(Members<K>())
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { Items() }
  func superDecoder() -> any Decoder { Filler() }
  func superDecoder(forKey key: Key) -> any Decoder { Filler() }
}

private struct Items: UnkeyedDecodingContainer {
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 2 }
  var currentIndex = 0
  var isAtEnd: Bool { currentIndex == 2 }
  mutating func decodeNil() -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex += 1
    return try Filled.value(type)
  }
  mutating func nestedContainer<K: CodingKey>(keyedBy type: K.Type) -> KeyedDecodingContainer<K> {
    KeyedDecodingContainer(Members<K>())
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { Items() }
  mutating func superDecoder() -> any Decoder { Filler() }
}

private struct Leaf: SingleValueDecodingContainer {
  var codingPath: [any CodingKey] { [] }
  func decodeNil() -> Bool { false }
  func decode(_ type: String.Type) -> String { "a%20b" }
  func decode(_ type: Bool.Type) -> Bool { true }
  func decode(_ type: Int.Type) -> Int { 42 }
  func decode(_ type: Double.Type) -> Double { 1.5 }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try Filled.value(type) }
}
