import Display
import Domain

/// The page Edit user: the profile, and what the user may do on each stack of the region.
/// Source: Managing AWS OpsWorks Stacks users, Editing settings; Managing user permissions.
enum EditUserFields {
  typealias Draft = EditUserDraft
  static let labelWidth = 16

  @FieldBuilder<Draft> static func all(_ form: FormState<Draft>) -> [any Field<Draft>] {
    Note<Draft>.title("\(form.facts.name) in \(form.facts.region.name)")
    if form.facts.kind == .goneInIAM {
      Note<Draft>(
        "! Gone in IAM; SSH access here remains until deleted on the Users page.", .warning)
    }
    form.facts.profile.fields("The user") { _ in profile(form) }
    Note<Draft>.gap
    Note<Draft>.title("Permissions")
    form.facts.permissions.fields("The permissions") { stacks in
      stacks.isEmpty
        ? [Note<Draft>("There are no stacks in this region.", indent: 3)] : permissions(form)
    }
  }

  // MARK: - Profile

  @FieldBuilder<Draft>
  private static func profile(_ form: FormState<Draft>) -> [any Field<Draft>] {
    Note<Draft>(form.facts.profile.value?.iamUserArn ?? "")
    if let error = form.facts.refusals["profile"] { Note<Draft>("✗ \(error)", .problem, indent: 3) }
    sshUsername
    SSHKeyField<Draft>(labelWidth: labelWidth)
    managesSelf
    if form.draft.managesSelf {
      Note<Draft>("They may change their own key in My Settings.", indent: 20)
    }
  }

  private static var sshUsername: TextField<Draft> {
    var field = TextField<Draft>("sshUsername", "SSH user name *", \.sshUsername)
    field.labelWidth = labelWidth
    field.width = OpsWorks.SSHUsername.maximumLength + 1
    field.hint = { $0.nameRemark ?? "letters, digits, - and _" }
    field.check = { form in
      do throws(Problem) { _ = try OpsWorks.SSHUsername(form.draft.sshUsername) } catch {
        return error.sentence
      }
      guard form.draft.sshUsername == form.facts.refusedName else { return nil }
      return form.facts.refusals["sshUsername"].map { "\($0)" }
    }
    return field
  }

  private static var managesSelf: Cycle<Draft, Bool> {
    var field = Cycle<Draft, Bool>(
      "managesSelf", "Self Management", \.managesSelf, [(false, "No"), (true, "Yes")])
    field.labelWidth = labelWidth
    return field
  }

  // MARK: - Permissions

  private static func permissions(_ form: FormState<Draft>) -> [any Field<Draft>] {
    let levels = OpsWorks.PermissionLevel.allCases.map(\.label).joined(separator: ", ")
    return [Note<Draft>("Levels: \(levels). IAM policies count beside all but Deny.")]
      + form.draft.stacks.indices.flatMap { onStack($0, form) }
  }

  @FieldBuilder<Draft>
  private static func onStack(_ index: Int, _ form: FormState<Draft>) -> [any Field<Draft>] {
    let stack = form.draft.stacks[index]
    let name = form.facts.stackNames[stack.stackID] ?? stack.stackID
    if form.facts.isOwn {
      Note<Draft>(
        "\(name): \(stack.level.label). Your own level is for somebody else to set.", .plain,
        indent: 3)
    } else {
      level(index, name)
    }
    ssh(index, name)
    if stack.allowsSSH {
      Toggle<Draft>("sudo.\(index)", "sudo/admin on \(name)", \.stacks[index].allowsSudo)
    }
    if let error = form.facts.refusals[stack.stackID] {
      Note<Draft>("✗ \(error)", .problem, indent: 5)
    }
  }

  private static func level(_ index: Int, _ name: String) -> any Field<Draft> {
    var field = Cycle<Draft, OpsWorks.PermissionLevel>(
      "level.\(index)", name, \.stacks[index].level,
      OpsWorks.PermissionLevel.allCases.map { ($0, $0.label) })
    field.labelWidth = 24
    return field
  }

  private static func ssh(_ index: Int, _ name: String) -> any Field<Draft> {
    Toggle<Draft>("ssh.\(index)", "SSH/RDP on \(name)", \.stacks[sshOf: index])
  }
}

extension [EditUserDraft.OnStack] {
  /// Whether somebody can log in; without, there is no sudo.
  fileprivate subscript(sshOf index: Int) -> Bool {
    get { self[index].allowsSSH }
    set {
      self[index].allowsSSH = newValue
      if !newValue { self[index].allowsSudo = false }
    }
  }
}
