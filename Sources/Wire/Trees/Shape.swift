import Domain
import Foundation

/// What a type reads when it is decoded, found out by letting it decode from nothing: so that
/// help, flags and messages know a call's members without a list of their own.
indirect enum Shape: Equatable, Sendable {
  case text
  case wholeNumber
  case number
  case flag
  case time
  case secret
  /// One of these texts.
  case choice([String])
  /// Any value.
  case document
  case list(Shape)
  case map(Shape)
  case structure([Member])

  /// A member by its name on the wire.
  struct Member: Equatable, Sendable {
    var name: String
    var shape: Shape
    var isRequired: Bool
  }

  init<T: Decodable>(of type: T.Type) {
    let sketch = Sketch()
    // What cannot be made of nothing has no members.
    _ = try? sketch.value(type)
    self = sketch.shape
  }

  var members: [Member] {
    if case .structure(let members) = self { members } else { [] }
  }

  /// As the AWS CLI's help calls it.
  var name: String {
    switch self {
    case .text, .secret, .choice: "string"
    case .wholeNumber: "integer"
    case .number: "double"
    case .flag: "boolean"
    case .time: "timestamp"
    case .document: "document"
    case .list: "list"
    case .map: "map"
    case .structure: "structure"
    }
  }

  var isScalar: Bool {
    switch self {
    case .list, .map, .structure, .document: false
    default: true
    }
  }
}
