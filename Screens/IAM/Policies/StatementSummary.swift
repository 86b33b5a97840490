import Domain
import Foundation

/// A statement of a policy in a line: what it does to which actions, on what, and when.
enum StatementSummary {
  static func line(_ statement: PolicyDocument.Statement) -> ScrolledText.Line {
    ScrolledText.Line(
      prose: text(statement),
      after: statement.effect.rawValue.padding(toLength: 7, withPad: " ", startingAt: 0))
  }

  private static func text(_ statement: PolicyDocument.Statement) -> String {
    var text = actions(statement) + " on " + resources(statement)
    if let condition = condition(statement) { text += " if " + condition }
    if let sid = statement.sid, !sid.isEmpty { text += " (\(sid))" }
    return text
  }

  private static func actions(_ statement: PolicyDocument.Statement) -> String {
    statement.notActions.isEmpty
      ? list(statement.actions, whenAny: "every action")
      : "every action but " + list(statement.notActions, whenAny: "every action")
  }

  private static func resources(_ statement: PolicyDocument.Statement) -> String {
    statement.notResources.isEmpty
      ? list(statement.resources, whenAny: "every resource")
      : "every resource but " + list(statement.notResources, whenAny: "every resource")
  }

  /// Operators with their keys: the values are in the document.
  private static func condition(_ statement: PolicyDocument.Statement) -> String? {
    let tests = (statement.condition?.members ?? []).flatMap { operation in
      (operation.value.members ?? []).map { "\(operation.name) \($0.name)" }
    }
    return tests.isEmpty ? nil : list(tests, whenAny: "")
  }

  /// The first two of them, and how many more there are.
  private static func list(_ texts: [String], whenAny any: String) -> String {
    let shown = texts.prefix(2).map { $0 == "*" ? any : $0 }
    let more = texts.count - shown.count
    return more > 0
      ? shown.joined(separator: ", ") + " and \(more) more" : shown.joined(separator: " and ")
  }
}
