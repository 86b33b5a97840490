import Domain

/// The fields of who a user of the directory is: of a new one, and of one that is there.
enum ProfileFields<Draft: ProfileDraft> {
  static var labelWidth: Int { 23 }

  /// The names that everybody has to have.
  @FieldBuilder<Draft> static var names: [any Field<Draft>] {
    name("firstName", "First name *", \.firstName, called: "first name")
    name("lastName", "Last name *", \.lastName, called: "last name")
    name("displayName", "Display name *", \.displayName, called: "display name")
  }

  static func name(
    _ id: String, _ label: String, _ value: Lens<Draft, String>, called name: String
  ) -> TextField<Draft> {
    text(id, label, value) { form in
      IdentityStore.TextRule(name).problem(form.draft[keyPath: value])
    }
  }

  /// Closed until it is asked for; it does not close over something that is wrong.
  static func section(
    _ section: OptionalAttribute.Section, _ form: FormState<Draft>, hasImmutableID: Bool = true
  ) -> [any Field<Draft>] {
    let attributes = section.attributes.filter { hasImmutableID || $0 != .immutableID }
    guard !attributes.isEmpty else { return [] }
    let isOpen =
      form.draft.opened.contains(section.rawValue)
      || attributes.contains { $0.problem(form.draft[$0]) != nil }
    var fold = PushButton<Draft>(
      "fold.\(section)", (isOpen ? "▾ " : "▸ ") + section.rawValue
    ) { form in
      form.draft.opened.formSymmetricDifference([section.rawValue])
      return .handled
    }
    fold.hint = { form in
      let count = attributes.count { !form.draft[$0].isEmpty }
      return count == 0 ? "" : "\(count) filled in"
    }
    guard isOpen else { return [fold] }
    return [fold]
      + attributes.map { attribute in
        var field = text(attribute.rawValue, attribute.label, \.[attribute]) { form in
          attribute.problem(form.draft[attribute])
        }
        field.labelWidth = 27
        return field
      }
  }

  static func text(
    _ id: String, _ label: String, _ value: Lens<Draft, String>,
    check: @escaping @Sendable (FormState<Draft>) -> String?
  ) -> TextField<Draft> {
    var field = TextField<Draft>(id, label, value)
    (field.labelWidth, field.width, field.check) = (labelWidth, 100, check)
    return field
  }
}
