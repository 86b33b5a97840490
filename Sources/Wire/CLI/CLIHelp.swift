import Domain

/// What a command says of itself, made of its call's declaration.
enum CLIHelp {
  static func text(of service: Service) -> String {
    let names = CLIOperation.all(of: service).map { "    " + $0.name }
    return """
      usher \(service.rawValue) <command> [parameters]

      Commands of the AWS CLI, on the account in a file. Each has help of its own:
      usher \(service.rawValue) <command> help

      COMMANDS
      \(names.joined(separator: "\n"))

      SEE ALSO
          \(service.reference)

      """
  }

  static func text(of operation: CLIOperation) -> String {
    let service = operation.type.service
    let command = "usher \(service.rawValue) \(operation.name)"
    let synopsis = operation.members.map { "    " + $0.synopsis }
    let members = operation.members.flatMap(\.help)
    let options = operation.options.flatMap { option in
      ["    \(option.flag)\(option.value.map { " <\($0)>" } ?? "")", "        \(option.help)"]
    }
    let sections = [
      ["SYNOPSIS", "    " + command] + synopsis.map { "    " + $0 },
      members.isEmpty ? [] : ["PARAMETERS"] + members,
      ["OPTIONS"] + options,
      ["SEE ALSO", "    \(service.reference)API_\(operation.type.name).html"],
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }
}

extension Shape.Member {
  fileprivate var synopsis: String {
    let words =
      shape == .flag ? "\(flag) | --no-\(flag.dropFirst(2))" : "\(flag) <value>"
    return isRequired ? words : "[\(words)]"
  }

  fileprivate var help: [String] {
    var lines = ["    \(flag) (\(shape.name))" + (isRequired ? ", required" : "")]
    if case .choice(let values) = shape {
      lines.append("        One of " + values.joined(separator: ", ") + ".")
    }
    if case .list(.choice(let values)) = shape {
      lines.append("        Each one of " + values.joined(separator: ", ") + ".")
    }
    if !shape.isScalar {
      if let short = shape.shorthandSyntax { lines.append("        Shorthand: " + short) }
      lines.append("        JSON: " + shape.skeleton.json)
    }
    return lines
  }
}

extension Shape {
  /// `Key=string,Value=string ...`; nil where there is no short way.
  fileprivate var shorthandSyntax: String? {
    switch self {
    case .list(let element) where element.isScalar: "\(element.name) ..."
    case .list(let element): element.shorthandSyntax.map { $0 + " ..." }
    case .structure(let members) where members.allSatisfy(\.shape.isScalar):
      members.map { "\($0.name)=\($0.shape.name)" }.joined(separator: ",")
    case .map(let value) where value.isScalar: "KeyName1=\(value.name),KeyName2=\(value.name)"
    default: nil
    }
  }

  /// A value of this shape to be filled in.
  var skeleton: Tree {
    switch self {
    case .text, .secret, .time: .text("")
    case .choice(let values): .text(values.first ?? "")
    case .wholeNumber, .number: .number("0")
    case .flag: .flag(true)
    case .document: .fields([])
    case .list(let element): .list([element.skeleton])
    case .map(let value): .map([Tree.Field(name: "KeyName", value: value.skeleton)])
    case .structure(let members):
      .fields(members.map { Tree.Field(name: $0.name, value: $0.shape.skeleton) })
    }
  }
}

extension Service {
  /// Where AWS describes the operations.
  var reference: String {
    let path =
      switch self {
      case .identityStore: "singlesignon/latest/IdentityStoreAPIReference"
      case .opsWorks: "opsworks/latest/APIReference"
      default: "IAM/latest/APIReference"
      }
    return "https://docs.aws.amazon.com/\(path)/"
  }
}
