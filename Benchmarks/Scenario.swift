/// What is measured: keys to press on the list of users, each answer by itself.
struct Scenario {
  var name: String
  /// What one answer is asked for with.
  var keys: String
  var times: Int
  /// What to type before, unmeasured: to get to where the keys mean something.
  var before = ""
  /// What to type after each answer, unmeasured: to be able to ask again.
  var after = ""

  /// From the first page to the list of users.
  static let arrival = "\r"
  /// A part of what the list shows once it is there.
  static let sign = "User name"

  static let all = [
    Scenario(name: "down in page", keys: Keys.down, times: 12, before: Keys.home),
    Scenario(name: "down scrolling", keys: Keys.down, times: 60, before: Keys.downs(30)),
    Scenario(name: "page down", keys: Keys.pageDown, times: 30, after: Keys.home),
    Scenario(name: "toggle", keys: " ", times: 12, before: Keys.home),
    Scenario(name: "filter key", keys: "a", times: 20, before: "/", after: Keys.backspace),
    Scenario(name: "leave filter", keys: Keys.escape, times: 1),
    Scenario(name: "mark all", keys: "a", times: 20, before: Keys.home),
    Scenario(name: "invert", keys: "i", times: 20),
    Scenario(name: "100 downs at once", keys: Keys.downs(100), times: 20, after: Keys.home),
  ]
}

/// What an xterm sends.
enum Keys {
  static let down = "\u{1b}OB"
  static let home = "\u{1b}OH"
  static let pageDown = "\u{1b}[6~"
  static let backspace = "\u{7f}"
  static let escape = "\u{1b}"
  static func downs(_ count: Int) -> String { String(repeating: down, count: count) }
}
