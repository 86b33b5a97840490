import Display
import Domain

extension UserPage {
  /// Does what a button, a row or a command asks for: a verb, and after a colon what it is about.
  mutating func act(_ action: String) -> [Effect<Event>] {
    let words = action.split(separator: ":", maxSplits: 1).map(String.init)
    guard let verb = words.first.flatMap({ UserVerb(rawValue: $0) }) else { return [] }
    form.state.notice = nil
    if let denial = facts.denial(of: verb) {
      form.state.notice = denial
      return [.ring]
    }
    return act(verb, words.count > 1 ? words[1] : "")
  }

  private mutating func act(_ verb: UserVerb, _ subject: String) -> [Effect<Event>] {
    switch verb {
    case .back: leave()
    case .refresh: refresh()
    case .rename: [.show(RenameUser.page(facts.userName))]
    case .delete: [.show(DeleteUsers([facts.userName]))]
    case .saveTags: saveTags()
    case .attach, .detach, .join, .leave, .copy, .manageOwn, .addInline, .edit, .deleteInline,
      .setBoundary, .removeBoundary:
      actOnPermissions(verb, subject)
    case .managePassword, .changePassword, .assignMFA, .resync, .deactivate, .createKey, .turn,
      .deleteKey:
      actOnCredentials(verb, subject)
    case .chooseAction, .ownARN, .addContext, .check: actOnAccess(verb)
    }
  }

  private mutating func saveTags() -> [Effect<Event>] {
    guard form.isInOrder() else { return [.ring] }
    guard let change = TagsTab.change(form.state) else {
      form.state.notice = "The tags are as shown already."
      return []
    }
    return send(change)
  }
}

// MARK: - Permissions and groups

extension UserPage {
  private mutating func actOnPermissions(_ verb: UserVerb, _ subject: String) -> [Effect<Event>] {
    let user = facts.userName
    switch verb {
    case .attach: return [.show(attaching)]
    case .join: return [.show(joining)]
    case .copy: return [.show(copying)]
    case .setBoundary: return [.show(bounding)]
    case .manageOwn: return letManageOwn()
    case .addInline:
      return [.show(InlinePolicy.creating(for: .user(user), taken: facts.inline.value ?? []))]
    case .edit:
      return [PolicyHolder.user(user).read(subject) { .document(of: subject, $0) }]
    case .detach: return ask(.detaching(subject, from: user))
    case .deleteInline: return ask(.deletingInline(subject, of: user))
    case .leave:
      let group = facts.groups.value?.first { $0.name == subject }
      return group.map { ask(.leaving($0, user)) } ?? []
    case .removeBoundary:
      return facts.boundary.map { ask(.removingBoundary($0, of: user)) } ?? []
    default: return []
    }
  }

  private var attaching: Picker {
    PolicyPicker.attaching(
      to: .user(facts.userName), attached: facts.attached.value?.compactMap(\.policyArn) ?? [],
      most: facts.quota(.attachedPoliciesPerUser))
  }

  private var joining: Picker {
    let groups = facts.groups.value?.map(\.name) ?? []
    let most = facts.quota(.groupsPerUser)
    return Picker(
      path: path + ["Add to groups"], title: "Add \(facts.userName) to groups",
      noun: Noun("group", "groups"), button: "Add to groups", columns: [Column("Group", 60)],
      paging: Paging({ IAM.ListGroups(marker: $0, maxItems: $1) }) { output in
        (output.groups.map { Picker.Item($0.groupName) }, output.marker)
      },
      leavingOut: Set(groups), purpose: "join",
      check: { count in
        count + groups.count > most
          ? "A user can be in \(most) groups; this one is in \(groups.count), and \(count) are"
            + " selected." : nil
      })
  }

  private var copying: Picker {
    Picker(
      path: path + ["Copy permissions"], title: "Copy permissions from existing user",
      noun: Noun("user", "users"), button: "Next", isMany: false,
      columns: [Column("User name", 60)],
      paging: Paging({ IAM.ListUsers(marker: $0, maxItems: $1) }) { output in
        (output.users.map { Picker.Item($0.userName) }, output.marker)
      },
      leavingOut: [facts.userName], purpose: "copy")
  }

  private var bounding: Picker {
    PolicyPicker.bounding(facts.userName, by: facts.boundary)
  }

  /// Opens the editor on the document of an inline policy.
  mutating func edit(
    _ policy: String, _ document: Result<String, ServiceError>
  ) -> [Effect<Event>] {
    switch document {
    case .success(let text):
      return [.show(InlinePolicy.editing(policy, of: .user(facts.userName), document: text))]
    case .failure(let error):
      form.state.facts.troubles[.inline] = error
      return []
    }
  }
}
