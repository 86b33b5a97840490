import Display
import Domain

extension AccountSettings {
  mutating func act(_ name: String) -> [Effect<Event>] {
    form.state.notice = nil
    switch name {
    case "apply": return askToApply()
    case "set-alias": return askToSetAlias()
    case "remove-alias": askToRemoveAlias()
    default: return leave()
    }
    return []
  }

  mutating func answerConfirm(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    switch answer {
    case "apply": return apply()
    case "set-alias": return setAlias()
    case "remove-alias": return removeAlias()
    case "leave": return [close]
    default: return []
    }
  }

  private var close: Effect<Event> { .close(returning: form.state.facts.identity) }

  private mutating func leave() -> [Effect<Event>] {
    guard form.state.passwordIsChanged || form.state.aliasIsChanged else { return [close] }
    confirm = Confirm(
      "Leave without applying what was changed here? It is lost.",
      [.init("stay", "Stay", "s"), .init("leave", "Leave", "l")])
    return []
  }

  /// Whether nothing is on its way, and the fields are right; goes to the first that is not.
  private mutating func isReady(_ fields: String) -> Bool {
    let ids = form.fields.map(\.id).filter { $0.hasPrefix(fields) }
    form.state.visited.formUnion(ids)
    let wrong = form.fields.first { ids.contains($0.id) && $0.problem(in: form.state) != nil }
    if let wrong { form.setFocus(wrong.id) }
    return wrong == nil && sent == nil
  }

  /// - Returns: what was sent; nil when the service refused it, which may be because the account
  ///   is not what it was when it was read.
  private mutating func answered(_ result: Result<Nothing, ServiceError>) -> Draft? {
    defer { sent = nil }
    if case .failure(let error) = result {
      form.state.notice = "\(error)"
      return nil
    }
    return sent
  }
}

// MARK: - Password policy

extension AccountSettings {
  private mutating func askToApply() -> [Effect<Event>] {
    guard isReady("password.") else { return [.ring] }
    guard let saved = form.state.facts.password else {
      form.state.notice = "The password policy has not been read yet; go back and come again."
      return [.ring]
    }
    guard form.state.passwordIsChanged else {
      form.state.notice = "The password policy is as shown already."
      return []
    }
    confirm = Confirm(
      form.state.draft.password.question(replacing: saved),
      [.init("stay", "Go on editing", "g"), .init("apply", "Apply", "a")])
    return []
  }

  private mutating func apply() -> [Effect<Event>] {
    sent = form.state.draft
    let password = form.state.draft.password
    switch password.kind {
    case .standard: return [.call(IAM.DeleteAccountPasswordPolicy()) { .passwordSet($0) }]
    case .custom: return [.call(password.update) { .passwordSet($0) }]
    }
  }

  mutating func finishPassword(_ result: Result<Nothing, ServiceError>) -> [Effect<Event>] {
    guard let sent = answered(result) else { return start() }
    form.state.facts.password = sent.password
    form.state.notice = "The password policy was applied."
    return []
  }
}

// MARK: - Alias

extension AccountSettings {
  private mutating func askToSetAlias() -> [Effect<Event>] {
    guard isReady("alias") else { return [.ring] }
    let (alias, facts) = (form.state.draft.alias, form.state.facts)
    guard !alias.isEmpty, form.state.aliasIsChanged else {
      form.state.notice = alias.isEmpty ? "Type an alias first." : "This is the alias already."
      form.setFocus("alias")
      return []
    }
    let loss = facts.identity.alias.map {
      " The alias \($0) goes: \(facts.signInURL(alias: $0)) stops working."
    }
    confirm = Confirm(
      "Set the alias \(alias)? Users sign in at \(facts.signInURL(alias: alias))." + (loss ?? ""),
      [.init("stay", "Go on editing", "g"), .init("set-alias", "Set alias", "a")])
    return []
  }

  private mutating func askToRemoveAlias() {
    guard sent == nil, let alias = form.state.facts.identity.alias else { return }
    let facts = form.state.facts
    confirm = Confirm(
      "Remove the alias \(alias)? \(facts.signInURL(alias: alias)) stops working; users then"
        + " sign in at \(facts.signInURL(alias: nil)).",
      [.init("stay", "Keep", "k"), .init("remove-alias", "Remove alias", "r")])
  }

  private mutating func setAlias() -> [Effect<Event>] {
    sent = form.state.draft
    return [
      .call(IAM.CreateAccountAlias(accountAlias: form.state.draft.alias)) { .aliasSet($0) }
    ]
  }

  private mutating func removeAlias() -> [Effect<Event>] {
    guard let alias = form.state.facts.identity.alias else { return [] }
    sent = form.state.draft
    return [.call(IAM.DeleteAccountAlias(accountAlias: alias)) { .aliasRemoved($0) }]
  }

  mutating func finishAlias(
    _ result: Result<Nothing, ServiceError>, _ alias: String?
  ) -> [Effect<Event>] {
    guard answered(result) != nil else { return start() }
    let old = form.state.facts.identity.alias
    form.state.facts.identity.alias = alias
    if alias == nil, form.state.draft.alias == old { form.state.draft.alias = "" }
    form.state.notice = alias.map { "The alias is \($0) now." } ?? "The account has no alias now."
    return [Effect(.identityChanged(form.state.facts.identity))]
  }
}
