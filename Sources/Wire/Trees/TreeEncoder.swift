import Domain
import Foundation

extension Tree {
  /// Takes any value apart by the way it encodes itself, for somebody to read: secrets stay
  /// secret.
  init(_ value: some Encodable) throws { self = try Tree.taken(apart: value, .reading) }

  /// Takes any value apart to be sent, with its secrets in it.
  ///
  /// - Throws: `EncodingError` for a secret that is lost: nobody can send it any more.
  init(sending value: some Encodable) throws { self = try Tree.taken(apart: value, .sending) }

  private static func taken(apart value: some Encodable, _ purpose: Purpose) throws -> Tree {
    let place = Place(purpose)
    try place.put(value)
    return place.tree
  }
}

enum Purpose { case reading, sending }

/// A dictionary by text, which is no structure: its keys are data.
private protocol TextKeyed {
  var entries: [(key: String, value: any Encodable)] { get }
}

extension Dictionary: TextKeyed where Key == String, Value: Encodable {
  fileprivate var entries: [(key: String, value: any Encodable)] {
    sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// Where a value is written to, filled in as `encode(to:)` runs.
final class Place {
  private enum Contents {
    case leaf(Tree)
    case items([Place])
    case members([(name: String, place: Place)])
    case entries([(name: String, place: Place)])
  }
  private let purpose: Purpose
  private let spelling: Respelling?
  private var spellings: [String: Respelling] = [:]
  private var contents: Contents?

  init(_ purpose: Purpose, _ spelling: Respelling? = nil) {
    (self.purpose, self.spelling) = (purpose, spelling)
  }

  var tree: Tree {
    switch contents {
    case .leaf(let tree): tree
    case .items(let places): .list(places.map(\.tree))
    case .members(let members): .fields(members.map { .init(name: $0.name, value: $0.place.tree) })
    case .entries(let entries): .map(entries.map { .init(name: $0.name, value: $0.place.tree) })
    case nil: .fields([])
    }
  }

  func put(_ value: some Encodable) throws {
    switch value {
    case let secret as Secret: contents = .leaf(try leaf(secret))
    case let document as Document: contents = .leaf(.document(Tree(document)))
    case let text as String: contents = .leaf(leaf(text))
    case let flag as Bool: contents = .leaf(.flag(flag))
    case let date as Date: contents = .leaf(.date(date))
    case let number as any Numeric & LosslessStringConvertible:
      contents = .leaf(.number(String(number)))
    case let map as any TextKeyed: contents = .entries(try map.entries.map(entry))
    default:
      spellings = (value as? any Respelled).map { type(of: $0).respelled } ?? [:]
      try value.encode(to: TreeEncoder(place: self))
    }
  }

  private func leaf(_ text: String) -> Tree {
    spelling.map { .respelled($0, text) } ?? .text(text)
  }

  private func leaf(_ secret: Secret) throws -> Tree {
    guard purpose == .sending else { return .secret }
    guard !secret.isLost else {
      throw EncodingError.invalidValue(
        secret, .init(codingPath: [], debugDescription: "A secret that is lost cannot be sent."))
    }
    return leaf(secret.revealed)
  }

  private func entry(_ key: String, _ value: any Encodable) throws -> (String, Place) {
    let place = Place(purpose)
    try place.put(value)
    return (key, place)
  }

  func beginList() { contents = contents ?? .items([]) }
  func beginFields() { contents = contents ?? .members([]) }

  var itemCount: Int { if case .items(let places) = contents { places.count } else { 0 } }

  // What is added to has to be held once only, or each time all of it is copied.

  func newItem() -> Place {
    guard case .items(var places) = contents else { return Place(purpose) }
    contents = nil
    let place = Place(purpose)
    places.append(place)
    contents = .items(places)
    return place
  }

  func newMember(_ key: any CodingKey) -> Place {
    guard case .members(var members) = contents else { return Place(purpose) }
    contents = nil
    let place = Place(purpose, spellings[key.stringValue])
    members.append((key.wireName, place))
    contents = .members(members)
    return place
  }
}

extension CodingKey {
  /// `userName` is `UserName` on the wire.
  var wireName: String { stringValue.prefix(1).uppercased() + stringValue.dropFirst() }
}
