import Domain

/// What the words of a command ask for.
package enum CLIRequest: Sendable {
  /// A text to be shown, and nothing else.
  case text(String)
  case call(CLIInvocation)
}

extension CLIRequest {
  /// Reads the words that follow `usher iam`.
  ///
  /// - Parameters:
  ///   - environment: where a region may be.
  ///   - read: reads the file that a value `file://…` names.
  /// - Throws: what is wrong with them.
  package init(
    _ words: [String], to service: Service, environment: [String: String] = [:],
    reading read: @escaping CLIFileReader
  ) throws(CLIProblem) {
    let sorted = CLIWords(words)
    let wantsHelp =
      sorted.bare.contains { ["help", "-h"].contains($0) }
      || sorted.given.contains { $0.flag == "--help" }
    guard let name = sorted.bare.first, !["help", "-h"].contains(name) else {
      guard wantsHelp else {
        throw .misused(
          "error: the following arguments are required: command\n" + Self.hint(service))
      }
      self = .text(CLIHelp.text(of: service))
      return
    }
    guard let operation = CLIOperation.named(name, of: service) else {
      throw .misused(Self.unknown(name, service))
    }
    guard !wantsHelp else {
      self = .text(CLIHelp.text(of: operation))
      return
    }
    var reader = CLIReader(operation, environment: environment, read)
    self = try reader.request(sorted)
  }

  private static func hint(_ service: Service) -> String {
    "To see what there is: usher \(service.rawValue) help"
  }

  private static func unknown(_ name: String, _ service: Service) -> String {
    let near = CLIOperation.all(of: service).map(\.name).filter { $0.isNear(name) }
    let meant = near.isEmpty ? "" : "\nMaybe you meant: " + near.joined(separator: ", ")
    return "error: argument operation: invalid choice: '\(name)'\(meant)\n\(hint(service))"
  }
}
