import Display
import Domain

@testable import Screens

/// A form with one of every control.
struct Toy: FormDraft {
  struct Facts: Sendable {}

  var name = ""
  var note = ""
  var secret = Secret.lost
  var isShown = false
  var isOn = false
  var kind = 0
  var picked: [String] = []
  var one: String?
  var tags = [Pair()]
  var text = "first\nsecond"
  var rows = 0

  struct Pair: Codable, Hashable, Sendable {
    var key = ""
    var value = ""
  }

  static let room = Size(columns: 60, rows: 15)

  static var name: TextField<Toy> {
    var field = TextField<Toy>("name", "Name", \.name)
    field.check = { $0.draft.name.isEmpty ? "Enter a name." : nil }
    field.takeLines = { lines, form in
      form.draft.name = lines.joined(separator: "+")
      return "note"
    }
    return field
  }

  static var secret: SecretField<Toy> {
    var field = SecretField<Toy>("secret", "Secret", \.secret)
    field.isShown = { $0.draft.isShown }
    field.unmet = { $0.draft.secret.utf8.count < 3 ? ["Use 3.", "Use a digit."] : [] }
    return field
  }

  static func pick(_ chosen: ListField<Toy>.Chosen, _ id: String = "pick") -> ListField<Toy> {
    var list = ListField<Toy>(
      id, noun: ("thing", "things"), chosen, columns: [.init("Thing", 20)], cells: { _, _ in [] })
    list.check = { $0.draft.picked.count > 3 ? "At most 3." : nil }
    return list
  }

  static func tag(_ index: Int) -> TagRow<Toy> {
    var row = TagRow<Toy>("tag.\(index)", key: \.tags[index].key, value: \.tags[index].value)
    row.check = { $0.draft.tags[index].key == "bad" ? "A bad key." : nil }
    row.remove = { form in
      form.draft.tags = [Pair()]
      return "tag.0"
    }
    return row
  }

  static func form(
    _ draft: Toy = Toy(), @FieldBuilder<Toy> _ fields: @escaping Form<Toy>.Fields
  ) -> Form<Toy> {
    var state = FormState(draft, facts: Facts())
    let names = (1...20).map { "thing-\($0)" }
    state.lists["pick"] = Checklist(Listing(names: names))
    return Form(state, buttons: [.init("cancel", "Cancel"), .init("next", "Next")], fields: fields)
  }
}

extension Form<Toy> {
  mutating func press(_ script: String, in room: Size = Toy.room) -> [Answer] {
    Key.script(script).map { handle($0, in: room) }
  }

  func canvas(_ size: Size = Toy.room) -> Canvas {
    var canvas = Canvas(size)
    draw(on: &canvas)
    return canvas
  }

  var shown: String { canvas().text }
}

extension Form.Answer {
  var button: String? { if case .pressed(let id) = self { id } else { nil } }
  var isIgnored: Bool { if case .ignored = self { true } else { false } }
}
