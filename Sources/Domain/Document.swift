import Foundation

/// A value that a service takes as it is, whatever its shape: what AWS's models call a document.
package indirect enum Document: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case array([Document])
  case object([String: Document])
  case null
}

extension Document: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let array = try? container.decode([Document].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: Document].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let string): try container.encode(string)
    case .integer(let integer): try container.encode(integer)
    case .number(let number): try container.encode(number)
    case .bool(let bool): try container.encode(bool)
    case .array(let array): try container.encode(array)
    case .object(let members): try container.encode(members)
    case .null: try container.encodeNil()
    }
  }
}

extension Document {
  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The member of an object; nil takes it out.
  subscript(member name: String) -> Document? {
    get {
      if case .object(let members) = self { members[name] } else { nil }
    }
    set {
      guard case .object(var members) = self else {
        if let newValue { self = .object([name: newValue]) }
        return
      }
      members[name] = newValue
      self = .object(members)
    }
  }

  /// Every string in it with where it stands, `name.givenName` or `emails.1.value`, in the order
  /// of the paths.
  func strings(at path: String = "") -> [(path: String, text: String)] {
    func below(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    switch self {
    case .string(let text): return [(path, text)]
    case .array(let array):
      return array.enumerated().flatMap { $1.strings(at: below("\($0 + 1)")) }
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { $1.strings(at: below($0)) }
    case .integer, .number, .bool, .null: return []
    }
  }
}
