import Display
import Domain

/// A list of names to mark, or to choose one from, with a filter: groups, policies, users.
package struct ListField<Draft: FormDraft>: Field {
  package enum Chosen: Sendable {
    /// Any number; the names marked are kept in the draft.
    case many(Lens<Draft, [String]>)
    /// Any number of very many: the marks of the list are the answer, and are in no draft.
    case marks
    case one(Lens<Draft, String?>)
  }

  package let id: String
  /// What one is called, and several: `policy`, `policies`.
  let noun: (one: String, many: String)
  let chosen: Chosen
  /// Head of the columns, the name's first; the last takes what room there is.
  let columns: [Column]
  /// What stands in the columns after the name.
  let cells: @Sendable (FormState<Draft>, String) -> [String]
  /// What the list is of, when it is empty.
  var whenEmpty = "There are none."
  /// What to do with the name under the cursor, other than choosing it.
  var actions: [Action] = []
  var check: @Sendable (FormState<Draft>) -> String? = { _ in nil }
  var changed: @Sendable (FormState<Draft>) -> [FormEffect<Draft>] = { _ in [] }
  /// What has to be asked when these names come into view.
  var cameIntoView: @Sendable (FormState<Draft>, [String]) -> [FormEffect<Draft>] = { _, _ in [] }
  /// The most rows it takes, so that other parts of the page have room.
  var mostRows = Int.max

  package typealias Column = Screens.Column

  package struct Action: Sendable {
    var key: Key
    var label: String
    var command: String
    var help: String
    /// Given the name under the cursor, or nil when the list is empty.
    var effects: @Sendable (inout FormState<Draft>, String?) -> [FormEffect<Draft>]
  }

  package init(
    _ id: String, noun: (one: String, many: String), _ chosen: Chosen, columns: [Column],
    cells: @escaping @Sendable (FormState<Draft>, String) -> [String]
  ) {
    (self.id, self.noun, self.chosen, self.columns) = (id, noun, chosen, columns)
    self.cells = cells
  }

  func list(in form: FormState<Draft>) -> Checklist { form.lists[id] ?? Checklist() }

  package func isTyping(in form: FormState<Draft>) -> Bool {
    form.lists[id]?.listing.isFiltering ?? false
  }

  package func subject(in form: FormState<Draft>) -> String { noun.many.capitalizedFirst }
  package func problem(in form: FormState<Draft>) -> String? { check(form) }
}

// MARK: - Keys

extension ListField {
  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    let marking: [FieldBinding] =
      switch chosen {
      case .one: [FieldBinding(.space, "choose", help: "Choose the one under the cursor")]
      case .many, .marks: MarkingKeys.fieldBindings
      }
    let filter = FieldBinding(
      .character("/"), "filter", command: "filter", help: "Show only the names that contain a text")
    return [marking[0], filter]
      + actions.map { FieldBinding($0.key, $0.label, command: $0.command, help: $0.help) }
      + marking.dropFirst()
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    let height = max(1, room.rows - 2)
    let answer = react(to: key, &form, height: height)
    guard case .handled = answer else { return answer }
    let asked = cameIntoView(form, namesInView(of: form, height: height))
    return asked.isEmpty ? .handled : .effects(asked)
  }

  private func react(
    to key: Key, _ form: inout FormState<Draft>, height: Int
  ) -> FieldAnswer<Draft> {
    if form.lists[id, default: Checklist()].listing.filter(key, height: height) { return .handled }
    switch key {
    case .character("/"): form.lists[id]?.listing.startFiltering()
    case .escape, .control("g"):
      return form.lists[id]?.listing.clearFilter() == true ? .handled : .ignored
    case .up where list(in: form).listing.cursor == 0: return .ignored
    case .enter: return .done
    default:
      if let answer = act(on: key, &form) { return answer }
      if let answer = choose(key, &form, height: height) { return answer }
      form.lists[id]?.stopAsking()
      guard form.lists[id]?.listing.move(key, height: height) == true else { return .ignored }
    }
    return .handled
  }

  private func choose(
    _ key: Key, _ form: inout FormState<Draft>, height: Int
  ) -> FieldAnswer<Draft>? {
    switch chosen {
    case .one(let lens):
      guard key == .space || key == .character("x") else { return nil }
      let listing = list(in: form).listing
      guard let row = listing.current else { return .handled }
      let name = listing.names[row]
      form.draft[keyPath: lens] = form.draft[keyPath: lens] == name ? nil : name
    case .many, .marks:
      guard let command = MarkingKeys.command(for: key) else { return nil }
      let effects = perform(command, &form, height: height)
      return effects.isEmpty ? .handled : .effects(effects)
    }
    form.visited.insert(id)
    let effects = changed(form)
    return effects.isEmpty ? .handled : .effects(effects)
  }

  private func act(on key: Key, _ form: inout FormState<Draft>) -> FieldAnswer<Draft>? {
    guard let action = actions.first(where: { $0.key == key }) else { return nil }
    let listing = list(in: form).listing
    let effects = action.effects(&form, listing.current.map { listing.names[$0] })
    return effects.isEmpty ? .handled : .effects(effects)
  }

  package func paste(_ text: String, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    form.lists[id]?.listing.paste(text, height: 1)
    return .handled
  }

  /// The names in view when so many rows are.
  func namesInView(of form: FormState<Draft>, height: Int) -> [String] {
    let listing = list(in: form).listing
    let first = listing.firstInView(height: height)
    return (first..<min(listing.count, first + height)).map { listing.names[listing.row($0)] }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
