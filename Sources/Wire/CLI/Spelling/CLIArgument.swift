/// One flag of an AWS CLI command with its values.
struct CLIArgument: Hashable, Sendable {
  /// The flag first. They may be broken over lines between any two.
  let words: [ShellWord]

  init(_ field: Tree.Field) {
    let flag = "--" + field.name.kebabCased
    words =
      switch field.value {
      case .flag(let isOn): [ShellWord(isOn ? flag : "--no-" + flag.dropFirst(2))]
      case .secret: [ShellWord(flag), ShellWord(variable: Self.variable(for: field.name))]
      case .text(let text), .respelled(_, let text): Self.words(flag, text)
      case .date(let date): Self.words(flag, date.onTheWire)
      case .number(let digits): Self.words(flag, digits)
      case .list(let items): [ShellWord(flag)] + Self.words(items)
      case .fields, .map, .document, .null:
        [ShellWord(flag), ShellWord(field.value.shorthand ?? field.value.json)]
      }
  }

  /// Where to send the call: an option of every command, and no member of any call.
  init(region: String) { words = [ShellWord("--region"), ShellWord(region)] }

  /// Members that no flag of their own can carry, as JSON.
  init(inputJSON fields: [Tree.Field]) {
    words = [ShellWord("--cli-input-json"), ShellWord(Tree.fields(fields).json)]
  }

  /// `OldPassword` is `OLD_PASSWORD`.
  private static func variable(for name: String) -> String {
    name.kebabCased.replacing("-", with: "_").uppercased()
  }

  /// A value that begins with a hyphen would be taken for a flag if it stood by itself.
  private static func words(_ flag: String, _ value: String) -> [ShellWord] {
    value.hasPrefix("-")
      ? [ShellWord(ShellWord(flag + "="), joinedTo: ShellWord(value))]
      : [ShellWord(flag), ShellWord(value)]
  }

  private static func words(_ items: [Tree]) -> [ShellWord] {
    let short = items.compactMap(\.listItem)
    return short.count == items.count && !items.isEmpty
      ? short.map { ShellWord($0) } : [ShellWord(Tree.list(items).json)]
  }
}

extension Tree {
  /// An item as a word of its own; nil where the CLI would take it for something else.
  fileprivate var listItem: String? {
    switch self {
    case .text(let text):
      text.isEmpty || "-[{ ".contains(text.prefix(1)) || text.isReference ? nil : text
    case .number(let digits): digits.hasPrefix("-") ? nil : digits
    case .fields, .map: shorthand
    case .flag, .date, .secret, .respelled, .list, .document, .null: nil
    }
  }
}

extension String {
  /// What the CLI takes for the place of a value, and reads or fetches, instead of the value.
  /// Source: AWS CLI user guide, Loading a parameter from a file.
  var isReference: Bool {
    ["file://", "fileb://", "http://", "https://"].contains { hasPrefix($0) }
  }
}
