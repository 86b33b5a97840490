import Domain
import Foundation

/// What a type reads when it is decoded, found out by letting it decode from nothing.
final class TypeShape {
  struct Member {
    var isRequired: Bool
    var shape: TypeShape
  }

  var members: [String: Member] = [:]
  var optional: Set<String> = []
  /// Members that no wire carries, and no model has.
  var unsent: Set<String> = []
  var element: TypeShape?
  /// The values of an enumeration.
  var values: [String]?

  static func of<T: Decodable>(_ type: T.Type) throws -> TypeShape {
    let shape = TypeShape()
    _ = try shape.value(type)
    return shape
  }

  /// Any value of the type, with everything it reads noted on the way.
  fileprivate func value<T: Decodable>(_ type: T.Type) throws -> T {
    if let cases = type as? any CaseIterable.Type, let first = note(cases) as? T { return first }
    return try T(from: ShapeReader(shape: self))
  }

  private func note<C: CaseIterable>(_ type: C.Type) -> C? {
    values = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
    return type.allCases.first
  }
}

private struct ShapeReader: Decoder {
  let shape: TypeShape
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Members<Key>(shape: shape))
  }
  func unkeyedContainer() -> any UnkeyedDecodingContainer { OneElement(shape: shape) }
  func singleValueContainer() -> any SingleValueDecodingContainer { Leaf(shape: shape) }
}

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let shape: TypeShape
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool {
    // Only what may be left out is asked for before it is read.
    shape.optional.insert(key.stringValue)
    return true
  }
  func decodeNil(forKey key: Key) throws -> Bool { false }

  private func read<T: Decodable>(_ type: T.Type, _ key: Key, isRequired: Bool) throws -> T {
    let member = TypeShape()
    if T.self is any Unsent.Type {
      shape.unsent.insert(key.stringValue)
      return try member.value(type)
    }
    shape.members[key.stringValue] = TypeShape.Member(
      isRequired: isRequired && !shape.optional.contains(key.stringValue), shape: member)
    return try member.value(type)
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try read(type, key, isRequired: true)
  }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try read(type, key, isRequired: false)
  }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try read(type, key, isRequired: true)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try read(type, key, isRequired: false)
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try read(type, key, isRequired: true)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try read(type, key, isRequired: false)
  }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try read(type, key, isRequired: true)
  }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try read(type, key, isRequired: false)
  }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedDecodingContainer<Nested>
  {
    KeyedDecodingContainer(Members<Nested>(shape: shape))
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
    OneElement(shape: shape)
  }
  func superDecoder() -> any Decoder { ShapeReader(shape: shape) }
  func superDecoder(forKey key: Key) -> any Decoder { ShapeReader(shape: shape) }
}

private struct OneElement: UnkeyedDecodingContainer {
  let shape: TypeShape
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var currentIndex = 0
  var isAtEnd: Bool { currentIndex == 1 }

  init(shape: TypeShape) { self.shape = shape }

  mutating func decodeNil() -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex = 1
    let element = TypeShape()
    shape.element = element
    return try element.value(type)
  }
  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
    -> KeyedDecodingContainer<Nested>
  {
    KeyedDecodingContainer(Members<Nested>(shape: shape))
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
    OneElement(shape: shape)
  }
  mutating func superDecoder() -> any Decoder { ShapeReader(shape: shape) }
}

private struct Leaf: SingleValueDecodingContainer {
  let shape: TypeShape
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }
  func decode(_ type: String.Type) -> String { "" }
  func decode(_ type: Bool.Type) -> Bool { false }
  func decode(_ type: Int.Type) -> Int { 0 }
  func decode(_ type: Double.Type) -> Double { 0 }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try shape.value(type) }
}
