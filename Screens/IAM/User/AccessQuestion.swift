import Domain

/// What somebody wants to do, as it is typed on the tab Can do.
struct AccessQuestion: Codable, Hashable, Sendable {
  var action = ""
  var resource = "*"
  /// Condition keys and their values, several with commas between them.
  var context: [TagText] = []
}

extension AccessQuestion {
  /// "iam:CreateUser on *"
  var words: String { "\(action) on \(resource)" }

  var actionProblem: String? {
    let parts = action.split(separator: ":", omittingEmptySubsequences: false)
    let isAction = parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
    return isAction ? nil : "Enter a service and an operation, as in iam:CreateUser."
  }

  var resourceProblem: String? {
    let isARN = resource.hasPrefix("arn:") && resource.count(where: { $0 == ":" }) >= 5
    return isARN || resource == "*" ? nil : "Enter an ARN, or * for an action on none."
  }

  func contextProblem(at row: Int) -> String? {
    guard context.indices.contains(row), context[row] != TagText() else { return nil }
    return context[row].key.isEmpty ? "Enter the condition key, as in aws:SourceIp." : nil
  }

  /// A row left blank is no entry.
  var entries: [IAM.ContextEntry] {
    context.filter { !$0.key.isEmpty }.map { row in
      let values = row.value.split(separator: ",").map { $0.trimmed }
      return IAM.ContextEntry(contextKeyName: row.key, contextKeyValues: values)
    }
  }

  func asked(of user: String) -> IAM.GetDecision {
    IAM.GetDecision(
      userName: user, actionName: action, resourceArn: resource, contextEntries: entries)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}

/// What the policies say to a question.
struct AccessAnswer: Sendable {
  let question: AccessQuestion
  var decision = Reading<IAM.GetDecision.Output>.waiting
}
