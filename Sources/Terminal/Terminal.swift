import CNcurses
import Display
import Glibc

/// The operator's terminal, taken over for as long as the console is on it.
package final class Terminal {
  private let output: Int32
  private let input: Int32
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let crashGuard: CrashGuard
  private let bracketsPaste: Bool
  private var painter: Painter
  /// Whether it shows more than ASCII.
  let isUnicode: Bool
  private var links: Hyperlinks?
  private var keyboard: Keyboard
  /// A secret may still be seen, or scrolled back to.
  private var holdsSecret = false

  /// Takes the terminal over.
  ///
  /// - Throws: why that cannot be; the terminal has not been touched then.
  package init(input: Int32 = 0, output: Int32 = 1) throws(TerminalProblem) {
    let isUnicode = TextLocale.adopt()
    let name = try Self.check(input, output)
    (self.input, self.output) = (input, output)
    crashGuard = CrashGuard(terminal: output)
    _ = cn_tty_save(output)
    guard let screen = Self.open(input, output) else { throw .unknownType(name) }
    self.screen = screen
    window = cn_stdscr()
    Self.setModes(of: window)
    let family = TerminalFamily(name)
    bracketsPaste = family.bracketsPaste
    self.isUnicode = isUnicode
    links = isUnicode && family.opensLinks ? Hyperlinks() : nil
    painter = Painter(window, palette: .start(), glyphs: Glyphs(isUnicode: isUnicode))
    keyboard = Keyboard(input: input)
    takeOver()
  }

  package var size: Size {
    Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  /// The descriptor to wait on for keys.
  var keys: Int32 { input }
  var deadline: ContinuousClock.Instant? { keyboard.deadline }

  func waitingInput() -> [Keyboard.Input]? { keyboard.waiting() }
  func overdueInput() -> Keyboard.Input? { keyboard.overdue() }

  package func paint(_ canvas: Canvas) {
    if !holdsSecret, canvas.cells.contains(where: \.isSecret) {
      holdsSecret = true
      crashGuard.arm(farewell)
    }
    var drawn = painter.paint(canvas)
    guard let stale = links?.stale(on: canvas) else { return }
    if !stale.isEmpty {
      painter.repaint(rows: stale)
      drawn += stale
    }
    if let sequence = links?.sequence(for: canvas, drawn: drawn) { send(sequence) }
  }

  /// Has the next canvas drawn whole, whatever the terminal shows now.
  package func redraw() {
    painter.forget()
    links?.forget()
  }

  func ring() { beep() }

  /// Writes a sequence that terminfo has no name for, between two pages.
  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if written > 0 { bytes = bytes.dropFirst(written) } else if errno != EINTR { return }
    }
  }
}

// MARK: - Coming and going

extension Terminal {
  /// Follows the window's new size.
  func resize() {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
    else { return }
    resize_term(Int32(window.ws_row), Int32(window.ws_col))
    redraw()
  }

  /// Gives the terminal to somebody else for a while.
  func suspended<Result>(_ body: () -> Result) -> Result {
    leave()
    defer { resume() }
    return body()
  }

  /// Takes the terminal again after somebody else had it, or the job was stopped from outside.
  func resume() {
    reset_prog_mode()
    takeOver()
    resize()
    redraw()
  }

  package func close() {
    leave()
    delscreen(screen)
  }

  private func takeOver() {
    // ncurses takes the keypad's mode back when it leaves, and gives it again only at a key.
    keypad(window, true)
    if bracketsPaste { send("\u{1b}[?2004h") }
    crashGuard.arm(farewell)
  }

  private func leave() {
    if bracketsPaste { send("\u{1b}[?2004l") }
    if holdsSecret {
      wclear(window)
      wrefresh(window)
      send(Capability.string("E3") ?? "")
      holdsSecret = false
    }
    endwin()
    crashGuard.disarm()
  }

  /// What gives the terminal back when there is no time for more.
  private var farewell: String {
    let wiped = holdsSecret ? ["clear", "E3"] : []
    let left = Capability.string("rmcup") == nil ? "\r\n" : ""
    return (bracketsPaste ? "\u{1b}[?2004l" : "")
      + (["rmkx", "sgr0", "op", "cnorm"] + wiped + ["rmcup"])
      .compactMap(Capability.string).joined() + left
  }
}

// MARK: - Opening

extension Terminal {
  /// - Returns: the name of the terminal's type.
  private static func check(_ input: Int32, _ output: Int32) throws(TerminalProblem) -> String {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .noTerminal }
    let name = Environment["TERM"] ?? ""
    guard !name.isEmpty, cn_knows_terminal(output) else { throw .unknownType(name) }
    guard Capability.string("cup") != nil else { throw .noCursorMotion(name) }
    var window = winsize()
    if ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0 {
      let size = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
      guard size.isEnough else { throw .tooSmall(size) }
    }
    return name
  }

  /// newterm and never initscr, which ends the program when it does not like the terminal.
  private static func open(_ input: Int32, _ output: Int32) -> OpaquePointer? {
    if Environment["ESCDELAY"] == nil { set_escdelay(50) }
    guard let keys = fdopen(dup(input), "r"), let screen = fdopen(dup(output), "w") else {
      return nil
    }
    return newterm(nil, screen, keys)
  }

  private static func setModes(of window: UnsafeMutablePointer<WINDOW>) {
    // Raw, so that ^S, ^Q, ^Z and ^C arrive as keys.
    raw()
    noecho()
    nonl()
    // Drawing is not broken off for keys that wait: they have all been read before.
    typeahead(-1)
    idlok(window, true)
  }
}

extension Size {
  /// Whether every page can be read.
  var isEnough: Bool {
    columns >= TerminalProblem.smallest.columns && rows >= TerminalProblem.smallest.rows
  }
}
