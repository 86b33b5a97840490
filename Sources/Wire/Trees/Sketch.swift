import Domain
import Foundation

/// A shape while it is found out.
final class Sketch {
  var leaf: Shape?
  var element: Sketch?
  var entry: Sketch?
  var members: [(name: String, sketch: Sketch, isRequired: Bool)] = []
  /// Members that were asked for before they were read: what has to be there is not asked for.
  var asked: Set<String> = []

  var shape: Shape {
    if let leaf { return leaf }
    if let element { return .list(element.shape) }
    if let entry { return .map(entry.shape) }
    return .structure(
      members.map {
        Shape.Member(name: $0.name, shape: $0.sketch.shape, isRequired: $0.isRequired)
      })
  }

  /// Any value of the type, with everything it reads noted on the way.
  func value<T: Decodable>(_ type: T.Type) throws -> T {
    if let known = type as? any Sketched.Type, let value = known.init(sketching: self) as? T {
      return value
    }
    if let cases = type as? any CaseIterable.Type, let first = first(of: cases) as? T {
      return first
    }
    return try T(from: SketchDecoder(sketch: self))
  }

  private func first<C: CaseIterable>(of type: C.Type) -> Any? {
    leaf = .choice(type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String })
    return type.allCases.first
  }

  func member(_ key: any CodingKey, isRequired: Bool) -> Sketch {
    let sketch = Sketch()
    members.append((key.wireName, sketch, isRequired && !asked.contains(key.stringValue)))
    return sketch
  }
}

/// What is a leaf, or a map, whatever it looks like when it is encoded.
protocol Sketched {
  init(sketching sketch: Sketch)
}

extension String: Sketched {
  init(sketching sketch: Sketch) { (sketch.leaf, self) = (.text, "") }
}
extension Int: Sketched {
  init(sketching sketch: Sketch) { (sketch.leaf, self) = (.wholeNumber, 0) }
}
extension Double: Sketched {
  init(sketching sketch: Sketch) { (sketch.leaf, self) = (.number, 0) }
}
extension Bool: Sketched {
  init(sketching sketch: Sketch) { (sketch.leaf, self) = (.flag, false) }
}
extension Date: Sketched {
  init(sketching sketch: Sketch) {
    (sketch.leaf, self) = (.time, Date(timeIntervalSince1970: 0))
  }
}
extension Secret: Sketched {
  init(sketching sketch: Sketch) { (sketch.leaf, self) = (.secret, Secret("")) }
}
extension Document: Sketched {
  init(sketching sketch: Sketch) { (sketch.leaf, self) = (.document, .null) }
}
extension Dictionary: Sketched where Key == String, Value: Decodable {
  init(sketching sketch: Sketch) {
    let entry = Sketch()
    sketch.entry = entry
    _ = try? entry.value(Value.self)
    self = [:]
  }
}
