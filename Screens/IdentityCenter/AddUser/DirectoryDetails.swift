import Domain

extension Step<AddDirectoryUser> {
  static let userDetails = Step("Specify user details") { form in
    DirectoryDetails.userName
    DirectoryDetails.way
    if form.draft.way == .email {
      Note<AddDirectoryUser>(
        "For an administrative user, give an email address that you can read.", indent: 31)
    }
    DirectoryDetails.email
    DirectoryDetails.confirmedEmail
    DirectoryDetails.name("firstName", "First name *", \.firstName, called: "first name")
    DirectoryDetails.name("lastName", "Last name *", \.lastName, called: "last name")
    DirectoryDetails.name(
      "displayName", "Display name *", \.displayName, called: "display name")
    OptionalAttribute.Section.allCases.flatMap { DirectoryDetails.section($0, form) }
  }
}

/// The fields of Specify user details.
enum DirectoryDetails {
  typealias Draft = AddDirectoryUser

  private static let labelWidth = 23

  static var userName: TextField<Draft> {
    var field = text("userName", "Username *", \.userName) { form in
      if let problem = nameRule(form.draft.userName) { return problem }
      if form.facts.directory == nil { return "The directory has not been read yet." }
      return form.facts.isNameTaken[form.draft.userName] == true
        ? "There is a user of this name already." : nil
    }
    field.hint = { _ in "can't be changed later" }
    field.changed = { form in AddDirectoryUser.checkName(form).map { [$0] } ?? [] }
    return field
  }

  static var way: Choice<Draft, Draft.Way> {
    var choice = Choice<Draft, Draft.Way>(
      "way", label: "Password", \.way,
      [
        .init(.email, "Send an email to this user with password setup instructions."),
        .init(
          .oneTimePassword,
          "Generate a one-time password that you can share with this user."),
      ])
    choice.leastLabelWidth = labelWidth
    return choice
  }

  static var email: TextField<Draft> {
    var field = text("email", "Email address *", \.email) { form in
      if let problem = emailRule(form.draft.email) { return problem }
      return form.facts.isEmailTaken[form.draft.email] == true
        ? "Another user has this email address." : nil
    }
    field.changed = { form in AddDirectoryUser.checkEmail(form).map { [$0] } ?? [] }
    return field
  }

  static var confirmedEmail: TextField<Draft> {
    text("confirmedEmail", "Confirm email address *", \.confirmedEmail) { form in
      let (email, confirmed) = (form.draft.email, form.draft.confirmedEmail)
      guard !confirmed.isEmpty else { return "Enter the email address again." }
      return email == confirmed ? nil : difference(email, confirmed)
    }
  }

  /// Where the second address goes another way than the first.
  static func difference(_ email: String, _ confirmed: String) -> String {
    let same = zip(email, confirmed).prefix { $0 == $1 }.count
    let rest = confirmed.dropFirst(same)
    return rest.isEmpty
      ? "ends before \"\(email.dropFirst(same))\" of the email address"
      : "differs from the email address, at \"\(rest)\""
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
    _ section: OptionalAttribute.Section, _ form: FormState<Draft>
  ) -> [any Field<Draft>] {
    let attributes = section.attributes
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

  private static func text(
    _ id: String, _ label: String, _ value: Lens<Draft, String>,
    check: @escaping @Sendable (FormState<Draft>) -> String?
  ) -> TextField<Draft> {
    var field = TextField<Draft>(id, label, value)
    (field.labelWidth, field.width, field.check) = (labelWidth, 100, check)
    return field
  }

  /// Source: Add users, step 3a.
  static func nameRule(_ name: String) -> String? {
    do throws(Problem) {
      _ = try IdentityStore.UserName(name, atMost: IdentityStore.UserName.maximumLengthInConsole)
      return nil
    } catch { return error.sentence }
  }

  static func emailRule(_ email: String) -> String? {
    do throws(Problem) {
      _ = try IdentityStore.EmailAddress(email)
      return nil
    } catch { return error.sentence }
  }
}
