import Display
import Domain

/// A key of a screen: what it does, what it is called, and why it may be out of reach now.
package struct Binding<Event: Sendable>: Sendable {
  /// The first is the one that the key line shows.
  package var keys: [Key]
  /// On the key line, in a word or two: `mark`. Empty: not on the key line.
  package var label: String
  /// After `:` in the command palette. Empty: no command.
  package var command: String
  /// In the help, a full sentence without its full stop.
  package var help: String
  package var event: Event
  /// What the command makes of the text after its name.
  package var argument: (@Sendable (String) -> Event)?
  /// Why it cannot be done now.
  package var disabled: String?
  /// The actions the caller needs permission for, such as `iam:CreateUser`.
  package var needs: [String] = []

  package init(
    _ keys: [Key], _ label: String, command: String = "", help: String, _ event: Event,
    disabled: String? = nil, argument: (@Sendable (String) -> Event)? = nil
  ) {
    (self.keys, self.label, self.command, self.help) = (keys, label, command, help)
    (self.event, self.disabled, self.argument) = (event, disabled, argument)
  }
}

extension Binding {
  func map<Other>(_ transform: @escaping @Sendable (Event) -> Other) -> Binding<Other> {
    var mapped = Binding<Other>(
      keys, label, command: command, help: help, transform(event), disabled: disabled)
    if let argument { mapped.argument = { text in transform(argument(text)) } }
    mapped.needs = needs
    return mapped
  }

  /// The same, out of reach for who is not permitted these calls.
  func needing(_ call: (any Call.Type)?) -> Self {
    var copy = self
    copy.needs = call.map { [$0.action] } ?? []
    return copy
  }
}
