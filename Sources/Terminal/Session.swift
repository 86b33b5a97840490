import CNcurses
import Dispatch
import Display
import Domain
import Glibc
import Screens

/// The console on a terminal: one thread that sleeps until there is a key, a reply or a signal,
/// handles all that waits, and then draws once.
package final class Session {
  private let console: Console
  let terminal: Terminal
  var services: Services
  let inbox: Inbox
  let errands: Errands
  let keeper: DraftKeeper
  let signals: Signals
  private var isStale = true

  /// - Throws: ``TerminalProblem/noFilesLeft``, after giving the terminal back.
  package init(on terminal: Terminal, with services: Services) throws(TerminalProblem) {
    do throws(TerminalProblem) {
      (inbox, signals) = (try Inbox(), try Signals())
    } catch {
      terminal.close()
      throw error
    }
    (self.terminal, self.services) = (terminal, services)
    console = Console(identity: services.opened.identity)
    errands = Errands(inbox)
    keeper = DraftKeeper(services.opened.work, reportingTo: inbox)
    services.whenWaiting { [inbox] in inbox.put(.waiting($0)) }
  }

  /// Shows a screen, and returns when the operator has left or the program has to go. The
  /// terminal is given back then, answers are saved, and calls under way have their reply.
  package func run(_ first: some Screen) -> Ending {
    carryOut(console.show(first))
    var ending: Ending?
    while ending == nil {
      handleReplies()
      keeper.saveIfDue()
      draw()
      ending = console.isOver ? .quit : waitAndHandle()
    }
    finish()
    return ending ?? .quit
  }

  /// Replies that come now are not handed on: a run would send its next call.
  private func finish() {
    keeper.saveAndWait(atMost: .seconds(5))
    terminal.close()
    errands.wait(atMost: .seconds(5))
  }

  private func draw() {
    guard isStale else { return }
    isStale = false
    let size = terminal.size
    terminal.paint(size.isEnough ? console.draw(size) : .tooSmall(size))
  }
}

// MARK: - What comes in

extension Session {
  /// - Returns: how the session ends, if it does.
  private func waitAndHandle() -> Ending? {
    var waiting = [terminal.keys, signals.wakesOn, inbox.wakesOn].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&waiting, nfds_t(waiting.count), patience) >= 0 || errno == EINTR else {
      return .terminalLost
    }
    if waiting[1].revents != 0, let ending = handleSignals() { return ending }
    if waiting[0].revents != 0 { return handleKeys() }
    if let overdue = terminal.overdueInput() { handle(overdue) }
    return nil
  }

  /// How long there is nothing to do, in milliseconds; -1: for ever.
  private var patience: Int32 {
    guard let next = [keeper.due, terminal.deadline].compactMap(\.self).min() else { return -1 }
    let (seconds, attoseconds) = max(.zero, next - .now).components
    return Int32(seconds * 1000 + attoseconds / 1_000_000_000_000_000) + 1
  }

  private func handleKeys() -> Ending? {
    guard let inputs = terminal.waitingInput() else { return .terminalLost }
    for input in inputs where !console.isOver { handle(input) }
    return nil
  }

  private func handle(_ input: Keyboard.Input) {
    isStale = true
    switch input {
    case .key(.control("z")): suspend()
    case .key(.control("l")): terminal.redraw()
    // Who presses ^C wants out of what is on the screen: that is what ^G does, and asks.
    case .key(.control("c")): carryOut(console.press(.control("g"), in: terminal.size))
    case .key(let key): carryOut(console.press(key, in: terminal.size))
    case .paste(let text): carryOut(console.paste(text, in: terminal.size))
    }
  }

  private func handleReplies() {
    while case let messages = inbox.take(), !messages.isEmpty {
      isStale = true
      messages.forEach(handle)
    }
  }

  private func handle(_ message: Inbox.Message) {
    switch message {
    case .reply(let reply): carryOut(console.deliver(reply, in: terminal.size))
    case .opened(let opened):
      services.opened = opened
      keeper.drafts = opened.work
      console.identity = opened.identity
    case .notice(let text): console.tell(text)
    case .waiting(let text): console.waiting = text
    }
  }

  private func handleSignals() -> Ending? {
    for signal in signals.take() {
      isStale = true
      switch signal {
      case SIGWINCH: terminal.resize()
      case SIGCONT: terminal.resume()
      case SIGTSTP: suspend()
      case _ where Signals.ends.contains(signal): return .signal(signal)
      default: break
      }
    }
    return nil
  }

  private func suspend() {
    keeper.save()
    terminal.suspended { cn_stop_job() }
  }
}

extension Canvas {
  /// What is shown in a window in which nothing could be read.
  fileprivate static func tooSmall(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    let lines = "\(TerminalProblem.tooSmall(size))".wrapped(to: size.columns)
    for (row, line) in lines.prefix(size.rows).enumerated() { canvas.write(line, at: 0, row) }
    return canvas
  }
}
