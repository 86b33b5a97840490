import Display
import Domain
import Testing

@testable import Screens

@Suite struct CommandPaletteTests {
  private let size = Size(columns: 60, rows: 20)
  private let console = Console(identity: AccountIdentity(accountID: "123456789012", alias: nil))

  init() { _ = console.show(Recorder()) }

  private func press(_ script: String) {
    for key in Key.script(script) { _ = console.press(key, in: size) }
  }

  private var screen: String { console.draw(size).text }

  @Test func `it lists the commands that begin with what is typed`() {
    press(":")
    #expect(screen.contains("Go there") && screen.contains("Say it"))
    press("s")
    #expect(!screen.contains("Go there") && screen.contains("Say it"))
    press("x")
    #expect(screen.contains("no such command"))
    press("<enter>")
    #expect(screen.contains("no such command"))
  }

  @Test(arguments: [":<esc>", ":<c-g>", ":<bs>", ":s<bs><bs>", "<f2><esc>"])
  func `it closes without doing anything`(script: String) {
    press(script)
    #expect(screen.contains("heard: -."))
  }

  @Test(arguments: [
    (":say hello there<enter>", "say hello there"), (":sa hello<enter>", "say hello"),
    (":say   x<enter>", "say x"), (":say<enter>", "say nothing"), (":SAY x<enter>", "say x"),
    (":s<tab>x<enter>", "say x"), (":<down><down><enter>", "say nothing"),
    (":<down><down><up><down><enter>", "say nothing"), (":<down><down><tab>x<enter>", "say x"),
    ("<f2>say x<enter>", "say x"),
  ])
  func `it does what is chosen, with what is typed after the name`(script: String, hears: String) {
    press(script)
    #expect(screen.contains("heard: \(hears)."))
  }

  @Test func `text can be pasted into it`() {
    press(":")
    _ = console.paste("say hello", in: size)
    press("<enter>")
    #expect(screen.contains("heard: say hello."))
  }

  @Test func `the cursor is on its line`() {
    press(":go")
    #expect(console.draw(size).cursor == Position(column: 4, row: 19))
  }

  @Test func `the command under the cursor is in view however many there are`() {
    var palette = CommandPalette(
      (0..<30).map {
        .init(index: $0, name: "command-\($0)", help: "Number \($0)", takesArgument: false)
      })
    for number in 0..<30 {
      var canvas = Canvas(size)
      palette.draw(on: &canvas)
      #expect(canvas.text.contains("▸ command-\(number) "))
      _ = palette.handle(.down)
    }
  }
}
