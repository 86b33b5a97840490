import Domain

/// What was typed stays, whenever a reply comes in.
extension UserPage {
  static func read(_ parts: [UserPart], of user: String) -> [FormEffect<UserDraft>] {
    parts.map { read($0, of: user) }
  }

  private static func read(_ part: UserPart, of user: String) -> FormEffect<UserDraft> {
    switch part {
    case .user: reading(IAM.GetUser(userName: user), into: \.user, \.user)
    case .quotas: readQuotas
    case .denials: readDenials
    case .attached: PolicyHolder.user(user).listAttached { taking($0, into: \.attached) }
    case .inline: PolicyHolder.user(user).listInline { taking($0, into: \.inline) }
    case .groups: readGroups(of: user)
    case .tags: readTags(of: user)
    case .password: readLogin(of: user)
    case .devices: reading(IAM.ListMFADevices(userName: user), into: \.devices, \.mfaDevices)
    case .keys: readKeys(of: user)
    }
  }

  private static func reading<C: Call, Value>(
    _ call: C, into fact: Lens<UserDraft.Facts, Reading<Value>>,
    _ value: @escaping @Sendable (C.Output) -> Value
  ) -> FormEffect<UserDraft> {
    .call(call) { taking($0.map(value), into: fact) }
  }

  private static func taking<Value: Sendable>(
    _ result: Result<Value, ServiceError>, into fact: Lens<UserDraft.Facts, Reading<Value>>
  ) -> FormUpdate<UserDraft> {
    FormUpdate { form in
      form.facts[keyPath: fact] = Reading(result)
      return []
    }
  }

  /// Where it is refused the quotas are taken to be AWS's.
  private static var readQuotas: FormEffect<UserDraft> {
    .call(IAM.GetAccountSummary()) { result in
      FormUpdate { form in
        if case .success(let output) = result { form.facts.summary = output.summaryMap }
        return []
      }
    }
  }

  private static var readDenials: FormEffect<UserDraft> {
    .call(IAM.GetDenials(UserVerb.asked)) { result in
      FormUpdate { form in
        if case .success(let output) = result { form.facts.denials = output.denials }
        return []
      }
    }
  }

  /// No password is no error.
  private static func readLogin(of user: String) -> FormEffect<UserDraft> {
    .call(IAM.GetLoginProfile(userName: user)) { result in
      FormUpdate { form in
        form.facts.login = Reading { () throws(ServiceError) in
          do throws(ServiceError) { return try result.get().loginProfile } catch {
            guard error.code == .noSuchEntity else { throw error }
            return nil
          }
        }
        return []
      }
    }
  }

  private static func readTags(of user: String) -> FormEffect<UserDraft> {
    .call(IAM.ListUserTags(userName: user)) { result in
      FormUpdate { form in
        // What was typed is compared with the tags it began with, so that saving it takes away
        // nothing that the operator has not seen.
        guard !form.tagsAreChanged else { return [] }
        form.facts.tags = Reading(result.map(\.tags))
        if let tags = form.facts.tags.value { form.draft.show(tags) }
        return []
      }
    }
  }
}

// MARK: - Access keys and when they were used

extension UserPage {
  private static func readKeys(of user: String) -> FormEffect<UserDraft> {
    .call(IAM.ListAccessKeys(userName: user)) { result in
      FormUpdate { form in
        form.facts.keys = Reading(result.map { $0.accessKeyMetadata.map { UserKey(key: $0) } })
        let keys = form.facts.keys.value ?? []
        return keys.isEmpty ? [] : [readUse(of: keys)]
      }
    }
  }

  private static func readUse(of keys: [UserKey]) -> FormEffect<UserDraft> {
    let calls = keys.map { AnyCall(IAM.GetAccessKeyLastUsed(accessKeyId: $0.id)) }
    return Effect(
      .batch(calls) { replies in
        FormUpdate { form in
          form.facts.keys = .known(
            zip(keys, replies).map { key, reply in
              UserKey(
                key: key.key,
                lastUsed: Reading { () throws(ServiceError) in
                  try reply.output(of: IAM.GetAccessKeyLastUsed.self).accessKeyLastUsed
                })
            })
          return []
        }
      })
  }
}

// MARK: - Groups and what they give

extension UserPage {
  private static func readGroups(of user: String) -> FormEffect<UserDraft> {
    .call(IAM.ListGroupsForUser(userName: user)) { result in
      FormUpdate { form in
        form.facts.groups = Reading(result.map { $0.groups.map { UserGroup(name: $0.groupName) } })
        let names = form.facts.groups.value?.map(\.name) ?? []
        return names.isEmpty ? [] : [readGrants(of: names)]
      }
    }
  }

  private static func readGrants(of groups: [String]) -> FormEffect<UserDraft> {
    let calls = groups.flatMap {
      [
        AnyCall(IAM.ListAttachedGroupPolicies(groupName: $0)),
        AnyCall(IAM.ListGroupPolicies(groupName: $0)),
      ]
    }
    return Effect(
      .batch(calls) { replies in
        FormUpdate { form in
          form.facts.groups = .known(groups.enumerated().map { read($1, replies, $0 * 2) })
          return []
        }
      })
  }

  private static func read(
    _ group: String, _ replies: [Result<AnyOutput, ServiceError>], _ first: Int
  ) -> UserGroup {
    UserGroup(
      name: group,
      attached: Reading { () throws(ServiceError) in
        try replies[first].output(of: IAM.ListAttachedGroupPolicies.self).attachedPolicies
      },
      inline: Reading { () throws(ServiceError) in
        try replies[first + 1].output(of: IAM.ListGroupPolicies.self).policyNames
      })
  }
}

extension UserDraft {
  /// Puts saved tags into the rows.
  mutating func show(_ tags: [IAM.Tag]) {
    self.tags = tags.map { TagText(key: $0.key, value: $0.value) }
    if self.tags.isEmpty { self.tags = [TagText()] }
  }
}
