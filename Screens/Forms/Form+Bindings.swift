import Display

extension Form {
  /// The keys of the control with the focus, for the screen the form is on.
  func fieldBindings<Event>(_ event: (Key) -> Event) -> [Binding<Event>] {
    (focused?.bindings(in: state) ?? []).map { field in
      Binding(
        [field.key], field.label, command: field.command, help: field.help, event(field.key))
    }
  }

  /// The commands with a text of the control with the focus.
  func commandBindings<Event>(
    _ event: @escaping @Sendable (FormUpdate<Draft>) -> Event
  ) -> [Binding<Event>] {
    (focused?.commands(in: state) ?? []).map { command in
      Binding(
        [], "", command: command.name, help: command.help, event(command.update("")),
        argument: { event(command.update($0)) })
    }
  }
}

extension Binding {
  /// What every page with a form has.
  static func nextField(_ event: Event) -> Self {
    Binding([.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", event)
  }
}
