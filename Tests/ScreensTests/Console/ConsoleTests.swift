import Display
import Domain
import Testing

@testable import Screens

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
