import Display
import Domain

/// What a user is permitted, and where it comes from.
enum PermissionsTab {
  typealias Draft = UserDraft

  @FieldBuilder<Draft> static func fields(_ form: FormState<Draft>) -> [any Field<Draft>] {
    UserFields.heading("Attached policies", .attached, form)
    form.facts.attached.fields("The attached policies") { attached($0) }
    Note<Draft>.gap
    UserFields.heading("Inline policies", .inline, form)
    form.facts.inline.fields("The inline policies") { inline($0, form.facts.userName) }
    UserFields.button(.addInline, "Add inline policy")
    Note<Draft>.gap
    UserFields.heading("Policies from groups", .groups, form)
    form.facts.groups.fields("The groups") { grants($0) }
    Note<Draft>.gap
    UserFields.heading("Permissions boundary", .user, form)
    if let user = form.facts.user.value {
      boundary(user)
    } else {
      UserFields.button(.setBoundary, "Set boundary")
    }
    Note<Draft>.gap
    Note<Draft>.title("Add permissions")
    adding
  }

  @FieldBuilder<Draft> private static var adding: [any Field<Draft>] {
    UserFields.button(.attach, "Attach policies")
    UserFields.button(.join, "Add to groups", hint: "groups are usually better")
    UserFields.button(.copy, "Copy permissions from existing user")
    UserFields.button(.manageOwn, "Let the user manage own password, keys and MFA")
  }

  private static let types = [Column("Policy name", 42), Column("Type", 19)]

  private static func attached(_ policies: [IAM.AttachedPolicy]) -> [any Field<Draft>] {
    RowLine<Draft>.table(
      "attached", types,
      rows: policies.map { policy in
        let arn = policy.policyArn ?? ""
        return ("attached:\(arn)", [policy.policyName ?? arn, PolicyType(arn: arn).rawValue])
      },
      none: "No policies are attached to the user directly.",
      actions: [
        UserFields.viewing { PolicyDocumentPage(arn: UserFields.subject($1)) },
        UserFields.asking(
          .detach, .character("D"), "detach", command: "detach",
          help: "Detach the policy from the user"),
      ])
  }

  private static func inline(_ names: [String], _ user: String) -> [any Field<Draft>] {
    RowLine<Draft>.table(
      "inline", [Column("Policy name", 42)], rows: names.map { ("inline:\($0)", [$0]) },
      none: "The user has no inline policies.",
      actions: [
        UserFields.viewing { PolicyDocumentPage(UserFields.subject($1), of: .user($0.userName)) },
        UserFields.asking(
          .edit, .character("e"), "edit", command: "edit-policy",
          help: "Change the inline policy's document"),
        UserFields.asking(
          .deleteInline, .character("D"), "delete", command: "delete-policy",
          help: "Delete the inline policy"),
        UserFields.asking(
          .addInline, .character("n"), "add inline policy", command: "",
          help: "Add an inline policy"),
      ])
  }

  private static func grants(_ groups: [UserGroup]) -> [any Field<Draft>] {
    let refused = groups.flatMap { group in
      [group.attached.error, group.inline.error].compactMap(\.self).map {
        Note<Draft>("✗ Group \(group.name): \($0)", .problem, indent: 3)
      }
    }
    return RowLine<Draft>.table(
      "grants", [Column("Policy name", 36), Column("Group", 16), Column("Type", 11)],
      rows: groups.flatMap(\.grants).map { ($0.id, [$0.name, $0.group, $0.type]) },
      none: groups.isEmpty
        ? "The user is in no group." : "The user's groups give no policies that can be seen.",
      actions: [
        UserFields.viewing { $0.grant($1)?.page },
        RowLine<Draft>.Action(
          .character("D"), "remove from group", command: "remove-from-group",
          help: "Remove the user from the group the policy comes from"
        ) { form, id in
          form.facts.grant(id).map { .action(UserVerb.leave.action(about: $0.group)) } ?? .handled
        },
      ]) + refused
  }

  @FieldBuilder<Draft> private static func boundary(_ user: IAM.User) -> [any Field<Draft>] {
    if let arn = user.permissionsBoundary?.permissionsBoundaryArn {
      RowLine<Draft>.table(
        "boundary", types,
        rows: [("boundary:\(arn)", [IAM.PolicyARN.name(in: arn), PolicyType(arn: arn).rawValue])],
        none: "",
        actions: [
          UserFields.viewing { PolicyDocumentPage(arn: UserFields.subject($1)) },
          UserFields.asking(
            .removeBoundary, .character("D"), "remove", command: "remove-boundary",
            help: "Remove the permissions boundary"),
        ])
      UserFields.button(.setBoundary, "Change boundary")
      UserFields.button(.removeBoundary, "Remove boundary")
    } else {
      Note<Draft>("Permissions boundary is not set.", indent: 3)
      UserFields.button(.setBoundary, "Set boundary")
    }
  }
}

extension UserDraft.Facts {
  func grant(_ id: String) -> GroupGrant? {
    groups.value?.lazy.flatMap(\.grants).first { $0.id == id }
  }
}
