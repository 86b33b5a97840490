import Display
import Domain
import Testing

@testable import Screens

@Suite struct RowLineTests {
  private let columns = [Column("Policy name", 20), Column("Type", 12), Column("Why", 4)]

  private func form(_ rows: [String]) -> Form<Toy> {
    var toy = Toy()
    toy.picked = rows
    let columns = columns
    let remove = RowLine<Toy>.Action(
      .character("D"), "detach", command: "detach", help: "Detach the policy"
    ) { form, id in
      form.draft.picked.removeAll { $0 == id }
      return .handled
    }
    return Toy.form(toy) { form in
      Toy.name
      RowLine<Toy>.table(
        "policies", columns, rows: form.draft.picked.map { ($0, [$0, "AWS managed", "group x"]) },
        none: "No policies are attached.", actions: [remove])
      Toy.secret
    }
  }

  @Test func `cells stand under their heads, at every width`() {
    let form = form(["one", "a-name-much-longer-than-its-column"])
    #expect(form.shown.contains("   Policy name           Type          Why"))
    #expect(form.shown.contains("   one                   AWS managed   group x"))
    let narrow = form.canvas(Size(columns: 36, rows: 15)).text
    #expect(narrow.contains("a-name-much…  AWS managed   gro…"))
  }

  @Test func `without rows it says so, and takes no focus`() {
    var form = form([])
    #expect(form.shown.contains("No policies are attached.") && !form.shown.contains("Type"))
    _ = form.press("<tab>")
    #expect(form.focus == "secret")
  }

  @Test func `a row's keys act on it, and the next row has the focus then`() {
    var form = form(["one", "two", "three"])
    _ = form.press("<tab><tab>")
    #expect(form.focus == "two" && form.focused?.bindings(in: form.state).first?.label == "detach")
    _ = form.press("D")
    #expect(form.state.draft.picked == ["one", "three"] && form.focus == "three")
    _ = form.press("DD")
    #expect(form.focus == "secret", "what comes in its place has the focus")
    #expect(form.state.draft.picked == ["one"])
  }

  @Test func `a reply that takes the row away leaves the focus in its place`() {
    var form = form(["one", "two", "three"])
    _ = form.press("<tab><tab><tab>")
    _ = form.take(
      FormUpdate { form in
        form.draft.picked = ["one"]
        return []
      })
    #expect(form.focus == "secret" && form.canvas().cursor != nil)
  }

  @Test(arguments: ["v", "<enter>", "o", "<right>"])
  func `what shows more of a row is done by Enter, too`(key: String) {
    let view = RowLine<Toy>.Action(
      .character("v"), "view", command: "view", help: "Show it", isOpening: true
    ) { _, id in .action("view:\(id)") }
    let columns = columns
    var form = Toy.form { _ in
      RowLine<Toy>("one", columns, cells: ["one"], actions: [view])
    }
    #expect(form.press(key).last?.button == "view:one")
  }

  @Test func `other keys are the form's own`() {
    var form = form(["one"])
    _ = form.press("<tab>x")
    #expect(form.focus == "one" && form.state.draft.picked == ["one"])
    _ = form.press("<down>")
    #expect(form.focus == "secret")
  }
}
