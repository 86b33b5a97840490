import Display
import Domain
import Foundation
import Testing

@testable import Screens

@Suite struct TableTests {
  private let room = Size(columns: 80, rows: 14)

  /// Groups with a number each, and a cell that is asked for.
  private var table: Table<Int> {
    var table = Table<Int>(
      Noun("thing", "things"), title: "Thing",
      columns: [
        .known("Number", 6) { "#\($0)" }, .asked("Wide", 10, isElastic: true),
        .asked("Late", 6, leastScreen: 70),
      ],
      paging: Paging({ IAM.ListGroups(marker: $0, maxItems: $1) }) { _ in ([], nil) },
      asking: Table.Asking(
        calls: { name, number in
          [
            AnyCall(IAM.GetGroup(groupName: name)),
            AnyCall(IAM.DeleteGroup(groupName: "\(number)")),
          ]
        },
        cells: { replies in replies.map { $0.error?.message ?? "known" } }))
    table.longestName = 20
    return table
  }

  private func page(
    _ numbers: some Sequence<Int>, next: String? = nil
  ) -> Paging<Table<Int>.Item>.Reply {
    .success((numbers.map { Table.Item("n\($0)", $0) }, next))
  }

  private func filled(_ count: Int) -> Table<Int> {
    var table = table
    _ = table.handle(.listed(page(0..<count), reading: 0), in: room)
    return table
  }

  private func shown(_ table: Table<Int>, _ columns: Int = 80) -> String {
    var canvas = Canvas(Size(columns: columns, rows: room.rows))
    table.draw(on: &canvas)
    return canvas.text
  }

  private func press(_ script: String, _ table: inout Table<Int>) {
    for key in Key.script(script) {
      let bound = table.bindings.first { !table.isTyping && $0.keys.contains(key) }
      _ = table.handle(bound?.event ?? .key(key), in: room)
    }
  }

  private func asked(_ effects: [Effect<Table<Int>.Event>]) -> [String] {
    effects.flatMap(\.calls).compactMap { ($0.value as? IAM.GetGroup)?.groupName }
  }

  @Test func `it is read page by page, the first as large as the service likes`() throws {
    var table = table
    let first = try #require(table.start().first?.calls.first?.value as? IAM.ListGroups)
    #expect(first == IAM.ListGroups(marker: nil, maxItems: 100))
    let effects = table.handle(.listed(page(0..<3, next: "x"), reading: 0), in: room)
    #expect(effects[0].calls.first?.value as? IAM.ListGroups == .init(marker: "x", maxItems: 1000))
    #expect(shown(table).contains("… things") && shown(table).contains("row 1 …"))
    #expect(table.handle(.listed(page(3..<5), reading: 0), in: room).isEmpty == false)
    #expect(shown(table).contains("5 things") && shown(table).contains("row 1 of 5"))
  }

  @Test func `what stands beside rows is asked for those in view, a page before and after`() {
    var table = table
    let height = Table<Int>.listHeight(room)
    #expect(
      asked(table.handle(.listed(page(0..<100), reading: 0), in: room)).count == height * 2)
    #expect(table.handle(.key(.down), in: room).isEmpty, "they are on their way")
    let far = asked(table.handle(.key(.end), in: room))
    #expect(far == (100 - height * 2..<100).map { "n\($0)" })
  }

  @Test func `cells stand under their heads, and a row is drawn before they are known`() {
    var table = table
    _ = table.handle(.listed(page([7]), reading: 0), in: room)
    #expect(shown(table).contains("[ ] n7"))
    #expect(shown(table).contains("#7") && !shown(table).contains("known"))
    let denied = ServiceError(.accessDenied, "denied")
    let replies: [Result<AnyOutput, ServiceError>] = [
      .success(AnyOutput(Nothing())), .failure(denied),
    ]
    _ = table.handle(.described(["n7"], replies, reading: 0), in: room)
    let lines = shown(table).split(separator: "\n").map(Array.init)
    for (head, cell) in [("Number", "#7"), ("Wide", "known"), ("Late", "denied")] {
      let start = String(lines[1]).range(of: head)?.lowerBound.utf16Offset(in: String(lines[1]))
      let row = String(lines[3].map { $0 == "▸" ? " " : $0 })
      #expect(row.range(of: cell)?.lowerBound.utf16Offset(in: row) == start, "\(head)")
    }
    #expect(shown(table, 69).contains("Wide") && !shown(table, 69).contains("Late"))
  }

  @Test func `another text can stand in place of the name, which stays what is searched`() {
    var table = filled(12)
    table.label = { name, number in "\(name) called \(number)" }
    #expect(shown(table).contains("[ ] n3 called 3"))
    press("/n3<enter>", &table)
    #expect(table.targets.map(\.name) == ["n3"] && table.targets.map(\.fact) == [3])
  }

  @Test func `commands are about the marked, hidden or not, or else about the row`() {
    var table = filled(12)
    press("jj", &table)
    #expect(table.targets.map(\.name) == ["n2"] && table.targetCount == 1)
    press("<space><space>/n11<enter>", &table)
    #expect(table.targets.map(\.fact) == [2, 3] && table.targetCount == 2)
    #expect(shown(table).contains("2 marked (2 hidden by the filter)"))
    press("u/zzz<enter>", &table)
    #expect(table.isWithoutTargets && table.targets.isEmpty && table.current == nil)
  }

  @Test func `read again, it keeps marks, filter and cursor, with the facts that hold then`() {
    var table = filled(12)
    press("jjj<space>", &table)
    _ = table.readAgain()
    _ = table.handle(.listed(page([0, 2], next: "x"), reading: 1), in: room)
    #expect(shown(table).contains("12 things"), "what is shown stays until all is read")
    _ = table.handle(
      .listed(.success(([Table.Item("n3", 33), Table.Item("n4", 44)], nil)), reading: 1), in: room)
    #expect(table.targets.map(\.fact) == [33] && table.current?.fact == 44)
    _ = table.readAgain(seeking: "n2")
    _ = table.handle(.listed(page([1, 2, 3]), reading: 2), in: room)
    #expect(table.current?.name == "n2" && table.targets.map(\.name) == ["n3"])
  }

  @Test func `rows that come in no order are put in that of their names once all are there`() {
    var table = table
    table.isSorted = true
    _ = table.handle(.listed(page([3, 1], next: "x"), reading: 0), in: room)
    #expect(table.names == ["n3", "n1"])
    _ = table.handle(.listed(page([2, 0]), reading: 0), in: room)
    #expect(table.names == ["n0", "n1", "n2", "n3"] && table.targets.map(\.fact) == [0])
    press("jj<space>", &table)
    _ = table.readAgain()
    _ = table.handle(.listed(page([2, 3, 0, 1, 4]), reading: 1), in: room)
    #expect(table.current?.name == "n3" && table.targets.map(\.fact) == [2])
  }

  @Test func `who has moved before the rows are in order stays where they are`() {
    var table = table
    table.isSorted = true
    _ = table.handle(.listed(page([3, 1, 2], next: "x"), reading: 0), in: room)
    press("j<space>", &table)
    _ = table.handle(.listed(page([0]), reading: 0), in: room)
    #expect(table.current?.name == "n2" && table.targets.map(\.name) == ["n1"])
  }

  @Test func `replies to an earlier reading change nothing`() {
    var table = filled(3)
    _ = table.readAgain()
    let late = table.handle(.listed(page(3..<9, next: "x"), reading: 0), in: room)
    #expect(!late.flatMap(\.calls).contains { $0.name == "ListGroups" })
    _ = table.handle(.described(["n1"], [], reading: 0), in: room)
    _ = table.handle(.listed(page(0..<2), reading: 1), in: room)
    #expect(shown(table).contains("2 things"))
  }

  @Test func `who comes after the gone, or else before them, gets the cursor`() {
    var table = filled(5)
    press("jj", &table)
    #expect(table.survivor(of: ["n1"]) == "n2")
    #expect(table.survivor(of: ["n2", "n3"]) == "n4")
    #expect(table.survivor(of: ["n2", "n3", "n4"]) == "n1")
    #expect(table.survivor(of: ["n0", "n1", "n2", "n3", "n4"]) == nil)
  }

  @Test func `an error stands where the rows would, or at the foot of those there are`() {
    let denied = ServiceError(.accessDenied, "You may not list that.")
    var empty = table
    _ = empty.handle(.listed(.failure(denied), reading: 0), in: room)
    #expect(shown(empty).contains("The things cannot be listed. AccessDenied: You may not"))
    var table = table
    _ = table.handle(.listed(page(0..<3, next: "x"), reading: 0), in: room)
    _ = table.handle(.listed(.failure(denied), reading: 0), in: room)
    #expect(shown(table).contains("not read to the end: AccessDenied"))
    _ = table.readAgain()
    #expect(!shown(table).contains("AccessDenied"))
  }

  @Test func `Enter opens a row, and belongs to the filter line while that has the keys`() {
    var table = table
    #expect(table.opening(help: "Open it", 1).disabled != nil)
    table = filled(2)
    let binding = table.opening(help: "Open it", 1)
    #expect(binding.keys == [.enter, .character("o"), .right] && binding.disabled == nil)
    press("/", &table)
    #expect(table.opening(help: "Open it", 1).keys.isEmpty)
    #expect(table.opening(help: "Open it", 1).command == "open")
  }

  @Test func `Esc ends the typing, then clears the filter, then leaves`() {
    var table = filled(20)
    press("/n1", &table)
    var left = table.escape()
    #expect(left && !table.isTyping && shown(table).contains("of 20 things"))
    left = table.escape()
    #expect(left && !shown(table).contains("of 20 things"))
    left = table.escape()
    #expect(!left)
  }

  // MARK: - Marking by a file

  private func file(_ effects: [Effect<Table<Int>.Event>]) -> String? {
    guard case .readFile(let path, let limit, _)? = effects.first?.work else { return nil }
    #expect(limit == 16 << 20)
    return path
  }

  @Test func `names in a file are marked, and those of nobody are told`() {
    var table = filled(20)
    #expect(file(table.handle(.mark(.markMatching("@ names.txt")), in: room)) == "names.txt")
    let text = "n3\r\nN5,x\n\n\"n7\"\nzoe\n  n9 \n"
    _ = table.handle(.read(.success(text), isMarking: true), in: room)
    #expect(table.targets.map(\.name) == ["n3", "n5", "n7", "n9"])
    #expect(shown(table).contains("4 marked · 1 not in the list: zoe"))
    _ = table.handle(.read(.success("n3\nn4"), isMarking: false), in: room)
    #expect(table.targets.map(\.name) == ["n5", "n7", "n9"])
    press("z", &table)
    #expect(table.targets.count == 4)
  }

  @Test func `names of rows that are still to come are marked when they come`() {
    var table = table
    _ = table.handle(.listed(page(0..<5, next: "x"), reading: 0), in: room)
    _ = table.handle(.read(.success("n2\nn7\nn99"), isMarking: true), in: room)
    #expect(!shown(table).contains("not in the list"))
    _ = table.handle(.listed(page(5..<10), reading: 0), in: room)
    #expect(table.targets.map(\.name) == ["n2", "n7"])
    #expect(shown(table).contains("1 not in the list: n99"))
  }

  @Test func `a file that cannot be read, or is empty, is said`() {
    var table = filled(3)
    _ = table.handle(.read(.failure(ExportError("No such file.")), isMarking: true), in: room)
    #expect(shown(table).contains("0 marked · No such file."))
    _ = table.handle(.read(.success("\n , \n"), isMarking: true), in: room)
    #expect(shown(table).contains("there is no name in the file"))
  }

  @Test(arguments: [
    ("ada", ["ada"]), ("ada,1\nbob", ["ada", "bob"]), ("\"a,b\",1", ["a,b"]),
    ("\"a\"\"b\"", ["a\"b"]), ("\t ada \t,", ["ada"]), ("o'b\u{2028}é", ["o'b", "é"]), ("", []),
  ])
  func `a name is a line or the first column of one`(text: String, names: [String]) {
    #expect(NamesFile(text).names == names)
  }

  @Test func `rows that cannot be marked say why, and those to look at are counted`() {
    var table = table
    table.lock = { $0 == 1 ? "one is not for you" : nil }
    table.flag = Table.Flag(isOn: { $0 > 2 }, words: { "\($0) are large" })
    _ = table.handle(.listed(page(0..<5), reading: 0), in: room)
    press("j<space>", &table)
    #expect(shown(table).contains("0 marked · one is not for you"))
    press("a", &table)
    #expect(table.targets.map(\.fact) == [0, 2, 3, 4])
    #expect(shown(table).contains("4 marked · 2 are large") && shown(table).contains("[!] n3"))
    #expect(shown(table).contains(" ✗  n1"))
    _ = table.readAgain()
    _ = table.handle(.listed(page(1..<4), reading: 1), in: room)
    #expect(table.targets.map(\.fact) == [2, 3])
  }

  @Test func `many marks are cleared when it is asked twice`() {
    var table = filled(11)
    press("au", &table)
    #expect(shown(table).contains("u again clears all 11 marks"))
    press("<up>u", &table)
    #expect(table.list.marks.count == 11)
    press("u", &table)
    #expect(table.list.marks.count == 0)
    press("z", &table)
    #expect(table.list.marks.count == 11)
  }
}
