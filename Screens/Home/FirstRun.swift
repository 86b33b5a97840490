import Display
import Domain

/// The first start: what the account is to begin with.
package struct FirstRun: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case choose, quit
    case created(Result<AccountIdentity, ServiceError>)
  }

  private static let choices: [(contents: AccountContents, title: String, text: String)] = [
    (
      .empty, "An empty account",
      "Nothing in it but the policies that AWS manages."
    ),
    (
      .sample, "A sample account",
      "A dozen users, groups, policies, a boundary and tags, to try things on."
    ),
  ]

  private let place: String
  private let remark: String
  private var cursor = 0
  private var isWaiting = false
  private var error: ServiceError?

  /// - Parameters:
  ///   - place: the path of the file that will be made.
  ///   - remark: what ``Home`` says of it then.
  package init(place: String, remark: String) { (self.place, self.remark) = (place, remark) }

  package var path: [String] { ["Usher", "Welcome"] }

  package var bindings: [Binding<Event>] {
    [
      Binding(
        [.down, .character("j"), .tab, .space], "move", help: "Go to the other", .key(.down)),
      Binding([.up, .character("k"), .backTab], "", help: "Go to the other", .key(.up)),
      Binding([.enter], "create", command: "create", help: "Create the account chosen", .choose),
      Binding(
        [.character("q"), .escape, .control("g")], "quit", command: "quit",
        help: "Leave; nothing is created", .quit),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(.down), .key(.up): cursor = 1 - cursor
    case .choose:
      guard !isWaiting else { return [] }
      (isWaiting, error) = (true, nil)
      return [Effect(.createAccount(Self.choices[cursor].contents) { .created($0) })]
    case .quit: return [.quit]
    case .created(.success(let identity)):
      return [.close, .show(Home(identity: identity, remark: remark))]
    case .created(.failure(let error)): (isWaiting, self.error) = (false, error)
    case .key, .paste, .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) {
    canvas.write("Welcome to Usher", at: 1, 0, .title)
    for (row, line) in intro(canvas.columns).enumerated() { canvas.write(line, at: 1, 2 + row) }
    var row = 3 + intro(canvas.columns).count
    for (number, choice) in Self.choices.enumerated() {
      let isFocused = number == cursor
      canvas.write(isFocused ? "▸" : " ", at: 1, row)
      canvas.write(
        (isFocused ? "(•) " : "( ) ") + choice.title, at: 3, row, isFocused ? .focused : .plain)
      if isFocused { canvas.cursor = Position(column: 4, row: row) }
      for line in choice.text.wrapped(to: max(10, canvas.columns - 9)) {
        row += 1
        canvas.write(line, at: 7, row, .quiet)
      }
      row += 2
    }
    if isWaiting { canvas.write("Creating the account…", at: 1, row, .quiet) }
    for line in (error.map { "✗ \($0.message)" } ?? "").wrapped(to: max(10, canvas.columns - 2)) {
      canvas.write(line, at: 1, row, .problem)
      row += 1
    }
  }

  private func intro(_ width: Int) -> [String] {
    "There is no account yet. It will be kept in \(place); nothing leaves this machine."
      .wrapped(to: max(10, width - 2))
  }
}
