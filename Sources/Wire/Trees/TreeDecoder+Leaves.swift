import Domain
import Foundation

/// What is read from a leaf by itself.
protocol ReadFromLeaf {
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
protocol ReadFromMap {
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
