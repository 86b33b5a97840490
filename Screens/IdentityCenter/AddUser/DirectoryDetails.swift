import Domain

extension Step<AddDirectoryUser> {
  static let userDetails = Step("Specify user details") { form in
    DirectoryDetails.userName
    if form.facts.isLive {
      Note<AddDirectoryUser>(
        "The user has no password at first, and no invitation: AWS publishes no operation for"
          + " them. Reset the password in AWS's console.", indent: 3)
    } else {
      DirectoryDetails.way
    }
    if form.draft.way == .email, !form.facts.isLive {
      Note<AddDirectoryUser>(
        "For an administrative user, give an email address that you can read.", indent: 31)
    }
    DirectoryDetails.email
    DirectoryDetails.confirmedEmail
    ProfileFields<AddDirectoryUser>.names
    OptionalAttribute.Section.allCases.flatMap {
      ProfileFields<AddDirectoryUser>.section(
        $0, form, hasImmutableID: !form.facts.isLive)
    }
  }
}

/// The fields of Specify user details.
enum DirectoryDetails {
  typealias Draft = AddDirectoryUser

  static var userName: TextField<Draft> {
    var field = ProfileFields<Draft>.text("userName", "Username *", \.userName) { form in
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
    choice.leastLabelWidth = ProfileFields<Draft>.labelWidth
    return choice
  }

  static var email: TextField<Draft> {
    var field = ProfileFields<Draft>.text("email", "Email address *", \.email) { form in
      if let problem = emailRule(form.draft.email) { return problem }
      return form.facts.isEmailTaken[form.draft.email] == true
        ? "Another user has this email address." : nil
    }
    field.changed = { form in AddDirectoryUser.checkEmail(form).map { [$0] } ?? [] }
    return field
  }

  static var confirmedEmail: TextField<Draft> {
    ProfileFields<Draft>.text("confirmedEmail", "Confirm email address *", \.confirmedEmail) {
      form in
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
