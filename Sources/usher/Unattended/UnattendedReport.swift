import Domain
import Foundation
import Screens
import Terminal

/// What a wizard without screens says at its end, for programs; text is made of it, too.
struct UnattendedReport: Encodable, Sendable {
  struct Problem: Encodable, Sendable {
    var place: String
    var subject: String
    var sentence: String

    var line: String { [place, subject, sentence].filter { !$0.isEmpty }.joined(separator: ": ") }
  }

  struct Person: Encodable, Sendable {
    var name: String
    /// `created`, `created in part`, `not created`; nil before anything was done.
    var status: String?
    var actions: [Action] = []
    /// By label, only where they were asked for.
    var credentials: [String: String]?
    var mail: String?
  }

  struct Action: Encodable, Sendable {
    var service: String
    var call: String
    /// As a command of the AWS CLI, before it is done; what it did, after.
    var summary: String
    var state: String?
    var error: ServiceError?
  }

  var account: String
  /// Whether anything was done.
  var isDone: Bool
  var problems: [Problem] = []
  var warnings: [String] = []
  var people: [Person] = []
  var credentialsFile: String?

  init(account: String, isDone: Bool) { (self.account, self.isDone) = (account, isDone) }

  /// One object, its members in order of their names.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension UnattendedReport {
  /// What would be done.
  static func ofPlans<Draft: WizardDraft>(
    _ machines: [Unattended<Draft>], _ services: Services
  ) -> Self {
    var report = Self(account: services.opened.identity.accountID, isDone: false)
    for machine in machines {
      for warning in machine.warnings where !report.warnings.contains(warning) {
        report.warnings.append(warning)
      }
      for part in machine.plan.parts {
        let commands = services.spell(part.steps.map(\.call))
        let actions = zip(part.steps, commands).map { step, command in
          Action(service: step.call.service.rawValue, call: step.call.name, summary: command)
        }
        report.people.append(Person(name: part.person, actions: actions))
      }
    }
    return report
  }

  /// What was done.
  static func ofRuns<Draft: WizardDraft>(
    _ machines: [Unattended<Draft>], account: String, showsCredentials: Bool
  ) -> Self {
    var report = Self(account: account, isDone: true)
    for machine in machines {
      report.people += machine.people.map { person in
        var shown = Person(
          name: person.name, status: person.words, actions: person.actions.map { Action($0) },
          mail: person.mail?.words)
        if showsCredentials, !person.credentials.isEmpty {
          let labelled = person.credentials.map { ($0.label, $0.value.text) }
          shown.credentials = Dictionary(labelled) { first, _ in first }
        }
        return shown
      }
    }
    return report
  }
}

extension UnattendedReport.Action {
  fileprivate init<Draft>(_ action: Unattended<Draft>.Action) {
    self.init(
      service: action.call.service.rawValue, call: action.call.name, summary: action.summary)
    switch action.outcome {
    case .done: state = "done"
    case .failed(let refusal): (state, error) = ("failed", refusal)
    case .leftOut: state = "left out"
    default: state = "not begun"
    }
  }
}

extension Unattended.Person {
  fileprivate var words: String {
    switch status {
    case .done: "created"
    case .partly: "created in part"
    case .refused: "not created"
    case .notBegun, .underway: "not begun"
    case .undone: "undone"
    }
  }
}
