import Display
import Domain

/// A screen on the stack, whatever its events are.
protocol Running: AnyObject {
  var id: Int { get }
  var path: [String] { get }
  var regionCode: String? { get }
  var rail: [RailStep] { get }
  var isTyping: Bool { get }
  var allBindings: [Binding<Console.Reply>] { get }
  func start() -> [Effect<Console.Reply>]
  func press(_ key: Key, in room: Size) -> [Effect<Console.Reply>]
  func paste(_ text: String, in room: Size) -> [Effect<Console.Reply>]
  func wake(with result: (any Sendable)?, in room: Size) -> [Effect<Console.Reply>]
  func receive(_ event: any ScreenEvent, in room: Size) -> [Effect<Console.Reply>]
  func draw(on canvas: inout Canvas)
}

extension Running {
  func binding(for key: Key) -> Binding<Console.Reply>? {
    if isTyping, case .character = key { return nil }
    return allBindings.first { $0.keys.contains(key) }
  }

  func keyLine(_ denials: Denials) -> [Frame.KeyHint] {
    allBindings.filter { !$0.label.isEmpty && !$0.keys.isEmpty && denials.reason($0.needs) == nil }
      .filter { binding in
        guard isTyping, case .character? = binding.keys.first else { return true }
        return false
      }
      .map { Frame.KeyHint(key: $0.keys[0].name, label: $0.label) }
  }

  func help(_ denials: Denials) -> [HelpPage.Entry] {
    allBindings.map { binding in
      HelpPage.Entry(
        keys: binding.keys.map(\.name).joined(separator: " "),
        command: binding.command, text: binding.help,
        disabled: binding.disabled ?? denials.reason(binding.needs))
    }
  }

  var commands: [CommandPalette.Command] {
    allBindings.enumerated().filter { !$0.element.command.isEmpty }.map { index, binding in
      CommandPalette.Command(
        index: index, name: binding.command, help: binding.help,
        takesArgument: binding.argument != nil)
    }
  }
}

final class RunningScreen<S: Screen>: Running {
  private var screen: S
  let id: Int

  init(_ screen: S, id: Int) { (self.screen, self.id) = (screen, id) }

  var path: [String] { screen.path }
  var regionCode: String? { screen.regionCode }
  var rail: [RailStep] { screen.rail }
  var isTyping: Bool { screen.isTyping }

  var allBindings: [Binding<Console.Reply>] {
    let id = id
    return screen.bindings.map { $0.map { Console.Reply.event($0, to: id) } }
  }

  func start() -> [Effect<Console.Reply>] { addressed(screen.start()) }
  func press(_ key: Key, in room: Size) -> [Effect<Console.Reply>] { send(.key(key), in: room) }
  func paste(_ text: String, in room: Size) -> [Effect<Console.Reply>] {
    send(.paste(text), in: room)
  }
  func wake(with result: (any Sendable)?, in room: Size) -> [Effect<Console.Reply>] {
    send(.returned(result), in: room)
  }
  func draw(on canvas: inout Canvas) { screen.draw(on: &canvas) }

  func receive(_ event: any ScreenEvent, in room: Size) -> [Effect<Console.Reply>] {
    guard let event = event as? S.Event else { return [] }
    return send(event, in: room)
  }

  private func send(_ event: S.Event, in room: Size) -> [Effect<Console.Reply>] {
    addressed(screen.handle(event, in: room))
  }

  private func addressed(_ effects: [Effect<S.Event>]) -> [Effect<Console.Reply>] {
    let id = id
    return effects.map { $0.map { Console.Reply.event($0, to: id) } }
  }
}
