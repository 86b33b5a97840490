import Display
import Domain

/// What a user signs in and signs requests with.
enum CredentialsTab {
  typealias Draft = UserDraft

  @FieldBuilder<Draft> static func fields(_ form: FormState<Draft>) -> [any Field<Draft>] {
    let facts = form.facts
    UserFields.heading("Console password", .password, form)
    if facts.isOwn {
      Note<Draft>("Enabled\(use(of: facts.user.value))", .plain, indent: 3)
      UserFields.button(.changePassword, "Change password")
    } else {
      facts.login.fields("The console password") { login in
        [Note<Draft>(password(login, facts), .plain, indent: 3)]
      }
      UserFields.button(.managePassword, "Manage password")
    }
    Note<Draft>.gap
    UserFields.heading("Assigned MFA device", .devices, form)
    facts.devices.fields("The MFA devices") { devices($0) }
    Note<Draft>.gap
    UserFields.heading("Access keys", .keys, form)
    facts.keys.fields("The access keys") { keys($0) }
    UserFields.button(.createKey, "Create access key", hint: room(facts))
  }

  private static func password(_ login: IAM.LoginProfile?, _ facts: Draft.Facts) -> String {
    guard let login else { return "Disabled: the user cannot sign in to the console." }
    let reset =
      login.passwordResetRequired == true ? ", a new one is due at the next sign-in" : ""
    return "Enabled\(use(of: facts.user.value))\(reset)"
  }

  private static func use(of user: IAM.User?) -> String {
    guard let user else { return "" }
    return user.passwordLastUsed.map { ", last used \(Day($0).text)" } ?? ", never used"
  }

  // MARK: - MFA devices

  @FieldBuilder<Draft>
  private static func devices(_ devices: [IAM.MFADevice]) -> [any Field<Draft>] {
    RowLine<Draft>.table(
      "devices", [Column("Serial number", 56), Column("Since", 10)],
      rows: devices.map {
        ("device:\($0.serialNumber)", [$0.serialNumber, Day($0.enableDate).text])
      },
      none: "No: a password is all that it takes to sign in.",
      actions: [
        UserFields.asking(
          .deactivate, .character("D"), "deactivate", command: "",
          help: "Deactivate the device: signing in takes no code then")
      ])
    if let device = devices.first {
      UserFields.button(.resync, "Resync", about: device.serialNumber)
      UserFields.button(.deactivate, "Deactivate", about: device.serialNumber)
    } else {
      UserFields.button(.assignMFA, "Assign MFA device")
    }
  }

  // MARK: - Access keys

  private static let columns = [
    Column("Access key ID", 20), Column("Status", 8), Column("Created", 10),
    Column("Last used", 10),
  ]

  private static func keys(_ keys: [UserKey]) -> [any Field<Draft>] {
    guard !keys.isEmpty else { return [Note<Draft>("The user has no access keys.", indent: 3)] }
    return [RowHead<Draft>("keys.head", columns)]
      + keys.map { key in
        RowLine<Draft>(
          "key:\(key.id)", columns, cells: [key.id, key.status, key.created, key.use],
          actions: actions(on: key))
      }
  }

  private static func actions(on key: UserKey) -> [RowLine<Draft>.Action] {
    [
      UserFields.asking(
        .turn, .character("t"), key.isActive ? "make inactive" : "make active",
        command: key.isActive ? "make-inactive" : "make-active",
        help: key.isActive
          ? "Make the access key inactive: it opens nothing then" : "Make the access key active"),
      UserFields.asking(
        .deleteKey, .character("D"), "delete", command: "delete-key",
        help: "Delete the access key"),
    ]
  }

  private static func room(_ facts: Draft.Facts) -> String {
    let most = facts.quota(.accessKeysPerUser)
    guard let count = facts.keys.value?.count else { return "" }
    return count < most ? "\(count) of \(most)" : "\(count) of \(most): delete one first"
  }
}
