import Display
import Domain
import Testing

@testable import Screens

@Suite struct PickerTests {
  private let room = Size(columns: 80, rows: 14)

  private func picker(
    isMany: Bool = true, leavingOut: Set<String> = [], most: Int = 3
  ) -> Picker {
    Picker(
      path: ["IAM"], title: "Attach policies", noun: Noun("policy", "policies"),
      button: "Attach policy", isMany: isMany,
      columns: [Column("Policy name", 20), Column("Type", 20)],
      paging: Paging({ IAM.ListPolicies(marker: $0, maxItems: $1) }) { _ in ([], nil) },
      leavingOut: leavingOut, purpose: "attach",
      check: { $0 > most ? "\(most) at most; \($0) are selected." : nil },
      view: { PolicyDocumentPage(arn: $0.value) })
  }

  private func item(_ number: Int, _ obstacle: String? = nil) -> Picker.Item {
    Picker.Item(
      "policy-\(number)", value: "arn:\(number)", kind: number % 2 == 0 ? "Even" : "Odd",
      cells: [number % 2 == 0 ? "Even" : "Odd"], obstacle: obstacle)
  }

  private func filled(_ picker: Picker, _ items: [Picker.Item]) -> Picker {
    var picker = picker
    _ = picker.handle(.listed(.success((items, nil))), in: room)
    return picker
  }

  @discardableResult
  private func press(_ script: String, _ picker: inout Picker) -> [Effect<Picker.Event>] {
    Key.script(script).flatMap { key in
      let bound = picker.bindings.first {
        guard $0.keys.contains(key) else { return false }
        if picker.isTyping, case .character = key { return false }
        return true
      }
      return picker.handle(bound?.event ?? .key(key), in: room)
    }
  }

  private func shown(_ picker: Picker) -> String {
    var canvas = Canvas(room)
    picker.draw(on: &canvas)
    return canvas.text
  }

  private func picked(_ effects: [Effect<Picker.Event>]) -> [String]? {
    guard case .close(let result)? = effects.first?.work else { return nil }
    return (result as? Picked)?.items.map(\.value)
  }

  private func leaves(_ effects: [Effect<Picker.Event>]) -> Bool {
    guard case .close(nil)? = effects.first?.work else { return false }
    return true
  }

  @Test func `the list comes in page by page, without those to leave out`() {
    var picker = picker(leavingOut: ["arn:1"])
    let more = picker.handle(.listed(.success(([item(0), item(1)], "x"))), in: room)
    #expect(more.flatMap(\.calls).map(\.name) == ["ListPolicies"])
    #expect(shown(picker).contains("policy-0") && !shown(picker).contains("policy-1"))
    #expect(picker.handle(.listed(.success(([item(2)], nil))), in: room).isEmpty)
    #expect(shown(picker).contains("0 of 2 policies selected"))
  }

  @Test func `those marked are brought back by what the service knows them by`() {
    var picker = filled(picker(), (0..<5).map { item($0) })
    #expect(picked(press("<space>j<space><c-n>", &picker)) == ["arn:0", "arn:2"])
    var other = filled(self.picker(), (0..<5).map { item($0) })
    #expect(picked(press("<space><tab><tab><enter>", &other)) == ["arn:0"])
  }

  @Test func `of one kind the one chosen is brought back`() {
    var picker = filled(picker(isMany: false), (0..<5).map { item($0) })
    #expect(picked(press("j<space>j<space><c-n>", &picker)) == ["arn:2"])
  }

  @Test func `with nothing chosen, too many, or one that cannot be, it stays`() {
    var picker = filled(picker(), (0..<4).map { item($0) } + [item(4, "Not this one.")])
    #expect(picked(press("<c-n>", &picker)) == nil)
    #expect(shown(picker).contains("Select at least one policy first."))
    press("<space><space><space>", &picker)
    #expect(!shown(picker).contains("at most"))
    #expect(picked(press("<space><c-n>", &picker)) == nil)
    #expect(shown(picker).contains("3 at most; 4 are selected."))
    #expect(picked(press("uG<space><c-n>", &picker)) == nil)
    #expect(shown(picker).contains("Not this one."))
    #expect(picked(press("ug<space><c-n>", &picker)) == ["arn:0"])
  }

  @Test func `leaving asks when something is selected, and only then`() {
    var picker = filled(picker(), [item(0), item(1)])
    #expect(leaves(press("<esc>", &picker)))
    press("/0<enter><space>", &picker)
    #expect(press("<esc>", &picker).isEmpty, "it clears the filter")
    #expect(press("<esc>", &picker).isEmpty && shown(picker).contains("1 policy is selected"))
    press("s", &picker)
    #expect(leaves(press("<esc>l", &picker)))
  }

  @Test func `it can be kept to a type, also while more come in`() {
    var picker = filled(picker(), (0..<4).map { item($0) })
    press("T", &picker)
    #expect(shown(picker).contains("policy-2") && !shown(picker).contains("policy-1"))
    _ = picker.handle(.listed(.success(([item(5), item(6)], nil))), in: room)
    #expect(shown(picker).contains("policy-6") && !shown(picker).contains("policy-5"))
    press("T", &picker)
    #expect(shown(picker).contains("policy-5") && !shown(picker).contains("policy-6"))
    press("T", &picker)
    #expect(shown(picker).contains("policy-5") && shown(picker).contains("policy-6"))
  }

  @Test func `two of one name are told apart`() {
    let twin = Picker.Item("policy-0", value: "arn:mine", cells: ["Mine"])
    var picker = filled(picker(), [item(0), twin])
    #expect(shown(picker).contains("policy-0 (arn:mine)"))
    #expect(picked(press("j<space><c-n>", &picker)) == ["arn:mine"])
  }

  @Test func `v shows the one under the cursor`() throws {
    var picker = filled(picker(), [item(0), item(1)])
    let effects = press("jv", &picker)
    guard case .show(let screen)? = effects.first?.work else {
      Issue.record("Nothing is shown.")
      return
    }
    #expect(screen is PolicyDocumentPage)
  }

  @Test func `what cannot be listed is said, and an empty list, too`() {
    var failing = picker()
    let denied = ServiceError(.accessDenied, "You may not.")
    _ = failing.handle(.listed(.failure(denied)), in: room)
    #expect(shown(failing).contains("The policies cannot be listed. AccessDenied: You may not."))
    #expect(shown(filled(picker(), [])).contains("There are no policies to choose from."))
  }

  private func tell(
    _ name: String, _ text: String, _ picker: inout Picker
  ) -> [Effect<Picker.Event>] {
    let binding = picker.bindings.first { $0.command == name }
    guard let event = binding?.argument?(text) else { return [] }
    return picker.handle(event, in: room)
  }

  @Test func `rows are marked by pattern, by number and by the names in a file`() throws {
    var picker = filled(picker(most: 9), (0..<6).map { item($0) })
    _ = tell("mark", "2-3", &picker)
    _ = tell("mark", "*-5", &picker)
    #expect(shown(picker).contains("3 of 6 policies selected"))
    _ = tell("unmark", "policy-1", &picker)
    #expect(shown(picker).contains("2 of 6 policies selected"))
    let asked = tell("mark", "@some.txt", &picker)
    guard case .readFile(let path, _, let then)? = asked.first?.work else {
      Issue.record("no file is asked for")
      return
    }
    #expect(path == "some.txt")
    _ = picker.handle(then(.success("policy-0\nnobody")), in: room)
    #expect(shown(picker).contains("3 of 6 policies selected"))
    #expect(shown(picker).contains("1 not in the list: nobody"))
    #expect(picked(picker.handle(.pick, in: room)) == ["arn:0", "arn:2", "arn:5"])
  }
}
