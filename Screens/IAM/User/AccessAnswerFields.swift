import Display
import Domain

/// What the policies say, and where they say it.
enum AccessAnswerFields {
  typealias Draft = UserDraft

  @FieldBuilder<Draft> static func all(_ answer: AccessAnswer) -> [any Field<Draft>] {
    answer.decision.fields("The decision on \(answer.question.words)") { decision in
      decided(decision, answer.question)
    }
  }

  @FieldBuilder<Draft>
  private static func decided(
    _ decision: IAM.GetDecision.Output, _ question: AccessQuestion
  ) -> [any Field<Draft>] {
    let isAllowed = decision.decision == .allowed
    Note<Draft>(words(decision, question), isAllowed ? .success : .problem)
    if !decision.statements.isEmpty { statements(decision) }
    decision.statements.enumerated().flatMap { index, statement in
      statement.notes.map {
        Note<Draft>("! \(statement.policyName), statement \(statement.number): \($0)", .warning)
      }
    }
    if !decision.missingContextValues.isEmpty {
      Note<Draft>(
        "The policies ask for what was not given: "
          + decision.missingContextValues.joined(separator: ", ") + ". Add it as context.")
    }
  }

  private static func words(
    _ decision: IAM.GetDecision.Output, _ question: AccessQuestion
  ) -> String {
    switch decision.decision {
    case .allowed: "✓ Allowed: \(question.words)"
    case .explicitDeny: "✗ Explicitly denied: \(question.words)"
    case .implicitDeny:
      "✗ Not allowed: \(question.words). "
        + (decision.lacksBoundary
          ? "The permissions boundary does not allow it." : "No policy of the user's allows it.")
    }
  }

  @FieldBuilder<Draft>
  private static func statements(_ decision: IAM.GetDecision.Output) -> [any Field<Draft>] {
    if decision.decision == .implicitDeny {
      Note<Draft>("These would allow it, but for what is in doubt:", indent: 3)
    }
    RowLine<Draft>.table(
      "decides",
      [Column("Policy", 24), Column("Through", 20), Column("Statement", 14)],
      rows: decision.statements.enumerated().map { index, statement in
        ("decides:\(index)", [statement.policyName, statement.through, statement.place])
      },
      none: "",
      actions: [
        UserFields.viewing { facts, id in
          let statements = facts.answer?.decision.value?.statements ?? []
          return Int(UserFields.subject(id)).flatMap { index in
            statements.indices.contains(index) ? statements[index].page(facts.userName) : nil
          }
        }
      ])
  }
}

extension IAM.DecidingStatement {
  fileprivate var through: String {
    switch way {
    case .user: policyArn == nil ? "inline" : "attached"
    case .group(let name): "group \(name)"
    case .boundary: "boundary"
    case .account: "account setting"
    }
  }

  /// "2 NoUsers, lines 12–20": all of a decision have the same effect.
  fileprivate var place: String {
    let name = sid.map { " \($0)" } ?? ""
    let place =
      lines.count == 1
      ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)–\(lines.upperBound)"
    return "\(number)\(name), \(place)"
  }

  /// Where its document is to be seen; nil for a setting, which has none.
  fileprivate func page(_ user: String) -> PolicyDocumentPage? {
    if let policyArn { return PolicyDocumentPage(arn: policyArn) }
    return switch way {
    case .user: PolicyDocumentPage(policyName, of: .user(user))
    case .group(let name): PolicyDocumentPage(policyName, of: .group(name))
    case .boundary, .account: nil
    }
  }
}
