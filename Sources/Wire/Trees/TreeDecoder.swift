import Domain
import Foundation

/// Gives any type what it asks for out of a tree. The type that is asked for says what a leaf
/// means: in forms and XML a number, a truth and a time are all texts.
struct TreeDecoder: Decoder {
  let tree: Tree
  let reading: TreeReading
  /// `tags.1.member` for the first tag.
  var path: [String] = []
  /// Of this leaf.
  var spelling: Respelling?
  /// Of the members of this structure.
  var spellings: [String: Respelling] = [:]

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(TreeMembers<Key>(of: self, fields: try fields))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    TreeItems(of: self, items: try items)
  }
  func singleValueContainer() -> any SingleValueDecodingContainer { TreeLeaf(decoder: self) }

  func value<T: Decodable>(_ type: T.Type) throws -> T {
    var decoder = self
    if let type = type as? any Respelled.Type { decoder.spellings = type.respelled }
    return try decoder.read(type)
  }

  private func read<T: Decodable>(_ type: T.Type) throws -> T {
    if let type = type as? any ReadFromLeaf.Type, let value = try type.init(leaf: self) as? T {
      return value
    }
    if let type = type as? any ReadFromMap.Type, let value = try type.init(map: self) as? T {
      return value
    }
    if let type = type as? any CaseIterable.Type { try checkAmongCases(type) }
    return try T(from: self)
  }

  /// The values of an enumeration are said, rather than that there is none like this.
  private func checkAmongCases<C: CaseIterable>(_ type: C.Type) throws {
    let choices = C.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
    let found = try text
    guard choices.isEmpty || choices.contains(found) else {
      throw Misfit(path: pathText, reason: .notAmong(found, choices: choices))
    }
  }

  /// Where the value of a member, or an item of a list, stands.
  func below(_ name: String, _ tree: Tree, spelling: Respelling? = nil) -> TreeDecoder {
    TreeDecoder(tree: tree, reading: reading, path: path + [name], spelling: spelling)
  }

  var pathText: String { path.joined(separator: ".") }

  func mistyped(_ expected: String) -> Misfit {
    Misfit(path: pathText, reason: .mistyped(tree.shown, expected: expected))
  }
}

// MARK: - What a tree is, when it is asked as what

extension TreeDecoder {
  var text: String {
    get throws {
      switch tree {
      case .text(let text), .respelled(_, let text): return try plain(text)
      case .date(let date): return date.onTheWire
      case .number(let digits) where reading.leaves == .text: return digits
      case .flag(let flag) where reading.leaves == .text: return "\(flag)"
      // An element, or a parameter, with nothing in it.
      case .fields(let fields) where reading.leaves == .text && fields.isEmpty: return ""
      case .document(let tree):
        return try TreeDecoder(tree: tree, reading: reading, path: path).text
      default: throw mistyped("a text")
      }
    }
  }

  private func plain(_ text: String) throws -> String {
    guard reading.isRespelled, let spelling else { return text }
    guard let plain = spelling.plain(text) else { throw mistyped("spelled as it should be") }
    return plain
  }

  /// The digits of a number.
  var digits: String {
    get throws {
      switch tree {
      case .number(let digits): return digits
      case .text(let text) where reading.leaves == .text: return text
      case .document(.number(let digits)): return digits
      default: throw mistyped("a number")
      }
    }
  }

  fileprivate var fields: [Tree.Field] {
    get throws {
      switch tree {
      case .fields(let fields), .map(let fields): return fields
      case .document(let tree):
        return try TreeDecoder(tree: tree, reading: reading, path: path).fields
      case .text(let text) where reading.leaves == .text && text.isEmpty: return []
      default: throw mistyped("a structure")
      }
    }
  }

  fileprivate var items: [Tree] {
    get throws {
      switch tree {
      case .list(let items): return items
      case .document(.list(let items)): return items
      case .fields(let fields) where reading.leaves == .text && fields.isEmpty: return []
      case .text(let text) where reading.leaves == .text && text.isEmpty: return []
      default: throw mistyped("a list")
      }
    }
  }
}

// MARK: - Leaves and maps

/// What is read from a leaf by itself.
private protocol ReadFromLeaf {
  init(leaf: TreeDecoder) throws
}

extension String: ReadFromLeaf {
  init(leaf: TreeDecoder) throws { self = try leaf.text }
}

extension Secret: ReadFromLeaf {
  init(leaf: TreeDecoder) throws { self.init(try leaf.text) }
}

extension Int: ReadFromLeaf {
  init(leaf: TreeDecoder) throws {
    guard let number = Int(try leaf.digits) else { throw leaf.mistyped("a whole number") }
    self = number
  }
}

extension Double: ReadFromLeaf {
  init(leaf: TreeDecoder) throws {
    guard let number = Double(try leaf.digits), number.isFinite else {
      throw leaf.mistyped("a number")
    }
    self = number
  }
}

extension Bool: ReadFromLeaf {
  init(leaf: TreeDecoder) throws {
    switch leaf.tree {
    case .flag(let flag), .document(.flag(let flag)): self = flag
    case .text(let text) where leaf.reading.leaves == .text && ["true", "false"].contains(text):
      self = text == "true"
    default: throw leaf.mistyped("true or false")
    }
  }
}

extension Date: ReadFromLeaf {
  /// Services give times as ISO 8601, or as seconds since 1970.
  init(leaf: TreeDecoder) throws {
    switch leaf.tree {
    case .date(let date): self = date
    case .number(let digits):
      guard let seconds = Double(digits), abs(seconds) < Self.mostSeconds else {
        throw leaf.mistyped("a time")
      }
      self.init(timeIntervalSince1970: seconds)
    default:
      guard let date = Date(onTheWire: try leaf.text) else { throw leaf.mistyped("a time") }
      self = date
    }
  }

  /// The end of the year 9999: later than any time that can be written in four digits.
  private static let mostSeconds: Double = 253_402_300_800
}

extension Document: ReadFromLeaf {
  init(leaf: TreeDecoder) throws {
    guard let document = Document(leaf.tree) else { throw leaf.mistyped("a value") }
    self = document
  }
}

/// A dictionary by text, whose keys are no members.
private protocol ReadFromMap {
  init(map: TreeDecoder) throws
}

extension Dictionary: ReadFromMap where Key == String, Value: Decodable {
  init(map: TreeDecoder) throws {
    self.init()
    for field in try map.fields {
      self[field.name] = try map.below(field.name, field.value).value(Value.self)
    }
  }
}
