import Display
import Domain

/// A page of the console: a pure state machine that draws itself.
///
/// It asks for effects and never has them. Drawing changes nothing. A screen never keeps how
/// large it is: the room it has comes with each event and with the canvas.
package protocol Screen<Event>: Sendable {
  associatedtype Event: ScreenEvent

  /// Where in the console this is: `["IAM", "Users", "Add user"]`.
  var path: [String] { get }
  /// The region it is about, such as `us-west-2`, where that is not the account's own.
  var regionCode: String? { get }
  /// The steps of a wizard, or the tabs of a page about one thing; empty on other pages.
  var rail: [RailStep] { get }
  /// Every key that does something here, most important first. The key line, the help page and
  /// the command palette are read from it, and it is what dispatches the keys.
  var bindings: [Binding<Event>] { get }
  /// Whether a text field has the keys, so that printable keys are text and no commands.
  var isTyping: Bool { get }

  /// What to fetch when the screen comes up.
  func start() -> [Effect<Event>]
  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>]
  func draw(on canvas: inout Canvas)
}

extension Screen {
  package var regionCode: String? { nil }
  package var rail: [RailStep] { [] }
  package var isTyping: Bool { false }
  package func start() -> [Effect<Event>] { [] }
}

/// What can happen to a screen. Cases of these names satisfy the requirements.
package protocol ScreenEvent: Sendable {
  /// A key that no binding of the screen claims.
  static func key(_ key: Key) -> Self
  /// Text pasted while a text field has the keys.
  static func paste(_ text: String) -> Self
  /// The screen above has been closed, with what it was asked for, if it had anything.
  static func returned(_ result: (any Sendable)?) -> Self
}

/// One step of a wizard, or one tab of a page, as the line under the title shows it.
package struct RailStep: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case done, current, ahead
    /// Another tab, neither before nor after.
    case beside
  }
  package var title: String
  package var state: State
}
