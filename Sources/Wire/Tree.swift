/// A call's request, taken apart: what every spelling of it has in common.
indirect enum Tree: Equatable, Sendable {
  case text(String)
  /// In the digits it is written with.
  case number(String)
  case flag(Bool)
  /// That there is a secret here. What it is does not come this far.
  case secret
  case list([Tree])
  case fields([Field])
  /// A value that only JSON can spell, in whatever form it was given.
  case document(Tree)

  /// A member by its name on the wire, such as `UserName`.
  struct Field: Equatable, Sendable {
    var name: String
    var value: Tree
  }

  var hasSecret: Bool {
    switch self {
    case .secret: true
    case .list(let items): items.contains(where: \.hasSecret)
    case .fields(let fields): fields.contains(where: \.value.hasSecret)
    case .document(let tree): tree.hasSecret
    case .text, .number, .flag: false
    }
  }
}
