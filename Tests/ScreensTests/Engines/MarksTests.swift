import Testing

@testable import Screens

@Suite struct MarksTests {
  @Test(arguments: 1...10) func `marks are the set that plain reckoning gives`(seed: UInt64) {
    var chance = Seeded(seed)
    let end = [1, 63, 64, 65, 128, 200].randomElement(using: &chance) ?? 1
    var marks = Marks()
    var plain: Set<Int> = []
    for _ in 0..<300 {
      switch Int.random(in: 0..<10, using: &chance) {
      case 0:
        let isMarked = Bool.random(using: &chance)
        marks.setAll(below: end, isMarked)
        plain = isMarked ? Set(0..<end) : []
      case 1:
        marks.invertAll(below: end)
        plain = Set(0..<end).subtracting(plain)
      default:
        let row = Int.random(in: 0..<end, using: &chance)
        let isMarked = Bool.random(using: &chance)
        marks.set(row, isMarked)
        if isMarked { plain.insert(row) } else { plain.remove(row) }
      }
      #expect(marks.count == plain.count)
      #expect(marks.rows.map(Int.init) == plain.sorted())
      #expect(!marks.contains(end))
    }
  }

  @Test func `no marks are no marks, however they went`() {
    var marks = Marks()
    marks.set(70, true)
    marks.set(70, false)
    #expect(marks == Marks())
    marks.setAll(below: 70, false)
    #expect(marks == Marks())
    marks.invertAll(below: 70)
    marks.invertAll(below: 70)
    #expect(marks == Marks())
  }
}
