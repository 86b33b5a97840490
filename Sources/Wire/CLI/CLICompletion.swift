import Domain

/// What a shell may offer for the next word of a command.
package enum CLICompletion {
  /// - Parameter words: those behind `usher iam` that are complete.
  package static func candidates(after words: [String], to service: Service) -> [String] {
    guard let name = CLIWords(words).bare.first else {
      return CLIOperation.all(of: service).map(\.name) + ["help"]
    }
    guard let operation = CLIOperation.named(name, of: service) else { return [] }
    if let last = words.last, last.hasPrefix("--") {
      let values = values(of: last, operation)
      if !values.isEmpty { return values }
    }
    let members = operation.members.flatMap { member in
      member.shape == .flag ? [member.flag, "--no-" + member.flag.dropFirst(2)] : [member.flag]
    }
    let given = Set(words)
    return (members + operation.options.map(\.flag)).filter { !given.contains($0) } + ["help"]
  }

  private static func values(of flag: String, _ operation: CLIOperation) -> [String] {
    switch flag {
    case "--output": return CLIOutput.allCases.map(\.rawValue)
    case "--region" where operation.isRegional: return OpsWorks.Region.allCases.map(\.rawValue)
    default:
      switch operation.members.first(where: { $0.flag == flag })?.shape {
      case .choice(let values), .list(.choice(let values)): return values
      default: return []
      }
    }
  }
}
