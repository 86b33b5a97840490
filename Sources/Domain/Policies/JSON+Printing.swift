extension JSON {
  /// The text laid out for reading: two spaces a level, a line for each member and element.
  /// Printing what was printed changes nothing.
  package var prettyPrinted: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  /// The text on one line, without spaces.
  package var compact: String {
    switch kind {
    case .object(let members):
      let parts = members.map { "\(Self.quoted($0.name)):\($0.value.compact)" }
      return "{" + parts.joined(separator: ",") + "}"
    case .array(let elements): return "[" + elements.map(\.compact).joined(separator: ",") + "]"
    case .string(let string): return Self.quoted(string)
    case .number(let number): return number
    case .bool(let bool): return bool ? "true" : "false"
    case .null: return "null"
    }
  }

  private func write(to text: inout String, indent: String) {
    switch kind {
    case .object(let members):
      writeLines(members, in: "{}", to: &text, indent: indent) { member, text, indent in
        text += "\(Self.quoted(member.name)): "
        member.value.write(to: &text, indent: indent)
      }
    case .array(let elements):
      writeLines(elements, in: "[]", to: &text, indent: indent) { element, text, indent in
        element.write(to: &text, indent: indent)
      }
    case .string(let string): text += Self.quoted(string)
    case .number(let number): text += number
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    }
  }

  private func writeLines<Item>(
    _ items: [Item], in brackets: String, to text: inout String, indent: String,
    _ write: (Item, inout String, String) -> Void
  ) {
    guard !items.isEmpty else {
      text += brackets
      return
    }
    text.append(brackets.first ?? " ")
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n\(indent)  " : ",\n\(indent)  "
      write(item, &text, indent + "  ")
    }
    text += "\n\(indent)"
    text.append(brackets.last ?? " ")
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSON {
  /// The same with the elements of a policy in the order in which people write them.
  package var inPolicyOrder: JSON {
    var copy = self
    switch kind {
    case .object(let members):
      copy.kind = .object(
        Self.ordered(members).map { member in
          var member = member
          member.value = member.value.inPolicyOrder
          return member
        })
    case .array(let elements): copy.kind = .array(elements.map(\.inPolicyOrder))
    default: break
    }
    return copy
  }

  private static let policyOrder = [
    "Version", "Id", "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction",
    "Resource", "NotResource", "Condition", "Statement",
  ]

  private static func ordered(_ members: [Member]) -> [Member] {
    func rank(_ member: Member) -> Int {
      policyOrder.firstIndex(of: member.name) ?? policyOrder.count
    }
    // Sorting is not stable by itself.
    return members.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }
}
