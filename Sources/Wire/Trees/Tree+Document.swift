import Domain

extension Tree {
  /// What the names in a document are is not ours to say: they stay as they are.
  init(_ document: Document) {
    self =
      switch document {
      case .string(let text): .text(text)
      case .integer(let number): .number(String(number))
      case .number(let number): .number(String(number))
      case .bool(let flag): .flag(flag)
      case .array(let items): .list(items.map { Tree($0) })
      case .object(let members):
        .map(members.sorted { $0.key < $1.key }.map { Field(name: $0.key, value: Tree($0.value)) })
      case .null: .null
      }
  }
}

extension Document {
  /// The other way; nil for a number that no document can hold.
  init?(_ tree: Tree) {
    switch tree {
    case .text(let text), .respelled(_, let text): self = .string(text)
    case .number(let digits):
      if let number = Int(digits) {
        self = .integer(number)
      } else if let number = Double(digits), number.isFinite {
        self = .number(number)
      } else {
        return nil
      }
    case .flag(let flag): self = .bool(flag)
    case .date(let date): self = .string(date.onTheWire)
    case .list(let items):
      let documents = items.compactMap(Document.init)
      guard documents.count == items.count else { return nil }
      self = .array(documents)
    case .fields(let fields), .map(let fields):
      let members = fields.compactMap { field in Document(field.value).map { (field.name, $0) } }
      guard members.count == fields.count else { return nil }
      self = .object(Dictionary(members) { $1 })
    case .document(let tree): self.init(tree)
    case .null, .secret: self = .null
    }
  }
}
