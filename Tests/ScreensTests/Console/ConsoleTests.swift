import Display
import Domain
import Testing

@testable import Screens

/// A screen that writes down what reaches it.
private struct Recorder: Screen {
  enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case go, no
    case say(String)
    case asked([UInt8])
  }

  var name = "Recorder"
  var isTyping = false
  var hears = "-"

  var path: [String] { [name] }
  var bindings: [Binding<Event>] {
    [
      Binding([.character("g"), .control("n")], "go", command: "go", help: "Go there", .go),
      Binding(
        [.character("d")], "no", command: "nope", help: "Never done", .no,
        disabled: "It cannot be done today."),
      Binding(
        [], "", command: "say", help: "Say it", .say("nothing"), argument: { .say($0) }),
      Binding([.control("g"), .escape], "back", command: "back", help: "Go back", .say("close")),
    ]
  }

  func start() -> [Effect<Event>] { [Effect(.random(1) { .asked($0) })] }

  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): hears = "key \(key.name)"
    case .paste(let text): hears = "paste \(text)"
    case .returned(let result): hears = "returned \(result.map { "\($0)" } ?? "nothing")"
    case .go: return [.show(Recorder(name: "Above"))]
    case .no: hears = "no"
    case .say("close"): return [.close(returning: "gift")]
    case .say(let text): hears = "say \(text)"
    case .asked(let bytes): hears = "asked \(bytes)"
    }
    return []
  }

  func draw(on canvas: inout Canvas) { canvas.write("heard: \(hears).", at: 0, 0) }
}

@Suite struct ConsoleTests {
  private let size = Size(columns: 60, rows: 20)
  private let console = Console(identity: AccountIdentity(accountID: "123456789012", alias: "acme"))

  init() { _ = console.show(Recorder()) }

  @discardableResult
  private func press(_ script: String) -> [Effect<Console.Reply>] {
    Key.script(script).flatMap { console.press($0, in: size) }
  }

  private var screen: String { console.draw(size).text }

  @Test func `a key that no binding has reaches the screen, one that a binding has does not`() {
    press("z")
    #expect(screen.contains("heard: key z."))
    press("g")
    #expect(screen.contains("Above") && !screen.contains("heard: key g"))
  }

  @Test func `printable keys are text while typing, and control keys are not`() {
    _ = console.show(Recorder(name: "Typing", isTyping: true))
    for key in ["g", "d", "?", ":"] {
      press(key)
      #expect(screen.contains("heard: key \(key)."))
    }
    press("<c-n>")
    #expect(screen.contains("Above"))
  }

  @Test func `keys that are text are not offered while typing`() {
    #expect(screen.contains("g go") && screen.contains("d no"))
    _ = console.show(Recorder(name: "Typing", isTyping: true))
    #expect(!screen.contains("g go") && !screen.contains("d no"))
  }

  @Test func `pasted text is taken by a text field only`() {
    _ = console.paste("rm *", in: size)
    #expect(screen.contains("Pasted text is taken only by a text field"))
    #expect(screen.contains("heard: -."))
    press("z")
    #expect(!screen.contains("Pasted text"))
    _ = console.show(Recorder(name: "Typing", isTyping: true))
    _ = console.paste("text", in: size)
    #expect(screen.contains("heard: paste text."))
    press("<f1>")
    _ = console.paste("more", in: size)
    press("<esc>")
    #expect(screen.contains("heard: paste text."))
  }

  @Test func `what cannot be done says why`() {
    press("d")
    #expect(screen.contains("It cannot be done today."))
    #expect(!screen.contains("heard: no"))
    press(":nope<enter>")
    #expect(screen.contains("It cannot be done today."))
  }

  @Test(arguments: [("n", "Above"), ("?", "Keys of this page"), ("h", "Keys of this page")])
  func `a plain key after Ctrl-X stands for another`(key: String, shows: String) {
    press("<c-x>")
    #expect(screen.contains("^X-"))
    press(key)
    #expect(screen.contains(shows))
    #expect(!screen.contains("^X-"))
  }

  @Test func `a key that means nothing after Ctrl-X does nothing`() {
    #expect(press("<c-x>z").isEmpty)
    #expect(screen.contains("heard: -."))
    press("z")
    #expect(screen.contains("heard: key z."))
  }

  @Test func `a screen that closes gives what it has to the one below`() {
    press("g<esc>")
    #expect(screen.contains("heard: returned gift."))
    #expect(!console.isOver)
    press("<esc>")
    #expect(console.isOver)
  }

  @Test
  func `a reply reaches the screen that asked, below another or not, and nobody when it has gone`()
    throws
  {
    let effects = press("g")
    guard case .random(_, let then)? = effects.first?.work else {
      Issue.record("The screen above asked for nothing.")
      return
    }
    let late = then([7])
    #expect(console.deliver(late, in: size).isEmpty)
    #expect(screen.contains("heard: asked [7]."))
    press("<esc>")
    #expect(console.deliver(late, in: size).isEmpty)
    #expect(screen.contains("heard: returned gift."))
  }

  @Test func `the first screen that is closed for another does not end the console`() {
    let console = Console(identity: AccountIdentity(accountID: "123456789012", alias: nil))
    let effects = console.show(FirstRun(place: "~/account.db", remark: "Here."))
    #expect(effects.isEmpty)
    let asked = console.press(.enter, in: size)
    guard case .createAccount(.empty, let then)? = asked.first?.work else {
      Issue.record("No account was asked for.")
      return
    }
    _ = console.deliver(
      then(.success(AccountIdentity(accountID: "123456789012", alias: nil))), in: size)
    #expect(!console.isOver)
    #expect(console.draw(size).text.contains("Add user"))
  }

  @Test func `an account that cannot be made is said to be, and can be tried again`() {
    let console = Console(identity: AccountIdentity(accountID: "", alias: nil))
    _ = console.show(FirstRun(place: "~/account.db", remark: "Here."))
    _ = console.press(.down, in: size)
    guard case .createAccount(.sample, let then)? = console.press(.enter, in: size).first?.work
    else {
      Issue.record("No account was asked for.")
      return
    }
    #expect(console.press(.enter, in: size).isEmpty, "it is being made already")
    _ = console.deliver(then(.failure(.serviceFailure("The disk is full."))), in: size)
    #expect(console.draw(size).text.contains("The disk is full."))
    #expect(console.press(.enter, in: size).count == 1)
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 1), (1, 3), (10, 4), (20, 5), (40, 8), (300, 100)])
  func `nothing breaks in a window of any size`(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    for script in ["", "<f1>", "<pgdn>", "<esc>", ":", "s", "<esc>", "d"] {
      for key in Key.script(script) { _ = console.press(key, in: size) }
      #expect(console.draw(size).size == size)
    }
  }
}

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
