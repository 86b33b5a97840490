import Domain

extension MySettings {
  mutating func take(_ replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    let managesSelf = try? replies[1].output(of: OpsWorks.GetSelfManagement.self)
    state.allowsSelfManagement = managesSelf?.allowSelfManagement
    let mine = Reading { () throws(ServiceError) in
      try replies[0].output(of: OpsWorks.DescribeMyUserProfile.self).userProfile
    }
    defer { show() }
    switch mine {
    case .known(let profile?):
      state.standing = .user(profile)
      if state.hasBecome { state.notice = "You are a user of \(region.name) now." }
      state.hasBecome = false
      return [describing(profile)]
    case .refused(let error) where state.allowsSelfManagement != nil || managesSelf == nil:
      state.standing = .refused(error, isUser: state.allowsSelfManagement != nil)
    case .known, .refused, .waiting: return becomesUser ? become() : standOutside()
    }
    return []
  }

  private mutating func standOutside() -> [Effect<Event>] {
    state.standing = canBecomeUser ? .canBecome : .notImported
    return []
  }

  var canBecomeUser: Bool { if case .federated = identity.principal { true } else { false } }

  /// The call that opens the page for a federated user; for who is a user it changes nothing.
  mutating func become() -> [Effect<Event>] {
    becomesUser = false
    let region = region
    return [.call(OpsWorks.UpdateMyUserProfile(region: region)) { .became($0, region) }]
  }

  mutating func finish(_ result: Result<Nothing, ServiceError>) -> [Effect<Event>] {
    if case .failure(let error) = result {
      state.standing = .refused(error, isUser: false)
      show()
      return []
    }
    state.hasBecome = true
    return start()
  }

  private func describing(_ profile: OpsWorks.SelfUserProfile) -> Effect<Event> {
    let region = region
    let key = OpsWorks.SSHKeyText(profile.sshPublicKey ?? "")
    let calls = [
      AnyCall(OpsWorks.DescribeStacks(region: region)),
      AnyCall(OpsWorks.DescribePermissions(region: region, iamUserArn: profile.iamUserArn)),
    ]
    let fingerprint = AnyCall(OpsWorks.GetKeyFingerprint(sshPublicKey: key))
    return Effect(.batch(calls + (key.isBlank ? [] : [fingerprint])) { .described($0, region) })
  }

  mutating func describe(_ replies: [Result<AnyOutput, ServiceError>]) {
    let stacks = try? replies[0].output(of: OpsWorks.DescribeStacks.self).stacks
    state.stackNames = Dictionary(
      uniqueKeysWithValues: (stacks ?? []).map { ($0.stackId, $0.name) })
    state.permissions = Reading { () throws(ServiceError) in
      try replies[1].output(of: OpsWorks.DescribePermissions.self).permissions
    }
    guard replies.count > 2 else { return }
    state.fingerprint = try? replies[2].output(of: OpsWorks.GetKeyFingerprint.self).fingerprint
  }
}
