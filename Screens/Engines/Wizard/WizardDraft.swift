import Domain
import Foundation

/// What a wizard collects, the pages it is collected on, and the calls it ends in.
package protocol WizardDraft: FormDraft {
  /// What drafts and runs are kept under.
  static var name: String { get }
  /// Where in the console the wizard is.
  static var path: [String] { get }
  static var steps: [Step<Self>] { get }
  /// What follows the steps, on the rail: the review, and where it has a page of its own there
  /// the end.
  static var endings: [String] { get }
  /// On the button that leads to the page of this title: `Next: Tags`.
  static func labelOfNext(_ title: String) -> String
  /// The call without which nothing of the plan can be.
  static var essential: any Call.Type { get }
  /// What is known before anything has been asked.
  static func facts(on identity: AccountIdentity) -> Facts

  init()
  /// Whom it is about, for the list of unfinished work: `alice, bob.smith`.
  var summary: String { get }
  /// On the button that carries the plan out, and on its confirm: `Create users`.
  var submitLabel: String { get }
  /// What to ask of the account when the wizard opens.
  func load() -> [FormEffect<Self>]
  /// What to ask once more before the review.
  func recheck() -> [FormEffect<Self>]

  /// A screen that was opened from a page has closed and brings something: a group made there.
  static func returned(
    with result: (any Sendable)?, _ form: inout FormState<Self>
  ) -> [FormEffect<Self>]

  func review(_ facts: Facts) -> Review
  /// Whether its plan makes secrets that somebody has to be given.
  var makesSecrets: Bool { get }
  /// How many random bytes the plan takes.
  func randomBytes(_ facts: Facts) -> Int
  /// The calls that carry the answers out. Only asked for once every field is in order.
  func plan(_ facts: Facts, random: [UInt8]) -> Plan
  /// What may be shown to the operator once the plan is carried out.
  func results(_ facts: Facts) -> any ResultsFormat

  /// A call of an earlier run with its secret made anew; nil when it has to be asked for.
  func refreshed(_ call: AnyCall, random: [UInt8], _ facts: Facts) -> AnyCall?
  /// What asks for a secret that cannot be made anew: one that the operator chose.
  func secretFields(_ form: FormState<Self>) -> [any Field<Self>]
}

extension WizardDraft {
  package static var endings: [String] { ["Review", "Final"] }
  package static func labelOfNext(_ title: String) -> String { "Next: \(title)" }
}

/// One page of a wizard: a title and its fields. A description, not state.
package struct Step<Draft: FormDraft>: Sendable {
  /// On the rail.
  package let title: String
  package let fields: Form<Draft>.Fields

  package init(_ title: String, @FieldBuilder<Draft> fields: @escaping Form<Draft>.Fields) {
    (self.title, self.fields) = (title, fields)
  }
}

/// Everything that was chosen, by page, as the review shows it.
package struct Review: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package var title: String
    /// The step that Edit goes to.
    package var step: Int
    package var rows: [Row]
    package init(_ title: String, step: Int, rows: [Row]) {
      (self.title, self.step, self.rows) = (title, step, rows)
    }
  }

  package struct Row: Hashable, Sendable {
    package var label: String
    package var value: String
    package init(_ label: String, _ value: String) { (self.label, self.value) = (label, value) }
  }

  package var parts: [Part]
  package var warnings: [String]
  package init(parts: [Part], warnings: [String]) {
    (self.parts, self.warnings) = (parts, warnings)
  }
}
