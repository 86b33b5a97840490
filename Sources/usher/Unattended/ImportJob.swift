import Domain

/// An import to a region: who is imported, who is not, and why.
struct ImportJob: Sendable {
  /// How many calls are one transaction.
  static let most = 2_000

  private var candidates: [ImportCandidate]
  private let unknown: [String]
  private let replaces: Bool
  /// By the candidate's number; none before it was tried.
  private var results: [Int: ServiceError?] = [:]

  /// - Parameter wanted: names in lower case; nil for everybody.
  init(_ found: [ImportCandidate], wanted: Set<String>?, replaces: Bool) {
    self.replaces = replaces
    candidates = found.filter { wanted?.contains($0.name.lowercased()) ?? true }
    let known = Set(candidates.map { $0.name.lowercased() })
    unknown = (wanted ?? []).subtracting(known).sorted()
  }

  /// Why a user is left alone, although asked for.
  private func obstacle(_ candidate: ImportCandidate) -> String? {
    candidate.replaces && !replaces
      ? "There already, and would be replaced: give --replace." : candidate.obstacle
  }

  private var imports: [(number: Int, call: AnyCall)] {
    candidates.enumerated().compactMap { number, candidate in
      guard obstacle(candidate) == nil, let call = candidate.call else { return nil }
      return (number, call)
    }
  }

  mutating func carryOut(on account: any Account) async {
    var rest = imports[...]
    while !rest.isEmpty {
      let batch = rest.prefix(Self.most)
      rest = rest.dropFirst(batch.count)
      let answers = await account.perform(batch: batch.map(\.call))
      for (item, answer) in zip(batch, answers) {
        results.updateValue(answer.refusal, forKey: item.number)
      }
    }
  }

  /// How the program ends, unless everybody asked for is there.
  var failure: Failure? {
    let refused = candidates.count { obstacle($0) != nil }
    let failed = results.values.count { $0 != nil }
    let count = unknown.count + refused + failed
    guard count > 0 else { return nil }
    return Failure(.refused, "\(UnattendedReport.count(count)) cannot be imported: see above.")
  }

  func report(isDone: Bool) -> ImportReport {
    var report = ImportReport(isDone: isDone)
    for (number, candidate) in candidates.enumerated() {
      report.users.append(line(number, candidate))
    }
    report.users += unknown.map {
      ImportReport.User(
        name: $0, status: "unknown", reason: "Nobody of this name can be imported from there.")
    }
    return report
  }

  private func line(_ number: Int, _ candidate: ImportCandidate) -> ImportReport.User {
    if let obstacle = obstacle(candidate) {
      return .init(name: candidate.name, status: "refused", reason: obstacle)
    }
    guard candidate.call != nil else { return .init(name: candidate.name, status: "unchanged") }
    let done = candidate.replaces ? "replaced" : "imported"
    guard let result = results[number] else {
      return .init(name: candidate.name, status: candidate.replaces ? "to replace" : "to import")
    }
    guard let error = result else { return .init(name: candidate.name, status: done) }
    return .init(name: candidate.name, status: "refused", reason: "\(error)")
  }
}

extension Result<AnyOutput, ServiceError> {
  fileprivate var refusal: ServiceError? {
    if case .failure(let error) = self { error } else { nil }
  }
}
