extension Shape {
  /// What is wrong with a value, a line for each finding, as the AWS CLI says it before anything
  /// is sent. Values that only the service can judge are not looked at.
  /// Source: botocore, ParamValidator.
  func problems(of tree: Tree, at path: String = "") -> [String] {
    switch (self, tree) {
    case (.structure(let members), .fields(let fields)):
      return Self.problems(of: fields, members, at: path)
    case (.map(let value), .map(let entries)), (.map(let value), .fields(let entries)):
      return entries.flatMap { value.problems(of: $0.value, at: "\(path).\($0.name)") }
    case (.list(let element), .list(let items)):
      return items.enumerated().flatMap { element.problems(of: $1, at: "\(path)[\($0)]") }
    case (.document, _), (.text, .text), (.secret, .text), (.choice, .text), (.time, .text),
      (.number, .number), (.flag, .flag):
      return []
    case (.wholeNumber, .number(let digits)) where Int(digits) != nil: return []
    default:
      return [
        "Invalid type for parameter \(path), value: \(tree.shown), valid types: \(name)"
      ]
    }
  }

  private static func problems(of fields: [Tree.Field], _ members: [Member], at path: String)
    -> [String]
  {
    let names = Set(fields.filter { $0.value != .null }.map(\.name))
    let place = path.isEmpty ? "input" : path
    let missing = members.filter { $0.isRequired && !names.contains($0.name) }.map {
      "Missing required parameter in \(place): \"\($0.name)\""
    }
    let others = fields.flatMap { field -> [String] in
      guard let member = members.first(where: { $0.name == field.name }) else {
        let known = members.map(\.name).joined(separator: ", ")
        return ["Unknown parameter in \(place): \"\(field.name)\", must be one of: \(known)"]
      }
      guard field.value != .null else { return [] }
      let below = path.isEmpty ? field.name : "\(path).\(field.name)"
      return member.shape.problems(of: field.value, at: below)
    }
    return missing + others
  }
}
