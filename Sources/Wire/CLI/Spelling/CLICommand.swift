import Domain

/// A call as a command of the AWS CLI, to be read, copied and run in any POSIX shell.
///
/// Secrets are variables, such as `"$PASSWORD"`, which whoever runs the command sets before. What
/// AWS offers in its consoles only is a comment.
package struct CLICommand: Hashable, Sendable {
  private let name: [ShellWord]
  private let comment: String?
  private let arguments: [CLIArgument]

  package init(_ call: AnyCall) {
    name = ["aws", call.service.rawValue, call.name.kebabCased].map { ShellWord($0) }
    arguments = Self.arguments(for: call)
    comment =
      call.service.isPublished ? nil : "# \(call.name): AWS has no command for this."
  }

  private static func arguments(for call: AnyCall) -> [CLIArgument] {
    do {
      guard case .fields(let fields) = try Tree(call.value) else { return [] }
      let references = fields.filter(\.isReference)
      return fields.filter { !$0.isReference }.map { CLIArgument($0) }
        + (references.isEmpty ? [] : [CLIArgument(inputJSON: references)])
        + (call.region.map { [CLIArgument(region: $0.rawValue)] } ?? [])
    } catch {
      preconditionFailure("\(call.name) does not encode itself: \(error)")
    }
  }

  /// The command in one line, but for line breaks inside its own values.
  package var line: String {
    comment ?? (name + arguments.flatMap(\.words)).map(\.spelling).joined(separator: " ")
  }

  /// The command over lines that end in ` \`, a flag with its values together where they fit.
  ///
  /// - Parameter columns: how long a line may be. A single value that is longer stays whole.
  package func text(columns: Int) -> String {
    if let comment { return comment }
    var lines = CLILines(columns: columns)
    lines.append(name)
    for argument in arguments { lines.append(argument.words) }
    return lines.text
  }
}

extension Tree.Field {
  fileprivate var isReference: Bool {
    if case .text(let text) = value { text.isReference } else { false }
  }
}
