import Domain
import Foundation

/// A request or a reply, taken apart: what every spelling of it has in common.
indirect enum Tree: Equatable, Sendable {
  case text(String)
  /// In the digits it is written with.
  case number(String)
  case flag(Bool)
  case date(Date)
  /// That there is a secret here. What it is does not come this far, unless the tree was made to
  /// be sent.
  case secret
  /// A text that one protocol spells in another way, as it is.
  case respelled(Respelling, String)
  case list([Tree])
  case fields([Field])
  /// Values by names that are nobody's members.
  case map([Field])
  /// A value that only JSON can spell, in whatever form it was given.
  case document(Tree)
  case null

  /// A member by its name on the wire, such as `UserName`.
  struct Field: Equatable, Sendable {
    var name: String
    var value: Tree
  }
}

extension Tree {
  /// The member of that name; the last, where there are several.
  subscript(_ name: String) -> Tree? {
    guard case .fields(let fields) = self else { return nil }
    return fields.last { $0.name == name }?.value
  }

  /// As messages say it: the text itself, or what kind of value it is.
  var shown: String {
    switch self {
    case .text(let text), .number(let text), .respelled(_, let text): text
    case .flag(let flag): "\(flag)"
    case .date(let date): date.onTheWire
    case .secret: "a secret"
    case .list: "a list"
    case .fields, .map: "a structure"
    case .document(let tree): tree.shown
    case .null: "null"
    }
  }
}
