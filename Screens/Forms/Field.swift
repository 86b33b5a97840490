import Display
import Domain

/// What a form collects. The text is kept as typed; secrets encode to nothing.
package protocol FormDraft: Codable, Hashable, Sendable {
  /// What the account says that the form has to know: names taken, choices, limits.
  associatedtype Facts: Sendable
}

/// One control of a form, or a line of text in it.
///
/// A description made anew for each key and each drawing, from the draft. It holds no text and
/// no state: what it shows is in the draft, where the operator is in it is in the form.
package protocol Field<Draft>: Sendable {
  associatedtype Draft: FormDraft
  /// Unique on the page, and the same as long as it is the same control.
  var id: String { get }
  var isFocusable: Bool { get }
  /// Whether printable keys are text here.
  func isTyping(in form: FormState<Draft>) -> Bool
  /// Rows it takes; for one that can grow, the fewest it can do with.
  func height(in form: FormState<Draft>, width: Int) -> Int
  /// Rows it could use beyond its height, when the page has room to spare.
  func growth(in form: FormState<Draft>, width: Int) -> Int
  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas)
  func handle(_ key: Key, _ form: inout FormState<Draft>, in room: Size) -> FieldAnswer<Draft>
  func paste(_ text: String, _ form: inout FormState<Draft>) -> FieldAnswer<Draft>
  /// What it is called where it cannot be seen, with what was typed: `User name "zed"`.
  func subject(in form: FormState<Draft>) -> String
  /// What is wrong with it, in a sentence; shown beside it, and Next does not go past it.
  func problem(in form: FormState<Draft>) -> String?
  /// The keys that do something when it has the focus, beyond moving on.
  func bindings(in form: FormState<Draft>) -> [FieldBinding]
  /// What it does when it has the focus that takes a text: a pattern to mark by.
  func commands(in form: FormState<Draft>) -> [FieldCommand<Draft>]
}

extension Field {
  package var isFocusable: Bool { true }
  package func isTyping(in form: FormState<Draft>) -> Bool { false }
  package func height(in form: FormState<Draft>, width: Int) -> Int { 1 }
  package func growth(in form: FormState<Draft>, width: Int) -> Int { 0 }
  package func subject(in form: FormState<Draft>) -> String { "" }
  package func problem(in form: FormState<Draft>) -> String? { nil }
  package func bindings(in form: FormState<Draft>) -> [FieldBinding] { [] }
  package func commands(in form: FormState<Draft>) -> [FieldCommand<Draft>] { [] }
  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> { .ignored }
  package func paste(_ text: String, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    .ignored
  }
}

/// What became of a key in a field.
package enum FieldAnswer<Draft: FormDraft>: Sendable {
  /// Not one of its keys: the form may move the focus with it.
  case ignored
  case handled
  /// Handled, and done with: the focus goes to the next control.
  case done
  /// Handled, and the focus goes to the control of this ID.
  case focus(String)
  /// Something only the screen can do, by name.
  case action(String)
  /// Handled, and there is something to ask; the focus may go elsewhere, too.
  case effects([FormEffect<Draft>], focus: String? = nil)
}

/// A key of a field, for the key line and the help.
package struct FieldBinding: Hashable, Sendable {
  package var key: Key
  package var label: String
  package var command: String
  package var help: String
  /// Whether the key alone does it. One without is reached by its command only.
  package init(_ key: Key, _ label: String, command: String = "", help: String) {
    (self.key, self.label, self.command, self.help) = (key, label, command, help)
  }
}

/// A command of a field that takes a text after its name.
package struct FieldCommand<Draft: FormDraft>: Sendable {
  let name: String
  let help: String
  let update: @Sendable (String) -> FormUpdate<Draft>
}

/// Where in a draft a field keeps its value.
package typealias Lens<Draft, Value> = any WritableKeyPath<Draft, Value> & Sendable

/// An effect whose reply changes the form.
package typealias FormEffect<Draft: FormDraft> = Effect<FormUpdate<Draft>>

/// What a reply does to a form, and what has to be asked then.
package struct FormUpdate<Draft: FormDraft>: Sendable {
  package let apply: @Sendable (inout FormState<Draft>) -> [FormEffect<Draft>]
  package init(_ apply: @escaping @Sendable (inout FormState<Draft>) -> [FormEffect<Draft>]) {
    self.apply = apply
  }
}

/// Everything a form knows: the answers, what the account says, and where the operator is.
package struct FormState<Draft: FormDraft>: Sendable {
  package var draft: Draft
  package var facts: Draft.Facts
  /// Carets of text fields, in graphemes, by field; one that is not here stands at the end.
  package var carets: [String: Int] = [:]
  /// Lists by field: names, filter, cursor, marks.
  package var lists: [String: Checklist] = [:]
  /// Fields whose problem is shown even while they are empty: they were left, or Next was
  /// pressed.
  package var visited: Set<String> = []
  /// Something the operator has to be told, at the foot of the page, until the next key.
  package var notice: String?

  package init(_ draft: Draft, facts: Draft.Facts) { (self.draft, self.facts) = (draft, facts) }
}
