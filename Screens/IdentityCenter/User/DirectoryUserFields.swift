import Display
import Domain

/// The tabs Profile and Sign-in of the page of a user of the directory.
enum DirectoryUserFields {
  typealias Draft = DirectoryUserDraft

  @FieldBuilder<Draft> static func all(_ form: FormState<Draft>) -> [any Field<Draft>] {
    if let error = form.facts.trouble { Note<Draft>("✗ \(error)", .problem) }
    switch form.facts.tab {
    case .profile: form.facts.user.fields("The user") { profile($0, form.facts) }
    case .signIn:
      form.facts.access.fields("How the user signs in") { signIn($0, form.facts) }
      // Mails are written where invitations can be made.
      if form.facts.access.value?.credential != .unknown { mails(form.facts) }
    case .groups: []
    }
  }

  // MARK: - Profile

  private static let columns = [Column("Attribute", 27), Column("Value", 40)]

  private static func profile(
    _ user: IdentityStore.User, _ facts: Draft.Facts
  ) -> [any Field<Draft>] {
    let attributes = user.attributes
    let primary: [any Field<Draft>] = [
      Note<Draft>.title("Primary information"),
      row("userName", "Username", user.userName ?? "", actions: []),
      row("firstName", "First name", attributes.name?.givenName),
      row("lastName", "Last name", attributes.name?.familyName),
      row("displayName", "Display name", attributes.displayName),
      row("email", "Email address", attributes.email),
    ]
    return primary + OptionalAttribute.Section.allCases.flatMap { section($0, user, facts) }
      + directory(user)
  }

  /// Only what is filled in.
  private static func section(
    _ section: OptionalAttribute.Section, _ user: IdentityStore.User, _ facts: Draft.Facts
  ) -> [any Field<Draft>] {
    let rows = section.attributes.compactMap { attribute -> (any Field<Draft>)? in
      let text = attribute.text(
        in: user.attributes, immutableID: facts.access.value?.immutableId)
      return text.isEmpty ? nil : row(attribute.rawValue, attribute.label, text)
    }
    guard !rows.isEmpty else { return [] }
    let title = section.rawValue.replacing(" - optional", with: "")
    return [Note<Draft>.gap, Note<Draft>.title(title)] + rows
  }

  private static func directory(_ user: IdentityStore.User) -> [any Field<Draft>] {
    [
      Note<Draft>.gap, Note<Draft>.title("In the directory"),
      row(
        "status", "Status", user.userStatus == .disabled ? "Disabled" : "Enabled", actions: []),
      row("id", "User ID", user.userId, actions: []),
      row("created", "Created", user.createdAt.map { Home.time($0) }, actions: []),
      row("updated", "Last changed", user.updatedAt.map { Home.time($0) }, actions: []),
    ]
  }

  private static func row(
    _ id: String, _ label: String, _ value: String?, actions: [RowLine<Draft>.Action] = [editing]
  ) -> RowLine<Draft> {
    RowLine<Draft>("row:\(id)", columns, cells: [label, value ?? "—"], actions: actions)
  }

  private static var editing: RowLine<Draft>.Action {
    .init(
      .character("e"), "edit", command: "edit", help: "Edit the profile, at this attribute",
      isOpening: true
    ) { _, id in
      .action(DirectoryUserVerb.edit.action(about: subject(id)))
    }
  }

  private static func subject(_ id: String) -> String {
    String(id[(id.firstIndex(of: ":") ?? id.startIndex)...].dropFirst())
  }

  // MARK: - Sign-in

  @FieldBuilder<Draft> private static func signIn(
    _ access: IdentityCenter.DescribeUserAccess.Output, _ facts: Draft.Facts
  ) -> [any Field<Draft>] {
    let isEnabled = access.userStatus == .enabled
    Note<Draft>.title("User access is \(isEnabled ? "enabled" : "disabled")")
    access.sentences.map { Note<Draft>($0, .plain, indent: 3) }
    Note<Draft>.gap
    if access.credential != .unknown {
      button(.reset, "Reset password", obstacle: facts.obstacle)
      button(.invite, "Send email invitation again", obstacle: facts.invitationObstacle)
      if isEnabled {
        button(.disable, "Disable user access")
      } else {
        button(.enable, "Enable user access")
      }
    }
    button(.delete, "Delete user")
    Note<Draft>.gap
  }

  private static func button(
    _ verb: DirectoryUserVerb, _ label: String, obstacle: String? = nil
  ) -> PushButton<Draft> {
    var button = PushButton<Draft>(verb.rawValue, label) { _ in .action(verb.action()) }
    button.isBracketed = true
    button.hint = { _ in obstacle.map { "✗ " + $0 } ?? "" }
    return button
  }

  private static let mailColumns = [
    Column("Written", 16), Column("Became of it", 14), Column("Subject", 20),
  ]

  @FieldBuilder<Draft> private static func mails(_ facts: Draft.Facts) -> [any Field<Draft>] {
    Note<Draft>.title("Mails to the user")
    facts.messages.fields("The mails") { messages in
      RowLine<Draft>.table(
        "mails", mailColumns,
        rows: messages.map {
          ("mail:\($0.number)", [Home.time($0.writtenAt), $0.status.words, $0.subject])
        },
        none: "None was written.", actions: [viewing])
    }
  }

  private static var viewing: RowLine<Draft>.Action {
    .init(
      .character("v"), "view", command: "view", help: "Show the mail, without its link",
      isOpening: true
    ) { _, id in
      .action(DirectoryUserVerb.viewMail.action(about: subject(id)))
    }
  }
}

extension IdentityCenter.OutboxMessage.Status {
  /// What became of a mail, with its mark.
  var words: String {
    switch self {
    case .waiting: "· not sent"
    case .handedOver: "✓ handed over"
    case .failed: "✗ failed"
    }
  }
}
