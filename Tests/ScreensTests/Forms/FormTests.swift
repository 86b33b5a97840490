import Display
import Domain
import Testing

@testable import Screens

@Suite struct FormTests {
  private func threeFields() -> Form<Toy> {
    Toy.form { _ in
      Note<Toy>("Above")
      Toy.name
      TextField<Toy>("note", "Note", \.note)
      Toggle<Toy>("isOn", "On", \.isOn)
    }
  }

  @Test func `the focus goes through every control and the buttons, and round`() {
    var form = threeFields()
    var places = [form.focus]
    for _ in 0..<5 {
      _ = form.press("<tab>")
      places.append(form.focus)
    }
    #expect(places == ["name", "note", "isOn", "cancel", "next", "name"])
    for place in places.reversed().dropFirst() {
      _ = form.press("<s-tab>")
      #expect(form.focus == place)
    }
  }

  @Test func `Enter leaves a text, and the arrows move between fields`() {
    var form = threeFields()
    _ = form.press("a<enter>")
    #expect(form.focus == "note")
    _ = form.press("<down>")
    #expect(form.focus == "isOn")
    _ = form.press("<up><up>")
    #expect(form.focus == "name")
  }

  @Test func `angle brackets move where they are no text`() {
    var form = threeFields()
    _ = form.press("<lt>>")
    #expect(form.state.draft.name == "<>")
    _ = form.press("<tab><tab>>")
    #expect(form.focus == "cancel")
    _ = form.press("<lt>")
    #expect(form.focus == "isOn")
  }

  @Test func `buttons are pressed by Enter and by Space, and the arrows move among them`() {
    var form = threeFields()
    form.setFocus("cancel")
    #expect(form.press("<enter>").last?.button == "cancel")
    #expect(form.press("<right><space>").last?.button == "next")
    #expect(form.press("<left><enter>").last?.button == "cancel")
  }

  @Test func `keys that are nobody's are said to be`() {
    var form = threeFields()
    form.setFocus("cancel")
    for key in [Key.escape, .control("n"), .character("z"), .function(5)] {
      let answer = form.handle(key, in: Toy.room)
      #expect(answer.isIgnored)
    }
  }

  @Test func `a problem is shown once its field was left, and Next goes to it`() {
    var form = threeFields()
    #expect(!form.shown.contains("Enter a name."))
    _ = form.press("<tab>")
    #expect(form.shown.contains("Enter a name."))
    form.setFocus("next")
    let isInOrder = form.isInOrder()
    #expect(!isInOrder)
    #expect(form.focus == "name")
    _ = form.press("a")
    let isInOrderNow = form.isInOrder()
    #expect(isInOrderNow)
  }

  @Test func `rows come and go, and the focus is never on one that has gone`() {
    var form = Toy.form { form in
      (0..<form.draft.rows).map { TextField<Toy>("row.\($0)", "Row", \.note) }
      PushButton<Toy>("add", "Add") { form in
        form.draft.rows += 1
        return .focus("row.\(form.draft.rows - 1)")
      }
      PushButton<Toy>("drop", "Drop") { form in
        form.draft.rows = 0
        return .handled
      }
    }
    _ = form.press("<enter>")
    #expect(form.focus == "row.0")
    form.setFocus("add")
    _ = form.press("<enter>")
    #expect(form.focus == "row.1")
    form.state.draft.rows = 1
    _ = form.press("<tab>")
    #expect(form.stops.contains(form.focus))
    form.setFocus("nowhere")
    #expect(form.stops.contains(form.focus))
  }

  @Test func `a notice stays until the next key`() {
    var form = threeFields()
    form.state.notice = "Something happened."
    #expect(form.shown.contains("Something happened."))
    _ = form.press("a")
    #expect(!form.shown.contains("Something happened."))
  }

  @Test func `a problem out of view is said at the foot`() {
    var form = Toy.form { _ in
      Toy.name
      (0..<30).map { Note<Toy>("Line \($0)") }
      Toggle<Toy>("isOn", "On", \.isOn)
    }
    form.setFocus("isOn")
    #expect(form.shown.contains("✗ Enter a name."))
    #expect(form.shown.contains("▲"))
  }

  @Test(arguments: [Toy.room, Size(columns: 40, rows: 6), Size(columns: 20, rows: 3)])
  func `the control with the focus is in view, with the cursor on it`(room: Size) {
    var form = Toy.form { _ in
      (0..<12).flatMap { number -> [any Field<Toy>] in
        [
          Note<Toy>("A long line of text that goes on until it has to be wrapped, \(number)"),
          Toggle<Toy>("on.\(number)", "Number \(number)", \.isOn),
        ]
      }
    }
    for stop in form.stops {
      form.setFocus(stop)
      let canvas = form.canvas(room)
      let cursor = canvas.cursor
      #expect(cursor.map { (0..<room.rows).contains($0.row) } == true, "\(stop)")
      #expect(cursor.map { (0..<room.columns).contains($0.column) } == true, "\(stop)")
      guard let number = stop.split(separator: ".").dropFirst().first else { continue }
      let line = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[
        cursor?.row ?? 0]
      #expect(line.hasPrefix(" ▸ [ ] Number \(number)".prefix(room.columns - 1)))
    }
  }

  @Test func `moving about in one part of a long page moves nothing else`() {
    var form = Toy.form { _ in
      (0..<30).map { Toggle<Toy>("on.\($0)", "Number \($0)", \.isOn) }
    }
    var tops: Set<String> = []
    for _ in 0..<30 {
      tops.insert(String(form.shown.prefix { $0 != "\n" }.dropFirst(3)))
      _ = form.press("<tab>")
    }
    #expect(tops.count <= 4)
  }
}
