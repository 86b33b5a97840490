import Domain

extension UserPage {
  /// Takes what the page above has brought.
  mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let picked as Picked: return take(picked)
    case let outcome as BulkOutcome: return take(outcome)
    case let saved as InlinePolicy.Saved:
      return told("The inline policy \(saved.policyName) was saved.", [.inline])
    case let done as ManagePassword.Done: return told(done.text, [.password])
    case is ChangePassword.Changed: return told("Your password was changed.", [.user])
    case let done as AssignMFADevice.Done: return told(done.text, [.devices])
    case let done as ResyncMFADevice.Done: return told(done.text, [.devices])
    case let renamed as RenamePage.Renamed:
      form.state.notice = "The user is called \(renamed.name) now."
      return rename(to: renamed.name)
    default: return []
    }
  }

  /// Says what was changed on the page above, and reads it again.
  private mutating func told(_ what: String, _ parts: [UserPart]) -> [Effect<Event>] {
    noteChange()
    form.state.notice = what
    return read(parts)
  }

  private mutating func take(_ picked: Picked) -> [Effect<Event>] {
    let user = facts.userName
    switch picked.purpose {
    case "attach": return [.show(attaching(picked.items))]
    case "join": return [.show(joining(picked.items))]
    case "copy":
      guard let source = picked.items.first else { return [] }
      return [.show(CopyPermissions(from: source.name, to: facts, path: path))]
    case "action":
      form.state.draft.question.action = picked.items.first?.name ?? ""
      form.state.carets["action"] = nil
      form.setFocus("resource")
      return []
    case "boundary":
      guard let policy = picked.items.first else { return [] }
      return ask(.settingBoundary(policy.value, replacing: facts.boundary, of: user))
    default: return []
    }
  }

  private func attaching(_ policies: [Picker.Item]) -> BulkPage {
    let user = facts.userName
    let bulk = Bulk(policies.map(\.name)) { index in
      [AnyCall(IAM.AttachUserPolicy(userName: user, policyArn: policies[index].value))]
    }
    let words = BulkWords(
      Noun("policy", "policies"), title: "Policy", doing: "Attaching", done: "Attached",
      afterSome: "Those that were refused can be tried again.")
    return BulkPage(
      bulk, words, path: path + ["Attach policy"], purpose: "attach", closesWhenDone: true)
  }

  private func joining(_ groups: [Picker.Item]) -> BulkPage {
    let user = facts.userName
    let bulk = Bulk(groups.map(\.name)) { index in
      [AnyCall(IAM.AddUserToGroup(groupName: groups[index].name, userName: user))]
    }
    let words = BulkWords(
      Noun("group", "groups"), title: "Group", doing: "Adding to", done: "Added",
      afterSome: "Those that were refused can be tried again.")
    return BulkPage(
      bulk, words, path: path + ["Add to groups"], purpose: "join", closesWhenDone: true)
  }

  private mutating func take(_ outcome: BulkOutcome) -> [Effect<Event>] {
    let count = outcome.done.count
    switch outcome.purpose {
    case "attach":
      return told("\(Noun("policy", "policies").counted(count)) attached.", [.attached])
    case "join":
      let groups = Noun("group", "groups").counted(count)
      return told("\(facts.userName) was added to \(groups).", [.groups])
    case CopyPermissions.purpose:
      let permissions = Noun("permission", "permissions").counted(count)
      return told("\(permissions) copied.", [.user, .attached, .inline, .groups])
    case "delete":
      return outcome.done.contains(facts.userName) ? [.close(returning: outcome)] : []
    default: return []
    }
  }
}
