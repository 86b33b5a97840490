import Domain

extension AddUser {
  package func load() -> [FormEffect<Self>] {
    var effects = [
      Self.loadPasswordPolicy, Self.loadSummary, Self.loadGroups(after: nil, known: []),
      Self.loadPolicies(after: nil, known: []), Self.loadAlias,
    ]
    effects += userNames.map(Self.checkName)
    if way == .copy { effects += Self.loadCopySources(chosen: copyFrom) }
    return effects
  }

  package func recheck() -> [FormEffect<Self>] { [Self.loadPasswordPolicy, Self.loadSummary] }

  private static var loadAlias: FormEffect<Self> {
    .call(IAM.ListAccountAliases()) { result in
      FormUpdate { form in
        if case .success(let output) = result {
          form.facts.identity.alias = output.accountAliases.first
        }
        return []
      }
    }
  }

  private static var loadPasswordPolicy: FormEffect<Self> {
    .call(IAM.GetAccountPasswordPolicy()) { result in
      FormUpdate { form in
        switch result {
        case .success(let output): form.facts.passwordPolicy = output.passwordPolicy
        case .failure(let error):
          // NoSuchEntity is no error: the account then goes by AWS's own rules.
          guard error.code == .noSuchEntity else {
            form.notice = "The password policy cannot be read. \(error)"
            return []
          }
          form.facts.passwordPolicy = nil
        }
        form.facts.knowsPasswordPolicy = true
        return []
      }
    }
  }

  private static var loadSummary: FormEffect<Self> {
    .call(IAM.GetAccountSummary()) { result in
      FormUpdate { form in
        if case .success(let output) = result { form.facts.summary = output.summaryMap }
        return []
      }
    }
  }

  /// Asks whether there is a user of this name.
  static func checkName(_ name: String) -> FormEffect<Self> {
    .call(IAM.GetUser(userName: name)) { result in
      FormUpdate { form in
        switch result {
        case .success: form.facts.isTaken[name.lowercased()] = true
        case .failure(let error):
          if error.code == .noSuchEntity { form.facts.isTaken[name.lowercased()] = false }
        }
        return []
      }
    }
  }
}

// MARK: - Groups and policies

extension AddUser {
  static func loadGroups(
    after marker: String?, known: [IAM.GroupDetail]
  ) -> FormEffect<Self> {
    let call = IAM.GetAccountAuthorizationDetails(
      filter: [.group], maxItems: Page.maxItems, marker: marker)
    return .call(call) { result in
      FormUpdate { form in
        switch result {
        case .success(let page):
          let groups = known + page.groupDetailList
          if page.isTruncated { return [loadGroups(after: page.marker, known: groups)] }
          take(groups, &form)
        case .failure(let error): form.notice = "The groups cannot be listed. \(error)"
        }
        return []
      }
    }
  }

  private static func take(_ groups: [IAM.GroupDetail], _ form: inout FormState<Self>) {
    let named = groups.compactMap { group in group.groupName.map { ($0, group) } }
    form.facts.groups = Dictionary(named) { first, _ in first }
    refill("groups", with: named.map(\.0), marking: form.draft.groups, &form)
  }

  static func loadPolicies(after marker: String?, known: [IAM.Policy]) -> FormEffect<Self> {
    .call(IAM.ListPolicies(marker: marker, maxItems: Page.maxItems)) { result in
      FormUpdate { form in
        switch result {
        case .success(let page):
          let policies = known + page.policies
          if page.isTruncated { return [loadPolicies(after: page.marker, known: policies)] }
          take(policies, &form)
        case .failure(let error): form.notice = "The policies cannot be listed. \(error)"
        }
        return []
      }
    }
  }

  private static func take(_ policies: [IAM.Policy], _ form: inout FormState<Self>) {
    form.facts.policies = PolicyNames.listed(policies)
    form.facts.policyOrder = form.facts.policies.keys.sorted {
      ($0.lowercased(), $0) < ($1.lowercased(), $1)
    }
    refill("policies", with: form.facts.policyOrder, marking: form.draft.policies, &form)
    refill("boundary", with: form.facts.policyOrder, marking: [], &form)
    if form.facts.policyType != nil { PolicyList.keepToType(&form) }
  }

  static func refill(
    _ list: String, with names: [String], marking marked: [String], _ form: inout FormState<Self>
  ) {
    var checklist = form.lists[list] ?? Checklist()
    checklist.replace(names)
    checklist.mark(marked)
    if let row = form.facts.justCreated.flatMap({ checklist.listing.names.row(of: $0) }) {
      checklist.listing.moveCursor(toRow: row)
    }
    form.lists[list] = checklist
  }
}

/// What policies are called in lists: by name, and told apart where two have the same.
enum PolicyNames {
  static func listed(_ policies: [IAM.Policy]) -> [String: IAM.Policy] {
    var listed: [String: IAM.Policy] = [:]
    for policy in policies.sorted(by: { ($0.arn ?? "") < ($1.arn ?? "") }) {
      let name = policy.policyName ?? ""
      let isOther = listed[name] != nil
      listed[isOther ? "\(name) (\(PolicyType(policy).rawValue))" : name] = policy
    }
    return listed
  }
}
