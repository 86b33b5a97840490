import Display
import Domain
import Testing

@testable import Screens

@Suite struct TableScopeTests {
  private let room = Size(columns: 60, rows: 14)

  /// Numbers, of which the even or the odd can be shown.
  private func filled(_ names: [String], next: String? = nil) -> Table<Int> {
    var table = Table<Int>(
      Noun("thing", "things"), title: "Thing", columns: [],
      paging: Paging({ IAM.ListGroups(marker: $0, maxItems: $1) }) { _ in ([], nil) })
    table.twin = { "number \($0)" }
    read(names, next: next, into: &table)
    return table
  }

  private func read(
    _ names: [String], from first: Int = 0, next: String? = nil, reading: Int = 0,
    into table: inout Table<Int>
  ) {
    let items = names.enumerated().map { Table.Item($1, first + $0) }
    _ = table.handle(.listed(.success((items, next)), reading: reading), in: room)
  }

  private func shown(_ table: Table<Int>) -> [String] {
    let listing = table.list.listing
    return (0..<listing.count).map { listing.names[listing.row($0)] }
  }

  private let five = ["a0", "b1", "a2", "b3", "a4"]

  @Test func `only some rows are shown, and the cursor stays on its own`() {
    var table = filled(five)
    _ = table.handle(.key(.end), in: room)
    table.keep { $0 % 2 == 0 }
    #expect(shown(table) == ["a0", "a2", "a4"] && table.current?.fact == 4)
    table.keep { $0 % 2 == 1 }
    #expect(shown(table) == ["b1", "b3"] && table.current?.fact == 1)
    table.keep(to: nil)
    #expect(shown(table) == five && table.current?.fact == 1)
  }

  @Test func `rows that come in later are shown by the same rule`() {
    var table = filled(["a0", "b1"], next: "x")
    table.keep { $0 % 2 == 0 }
    read(["a2", "b3"], from: 2, into: &table)
    #expect(shown(table) == ["a0", "a2"])
  }

  @Test func `a filter searches the rows that are shown, also when they are read again`() {
    var table = filled(five)
    table.keep { $0 > 0 }
    _ = table.handle(.filter, in: room)
    _ = table.handle(.key(.character("a")), in: room)
    #expect(shown(table) == ["a2", "a4"])
    _ = table.readAgain(seeking: "a4")
    read(five, reading: 1, into: &table)
    #expect(shown(table) == ["a2", "a4"] && table.current?.fact == 4)
  }

  @Test func `rows of one name are told apart, in every reading alike`() {
    var table = filled(["a", "b", "a"], next: "x")
    read(["b"], from: 3, into: &table)
    #expect(shown(table) == ["a", "b", "a (number 2)", "b (number 3)"])
    _ = table.readAgain()
    read(["a", "c", "a"], reading: 1, into: &table)
    #expect(shown(table) == ["a", "c", "a (number 2)"])
  }
}
