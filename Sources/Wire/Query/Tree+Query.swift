import Domain

extension Tree {
  /// The members of a structure as pairs: `Tags.member.1.Key`, `Attributes.entry.1.key`.
  /// Source: botocore, QuerySerializer.
  func pairs(below prefix: String = "") -> [FormBody.Pair] {
    func named(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix).\(name)" }
    switch self {
    case .text(let value), .number(let value): return [.init(name: prefix, value: value)]
    case .flag(let flag): return [.init(name: prefix, value: "\(flag)")]
    case .date(let date): return [.init(name: prefix, value: date.onTheWire)]
    case .respelled(let spelling, let text):
      return [.init(name: prefix, value: spelling.spelled(text))]
    case .document(let tree): return [.init(name: prefix, value: tree.json)]
    case .secret, .null: return []
    case .fields(let fields): return fields.flatMap { $0.value.pairs(below: named($0.name)) }
    case .list(let items) where items.isEmpty: return [.init(name: prefix, value: "")]
    case .list(let items):
      return items.enumerated().flatMap { $1.pairs(below: named("member.\($0 + 1)")) }
    case .map(let entries):
      return entries.enumerated().flatMap { index, entry in
        [FormBody.Pair(name: named("entry.\(index + 1).key"), value: entry.name)]
          + entry.value.pairs(below: named("entry.\(index + 1).value"))
      }
    }
  }

  /// - Throws: `MalformedInput` for names that contradict each other, lists with holes, and names
  ///   of too many parts.
  init(_ pairs: [FormBody.Pair]) throws(ServiceError) {
    var root = QueryNode()
    for pair in pairs {
      let parts = pair.name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count <= QueryNode.deepest, !parts.contains("") else {
        throw .malformed("The parameter name \(pair.name.prefix(100)) cannot be.")
      }
      try root.put(pair.value, at: parts[...], of: pair.name)
    }
    self = try root.tree
  }
}

/// Parameters by the parts of their names.
private struct QueryNode {
  static let deepest = 32

  private var value: String?
  private var children: [Substring: QueryNode] = [:]
  private var names: [Substring] = []

  mutating func put(_ new: String, at parts: ArraySlice<Substring>, of name: String)
    throws(ServiceError)
  {
    guard let part = parts.first else {
      guard children.isEmpty else { throw Self.contradiction(name) }
      value = new
      return
    }
    guard value == nil else { throw Self.contradiction(name) }
    if children[part] == nil { names.append(part) }
    var child = children.removeValue(forKey: part) ?? QueryNode()
    defer { children[part] = child }
    try child.put(new, at: parts.dropFirst(), of: name)
  }

  private static func contradiction(_ name: String) -> ServiceError {
    .malformed("The parameter \(name.prefix(100)) is both a value and a structure.")
  }

  var tree: Tree {
    get throws(ServiceError) {
      if let value { return .text(value) }
      if names == ["member"], let members = children["member"], members.value == nil {
        return .list(try members.numbered())
      }
      if names == ["entry"], let entries = children["entry"], entries.value == nil {
        return .map(try entries.numbered().map(Self.entry))
      }
      return .fields(
        try names.map { name throws(ServiceError) in
          Tree.Field(name: String(name), value: try children[name]?.tree ?? .null)
        })
    }
  }

  /// The children, which are numbered from 1 without holes, in any order.
  private func numbered() throws(ServiceError) -> [Tree] {
    try (1...names.count).map { index throws(ServiceError) in
      guard let child = children[Substring("\(index)")] else {
        throw .malformed("The items of a list are numbered from 1, and number \(index) is missing.")
      }
      return try child.tree
    }
  }

  private static func entry(_ tree: Tree) throws(ServiceError) -> Tree.Field {
    guard case .text(let key)? = tree["key"], let value = tree["value"] else {
      throw .malformed("An entry of a map has a key and a value.")
    }
    return Tree.Field(name: key, value: value)
  }
}
