import Display
import Testing

@testable import Screens

/// One list worked by keys: its names, those marked before, a filter, the keys, and what is
/// marked then. A `:` begins a pattern to mark by, up to `;`.
struct ChecklistCase: Sendable, CustomTestStringConvertible {
  var names = "ada bob carl dora emil"
  var marks = ""
  var filter = ""
  var locked = ""
  var keys: String
  var after: String

  var testDescription: String { "\(keys) /\(filter) [\(marks)] → [\(after)]" }

  var result: Checklist {
    var list = Checklist(Listing(names: names.split(separator: " ").map(String.init)))
    list.mark(marks.split(separator: " ").map(String.init))
    let locked = locked.split(separator: " ").map(String.init)
    list.lock(locked.compactMap { list.listing.names.row(of: $0) })
    if !filter.isEmpty {
      list.listing.startFiltering()
      list.listing.paste(filter, height: 10)
      _ = list.listing.filter(.enter, height: 10)
    }
    for key in Key.script(keys) { list.press(key) }
    return list
  }
}

extension Checklist {
  mutating func press(_ key: Key, height: Int = 10) {
    if let command = MarkingKeys.command(for: key) {
      perform(command, height: height)
    } else if !listing.filter(key, height: height) {
      _ = listing.move(key, height: height)
    }
  }
}

@Suite struct ChecklistCaseTests {
  private static let twelve = "a b c d e f g h i j k l"

  @Test(arguments: [
    ChecklistCase(keys: "<space>", after: "ada"),
    ChecklistCase(marks: "ada", keys: "<space>", after: ""),
    ChecklistCase(keys: "<space><space>", after: "ada bob"),
    ChecklistCase(keys: "G<space><space>", after: ""),
    ChecklistCase(keys: "x<ins>", after: "ada bob"),
    ChecklistCase(marks: "ada", keys: "+", after: "ada"),
    ChecklistCase(keys: "++", after: "ada bob"),
    ChecklistCase(marks: "ada bob", keys: "-", after: "bob"),
    ChecklistCase(marks: "bob", keys: "-", after: "bob"),
    ChecklistCase(keys: "a", after: "ada bob carl dora emil"),
    ChecklistCase(marks: "bob", keys: "a", after: "ada bob carl dora emil"),
    ChecklistCase(keys: "aa", after: ""),
    ChecklistCase(marks: "bob", filter: "d", keys: "a", after: "ada bob dora"),
    ChecklistCase(marks: "bob", filter: "d", keys: "aa", after: "bob"),
    ChecklistCase(marks: "ada bob", keys: "i", after: "carl dora emil"),
    ChecklistCase(marks: "ada bob", filter: "d", keys: "*", after: "bob dora"),
    ChecklistCase(keys: "jvjjv", after: "bob carl dora"),
    ChecklistCase(keys: "Gvkkv", after: "carl dora emil"),
    ChecklistCase(keys: "vjj<space>", after: "ada bob carl"),
    ChecklistCase(marks: "ada bob carl", keys: "vj-", after: "carl"),
    ChecklistCase(marks: "carl", filter: "d", keys: "vGv", after: "ada carl dora"),
    ChecklistCase(keys: "Vv", after: "ada"),
    ChecklistCase(marks: "ada emil", keys: "u", after: ""),
    ChecklistCase(marks: "ada emil", filter: "b", keys: "u", after: ""),
    ChecklistCase(marks: "ada", keys: "uz", after: "ada"),
    ChecklistCase(names: twelve, keys: "au", after: twelve),
    ChecklistCase(names: twelve, keys: "auu", after: ""),
    ChecklistCase(names: twelve, keys: "auuz", after: twelve),
    ChecklistCase(names: twelve, keys: "au<space>u", after: "b c d e f g h i j k l"),
    ChecklistCase(names: twelve, keys: "aggx<space>u", after: ""),
    ChecklistCase(keys: "<s-down><s-down>", after: "ada bob carl"),
    ChecklistCase(keys: "G<s-up>", after: "dora emil"),
    ChecklistCase(keys: "G<s-down>", after: "emil"),
    ChecklistCase(keys: "<s-up>", after: "ada"),
    ChecklistCase(filter: "d", keys: "<s-down>", after: "ada dora"),
    ChecklistCase(keys: "<s-down>z", after: ""),
    ChecklistCase(locked: "bob", keys: "a", after: "ada carl dora emil"),
    ChecklistCase(locked: "bob", keys: "aa", after: ""),
    ChecklistCase(locked: "bob", keys: "<space><space>", after: "ada"),
    ChecklistCase(marks: "ada", locked: "bob", keys: "i", after: "carl dora emil"),
    ChecklistCase(marks: "ada bob", locked: "bob", keys: "", after: "ada"),
    ChecklistCase(filter: "b", locked: "bob", keys: "a", after: ""),
    ChecklistCase(locked: "bob", keys: "vjjv", after: "ada carl"),
    ChecklistCase(keys: "<space><space>z", after: "ada"),
    ChecklistCase(keys: "<space><space>zz", after: ""),
    ChecklistCase(keys: "<space><space>zzZ", after: "ada"),
    ChecklistCase(keys: "<space><space>zzZZZ", after: "ada bob"),
    ChecklistCase(keys: "<space>z<space>Z", after: "bob"),
    ChecklistCase(keys: "aauz", after: "ada bob carl dora emil"),
    ChecklistCase(marks: "bob dora", keys: "sa", after: ""),
    ChecklistCase(marks: "bob dora", keys: "ssa", after: "ada bob carl dora emil"),
    ChecklistCase(names: "", keys: "<space>a*vvuzZs", after: ""),
  ])
  func `marking keys do what they say`(list: ChecklistCase) {
    #expect(list.result.markedNames.joined(separator: " ") == list.after)
  }

  @Test(arguments: [
    ("a*", "ada"), ("*A*", "ada carl dora"), ("????", "carl dora emil"), ("2-3", "bob carl"),
    ("1-1", "ada"), ("4-99", "dora emil"), ("0-1", "ada"), ("3-2", ""), ("99-100", ""),
    ("bob", "bob"), ("b", ""), ("", ""), ("-", ""), ("1-", ""), ("-3", ""),
  ])
  func `rows are marked by pattern and by number`(pattern: String, marked: String) {
    var list = ChecklistCase(keys: "", after: "").result
    list.perform(.markMatching(pattern), height: 10)
    #expect(list.markedNames.joined(separator: " ") == marked)
    list.perform(.toggleAllShown, height: 10)
    list.perform(.unmarkMatching(pattern), height: 10)
    let rest = "ada bob carl dora emil".split(separator: " ").filter {
      !marked.split(separator: " ").contains($0)
    }
    #expect(list.markedNames == rest.map(String.init))
  }

  @Test func `numbers count the rows that are shown`() {
    var list = ChecklistCase(filter: "d", keys: "", after: "").result
    list.perform(.markMatching("2-2"), height: 10)
    #expect(list.markedNames == ["dora"])
    list.perform(.markMatching("*"), height: 10)
    #expect(list.markedNames == ["ada", "dora"])
  }

  @Test func `marks the filter hides are counted`() {
    var list = ChecklistCase(marks: "ada bob carl", filter: "b", keys: "", after: "").result
    #expect(list.hiddenMarks == 2)
    _ = list.listing.clearFilter()
    #expect(list.hiddenMarks == 0)
  }

  @Test func `only the marked are shown, until a key says otherwise`() {
    var list = ChecklistCase(marks: "bob dora", keys: "s", after: "").result
    #expect(list.listing.shown == [1, 3])
    #expect(list.showsOnlyMarked)
    list.press(.character("s"))
    #expect(list.listing.shown == nil)
    list.press(.character("s"))
    let isCleared = list.listing.clearFilter()
    #expect(isCleared, "Esc shows all again")
    #expect(!list.showsOnlyMarked)
    list.press(.character("s"))
    #expect(list.listing.shown == [1, 3])
    list.listing.startFiltering()
    _ = list.listing.filter(.character("a"), height: 10)
    #expect(!list.showsOnlyMarked, "a filter takes its place")
  }

  @Test func `only the marked are shown when as many rows can be shown at all`() {
    var list = ChecklistCase(marks: "bob dora", keys: "", after: "").result
    list.listing.restrict(to: [0, 2])
    list.press(.character("s"))
    #expect(list.listing.shown == [1, 3])
    list.press(.character("s"))
    #expect(list.listing.shown == [0, 2])
  }

  @Test func `new names keep the marks of names that are still there`() {
    var list = ChecklistCase(marks: "bob dora", keys: "", after: "").result
    list.replace(["anna", "bob", "carl"])
    #expect(list.markedNames == ["bob"])
  }

  @Test func `names are marked whatever the filter shows, now or when they come`() {
    var list = ChecklistCase(filter: "d", keys: "", after: "").result
    list.perform(.markNames(["BOB", "zoe", "nobody"]), height: 10)
    #expect(list.markedNames == ["bob"])
    list.append(["yan", "zoe"])
    #expect(list.markedNames == ["bob", "zoe"])
    #expect(list.wanted.takeUnknown() == ["nobody"])
    list.append(["nobody"])
    #expect(list.markedNames == ["bob", "zoe"], "it has been told of")
    list.perform(.unmarkNames(["zoe"]), height: 10)
    #expect(list.markedNames == ["bob"])
  }
}
