/// Reads `Key=team,Value=ops`, the AWS CLI's short way to write a structure.
///
/// Values are texts; lists are `a,b`, or `[a,b]`, structures in structures `{a=b}`. What the texts
/// mean is for whoever knows the shape.
/// Source: AWS CLI user guide, Using shorthand syntax; the grammar of its parser.
struct ShorthandParser {
  private let characters: [Character]
  private var index = 0
  private var depth = 0

  private static let deepest = 32

  /// - Throws: what is wrong, with the text and a mark below the place.
  static func parse(_ text: String) throws(CLIProblem) -> Tree {
    var parser = ShorthandParser(characters: Array(text))
    var fields = [try parser.keyAndValue()]
    while parser.current != nil {
      try parser.expect(",")
      let field = try parser.keyAndValue()
      guard !fields.contains(where: { $0.name == field.name }) else {
        throw .misused(
          "Second instance of key \"\(field.name)\" encountered for input:\n\(text)\nThis is "
            + "often because there is a preceding \",\" instead of a space.")
      }
      fields.append(field)
    }
    return .fields(fields)
  }

  private init(characters: [Character]) { self.characters = characters }

  private var current: Character? { index < characters.count ? characters[index] : nil }

  private func refusal(expected: String) -> CLIProblem {
    let mark = String(repeating: " ", count: index) + "^"
    let found = current.map(String.init) ?? "EOF"
    return .misused(
      "Expected: '\(expected)', received: '\(found)' for input:\n\(String(characters))\n\(mark)")
  }

  private mutating func expect(_ character: Character) throws(CLIProblem) {
    skipSpace()
    guard current == character else { throw refusal(expected: String(character)) }
    index += 1
    skipSpace()
  }

  private mutating func skipSpace() {
    while let character = current, character.isWhitespace { index += 1 }
  }
}

// MARK: - Structures and lists

extension ShorthandParser {
  private mutating func keyAndValue() throws(CLIProblem) -> Tree.Field {
    let key = try self.key()
    return Tree.Field(name: key, value: try values())
  }

  private mutating func key() throws(CLIProblem) -> String {
    let start = index
    while let character = current, Self.isKey(character) { index += 1 }
    let key = String(characters[start..<index])
    try expect("=")
    return key
  }

  private static func isKey(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_.#/:".contains(character))
  }

  private mutating func values() throws(CLIProblem) -> Tree {
    switch current {
    case nil: .text("")
    case "[", "{": try explicit()
    default: try commaSeparated()
    }
  }

  /// `a`, or `a,b`; a comma before the next key is not of this value.
  private mutating func commaSeparated() throws(CLIProblem) -> Tree {
    var texts = [try text(endingAt: ",")]
    skipSpace()
    while current == "," {
      let before = index
      index += 1
      skipSpace()
      if current == nil { throw refusal(expected: "<second>") }
      let next = try text(endingAt: ",=")
      skipSpace()
      guard current == nil || current == "," else {
        index = before
        break
      }
      texts.append(next)
    }
    return texts.count == 1 ? .text(texts[0]) : .list(texts.map(Tree.text))
  }

  private mutating func explicit() throws(CLIProblem) -> Tree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw refusal(expected: "less depth") }
    return current == "[" ? try explicitList() : try explicitStructure()
  }

  private mutating func explicitList() throws(CLIProblem) -> Tree {
    try expect("[")
    var items: [Tree] = []
    while current != "]" {
      items.append(try explicitValue(endingAt: ",]"))
      skipSpace()
      if current != "]" { try expect(",") }
    }
    try expect("]")
    return .list(items)
  }

  private mutating func explicitStructure() throws(CLIProblem) -> Tree {
    try expect("{")
    var fields: [Tree.Field] = []
    while current != "}" {
      let key = try self.key()
      fields.append(.init(name: key, value: try explicitValue(endingAt: ",}")))
      skipSpace()
      if current != "}" { try expect(",") }
    }
    try expect("}")
    return .fields(fields)
  }

  private mutating func explicitValue(endingAt end: String) throws(CLIProblem) -> Tree {
    current == "[" || current == "{" ? try explicit() : .text(try text(endingAt: end))
  }
}

// MARK: - Texts

extension ShorthandParser {
  private mutating func text(endingAt end: String) throws(CLIProblem) -> String {
    if let quote = current, quote == "'" || quote == "\"" { return try quoted(quote) }
    var text = ""
    while let character = current, !end.contains(character) {
      if character == "\\", index + 1 < characters.count, characters[index + 1] == "," {
        index += 1
        text.append(",")
      } else {
        text.append(character)
      }
      index += 1
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  private mutating func quoted(_ quote: Character) throws(CLIProblem) -> String {
    var text = ""
    index += 1
    while let character = current, character != quote {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      if character == "\\", let next, next == quote || next == "\\" {
        text.append(next)
        index += 2
      } else {
        text.append(character)
        index += 1
      }
    }
    guard current == quote else { throw refusal(expected: String(quote)) }
    index += 1
    return text
  }
}
