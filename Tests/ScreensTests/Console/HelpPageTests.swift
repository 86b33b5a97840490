import Display
import Domain
import Testing

@testable import Screens

@Suite struct HelpPageTests {
  private let size = Size(columns: 80, rows: 10)

  private var entries: [HelpPage.Entry] {
    (0..<30).map {
      HelpPage.Entry(
        keys: "k\($0)", command: "cmd\($0)", text: "Does number \($0)",
        disabled: $0 == 29 ? "Too late." : nil)
    }
  }

  @Test func `scrolled from end to end it shows every key, with its command`() {
    var seen = ""
    var first: Int? = 0
    while let top = first {
      let page = HelpPage(entries: entries, first: top)
      var canvas = Canvas(size)
      page.draw(on: &canvas)
      seen += canvas.text
      let next = page.scrolled(by: .pageDown, in: size)
      first = next == top ? nil : next
    }
    for number in 0..<30 { #expect(seen.contains("Does number \(number)  :cmd\(number)")) }
    #expect(seen.contains("Too late.)") && seen.contains("Draw the screen again"))
  }

  @Test func `keys that do not scroll close it`() {
    let page = HelpPage(entries: entries, first: 3)
    #expect(page.scrolled(by: .down, in: size) == 4)
    #expect(page.scrolled(by: .up, in: size) == 2)
    #expect(page.scrolled(by: .pageUp, in: size) == 0)
    for key in [Key.escape, .enter, .character("q"), .character("?")] {
      #expect(page.scrolled(by: key, in: size) == nil)
    }
  }

  @Test func `it has no hardware cursor and names what goes on below`() {
    var canvas = Canvas(size)
    canvas.cursor = Position(column: 1, row: 1)
    HelpPage(entries: entries, first: 0).draw(on: &canvas)
    #expect(canvas.cursor == nil)
    #expect(canvas.text.contains("↓ more"))
  }
}
