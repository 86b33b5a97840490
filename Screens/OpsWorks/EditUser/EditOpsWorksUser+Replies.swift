import Domain

extension EditOpsWorksUser {
  /// Each part can be refused by itself: who may change a profile need not see permissions.
  mutating func take(_ replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    let stacks = Reading { () throws(ServiceError) in
      try replies[1].output(of: OpsWorks.DescribeStacks.self).stacks
    }
    for stack in stacks.value ?? [] { form.state.facts.stackNames[stack.stackId] = stack.name }
    let permissions = Reading { () throws(ServiceError) in
      try replies[2].output(of: OpsWorks.DescribePermissions.self).permissions.map(
        Draft.OnStack.init)
    }
    form.state.facts.permissions = permissions
    form.state.draft.stacks = permissions.value ?? []
    do throws(ServiceError) {
      let found = try replies[0].output(of: OpsWorks.DescribeUserProfiles.self).userProfiles
      guard let profile = found.first else { return [] }
      take(profile)
    } catch { form.state.facts.profile = .refused(error) }
    form.beginAtFirst()
    return asked(form.state.fingerprintAsked)
  }

  private mutating func take(_ profile: OpsWorks.UserProfile) {
    form.state.facts.profile = .known(profile)
    form.state.draft.sshUsername = profile.sshUsername
    form.state.draft.sshPublicKey = profile.sshPublicKey ?? ""
    form.state.draft.managesSelf = profile.allowSelfManagement
  }

  /// What was done is as it is shown from now on; what was not stands beside its field.
  mutating func finish(
    _ calls: [AnyCall], _ replies: [Result<AnyOutput, ServiceError>]
  ) -> [Effect<Event>] {
    for (call, reply) in zip(calls, replies) {
      if let error = reply.error { refuse(call, error) } else { settle(call) }
    }
    guard !form.state.facts.refusals.isEmpty else { return [close] }
    _ = form.isInOrder()
    let undone = form.state.facts.refusals.count
    form.state.notice =
      undone == calls.count
      ? "Nothing was saved." : "\(calls.count - undone) of \(calls.count) changes were saved."
    return [.ring]
  }

  /// The service says no more than which sentence; of what is sent only the name can be somebody
  /// else's, and the rest was checked before.
  private mutating func refuse(_ call: AnyCall, _ error: ServiceError) {
    switch call.value {
    case let call as OpsWorks.SetPermission: form.state.facts.refusals[call.stackId] = error
    case let call as OpsWorks.UpdateUserProfile
    where call.sshUsername != nil && error.code == .validationException:
      form.state.facts.refusals["sshUsername"] = error
      form.state.facts.refusedName = form.state.draft.sshUsername
    default: form.state.facts.refusals["profile"] = error
    }
  }

  private mutating func settle(_ call: AnyCall) {
    isSaved = true
    if let call = call.value as? OpsWorks.SetPermission {
      settle(onStack: call.stackId)
    } else if var profile = form.state.facts.profile.value {
      let draft = form.state.draft
      profile.sshUsername =
        (try? OpsWorks.SSHUsername(draft.sshUsername).text) ?? profile.sshUsername
      profile.sshPublicKey = form.state.sshKey?.text
      profile.allowSelfManagement = draft.managesSelf
      form.state.facts.profile = .known(profile)
    }
  }

  private mutating func settle(onStack id: String) {
    guard var known = form.state.facts.permissions.value,
      let index = known.firstIndex(where: { $0.stackID == id }),
      let new = form.state.draft.stacks.first(where: { $0.stackID == id })
    else { return }
    known[index] = new
    form.state.facts.permissions = .known(known)
  }
}
