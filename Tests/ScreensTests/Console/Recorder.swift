import Display
import Domain

@testable import Screens

/// A screen that writes down what reaches it.
struct Recorder: Screen {
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
