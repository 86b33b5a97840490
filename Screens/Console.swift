import Display
import Domain

/// The whole of what the operator sees: the stack of screens, the frame round them, the help
/// page and the command palette. Pure like the screens: effects that go outside are returned.
package final class Console {
  private var stack: [any Running] = []
  private var overlay: Overlay?
  private var notice: String?
  private var hasPrefix = false
  private var nextID = 0
  private var hasQuit = false
  package var identity: AccountIdentity
  /// What the account waits for before it tries again, in a few words.
  package var waiting: String?
  private var denials: Denials

  private enum Overlay {
    case help(top: Int)
    case palette(CommandPalette)
  }

  /// What came of an effect.
  package enum Reply: Sendable {
    /// An event on its way to the screen that asked for it.
    case event(any ScreenEvent, to: Int)
    /// What the caller is not permitted, by action.
    case denials([String: IAM.Denial])
  }

  package init(identity: AccountIdentity) {
    (self.identity, denials) = (identity, Denials(on: identity))
  }

  /// Puts a screen on top.
  package func show(_ screen: some Screen) -> [Effect<Reply>] {
    let running = RunningScreen(screen, id: nextID)
    nextID += 1
    stack.append(running)
    return askWhatIsPermitted(by: running)
      + sort(running.start(), in: Size(columns: 80, rows: 24))
  }

  /// Nothing limits the owner of an account in a file.
  private func askWhatIsPermitted(by screen: any Running) -> [Effect<Reply>] {
    let isUnlimited = identity.principal == .owner && identity.live == nil
    guard !isUnlimited, !identity.accountID.isEmpty else { return [] }
    let unasked = denials.unasked(screen.allBindings.flatMap(\.needs))
    guard !unasked.isEmpty else { return [] }
    return [.call(IAM.GetDenials(unasked)) { .denials((try? $0.get())?.denials ?? [:]) }]
  }

  /// - Parameter size: of the whole terminal.
  package func press(_ key: Key, in size: Size) -> [Effect<Reply>] {
    notice = nil
    guard let key = afterPrefix(key), let top = stack.last else { return [] }
    if overlay != nil { return pressInOverlay(key, top, in: size) }
    if openOverlay(key, over: top) { return [] }
    let room = Frame.room(in: size, hasRail: !top.rail.isEmpty)
    guard let binding = top.binding(for: key) else {
      return sort(top.press(key, in: room), in: size)
    }
    return choose(binding, on: top, in: size)
  }

  package func paste(_ text: String, in size: Size) -> [Effect<Reply>] {
    guard let top = stack.last else { return [] }
    if case .palette(var palette) = overlay {
      palette.paste(text)
      overlay = .palette(palette)
      return []
    }
    guard overlay == nil, top.isTyping else {
      notice = "Pasted text is taken only by a text field; nothing was done with it."
      return []
    }
    return sort(top.paste(text, in: Frame.room(in: size, hasRail: !top.rail.isEmpty)), in: size)
  }

  /// Hands over what came of an effect. A reply to a screen that has gone is dropped.
  package func deliver(_ reply: Reply, in size: Size) -> [Effect<Reply>] {
    switch reply {
    case .denials(let more):
      denials.learn(more)
      return []
    case .event(let event, let screen):
      guard let running = stack.first(where: { $0.id == screen }) else { return [] }
      let room = Frame.room(in: size, hasRail: !running.rail.isEmpty)
      return sort(running.receive(event, in: room), in: size)
        + askWhatIsPermitted(by: running)
    }
  }

  package func draw(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    guard let top = stack.last else { return canvas }
    var identity = identity
    // What a page opens, such as a deletion, is about the page's region.
    if let region = stack.last(where: { $0.regionCode != nil })?.regionCode {
      identity.region = region
    }
    Frame(
      path: top.path, rail: top.rail, identity: identity, keys: top.keyLine(denials),
      notice: notice, denied: denials.summary(of: top.allBindings), waiting: waiting
    ).draw(on: &canvas) { top.draw(on: &$0) }
    switch overlay {
    case .help(let first): HelpPage(entries: top.help(denials), first: first).draw(on: &canvas)
    case .palette(let palette): palette.draw(on: &canvas)
    case nil: break
    }
    return canvas
  }

  /// Says something on the key line, until the next key.
  package func tell(_ text: String) { notice = text }

  /// Whether the operator has left: by quitting, or by closing the last screen.
  package var isOver: Bool { hasQuit || stack.isEmpty }
}

// MARK: - Keys

extension Console {
  /// `^X` and a letter stand for keys that a terminal or a multiplexer may keep for itself.
  private func afterPrefix(_ key: Key) -> Key? {
    if hasPrefix {
      hasPrefix = false
      return Self.prefixed[key]
    }
    guard key == .control("x") else { return key }
    hasPrefix = true
    notice = "^X-  n next  b back  c cancel  ? help"
    return nil
  }

  private static let prefixed: [Key: Key] = [
    .character("n"): .control("n"), .character("b"): .control("p"),
    .character("c"): .control("g"), .character("?"): .function(1),
    .character("h"): .function(1), .character(":"): .function(2),
  ]

  private func openOverlay(_ key: Key, over top: any Running) -> Bool {
    switch key {
    case .function(1): overlay = .help(top: 0)
    case .character("?") where !top.isTyping: overlay = .help(top: 0)
    case .function(2): overlay = .palette(CommandPalette(top.commands))
    case .character(":") where !top.isTyping: overlay = .palette(CommandPalette(top.commands))
    default: return false
    }
    return true
  }

  private func pressInOverlay(
    _ key: Key, _ top: any Running, in size: Size
  ) -> [Effect<Reply>] {
    switch overlay {
    case .help(let first):
      overlay = HelpPage(entries: top.help(denials), first: first).scrolled(by: key, in: size)
        .map { .help(top: $0) }
      return []
    case .palette(var palette):
      switch palette.handle(key) {
      case .open: overlay = .palette(palette)
      case .closed: overlay = nil
      case .chosen(let index, let argument):
        overlay = nil
        return choose(top.allBindings[index].taking(argument), on: top, in: size)
      }
      return []
    case nil: return []
    }
  }

  private func choose(
    _ binding: Binding<Reply>, on top: any Running, in size: Size
  ) -> [Effect<Reply>] {
    if let reason = binding.disabled ?? denials.reason(binding.needs) {
      notice = reason
      return []
    }
    return deliver(binding.event, in: size)
  }
}

// MARK: - Effects

extension Console {
  /// Carries out what concerns the console itself, and passes on the rest.
  private func sort(_ effects: [Effect<Reply>], in size: Size) -> [Effect<Reply>] {
    effects.flatMap { effect -> [Effect<Reply>] in
      switch effect.work {
      case .show(let screen): return show(screen)
      case .close(let result): return close(returning: result, in: size)
      case .identityChanged(let identity):
        self.identity = identity
        return []
      case .begin(let identity, let screen):
        (self.identity, stack, denials) = (identity, [], Denials(on: identity))
        return show(screen)
      case .quit:
        hasQuit = true
        return []
      default: return [effect]
      }
    }
  }

  private func close(
    returning result: (any Sendable)?, in size: Size
  ) -> [Effect<Reply>] {
    _ = stack.popLast()
    guard let top = stack.last else { return [] }
    let room = Frame.room(in: size, hasRail: !top.rail.isEmpty)
    return sort(top.wake(with: result, in: room), in: size)
  }
}

extension Binding where Event == Console.Reply {
  /// The binding as chosen in the palette, with what was typed after its name.
  fileprivate func taking(_ text: String) -> Self {
    guard let argument, !text.isEmpty else { return self }
    var taken = self
    taken.event = argument(text)
    return taken
  }
}
