import Display
import Domain

extension DirectoryUserPage {
  mutating func act(
    _ verb: DirectoryUserVerb, _ subject: String?, in room: Size
  ) -> [Effect<Event>] {
    form.state.notice = nil
    switch verb {
    case .back: return leave(in: room)
    case .refresh: return readUser
    case .edit: return edit(at: subject)
    case .reset:
      let page = ResetDirectoryPassword(userName, id: userID, path: path)
      return permitted(facts.obstacle) { .show(page) }
    case .invite: return invite()
    case .enable: return setAccess(isEnabling: true)
    case .disable:
      (confirm, asked) = (.disablingAccess(of: userName, isOne: true), .disable)
      return []
    case .delete:
      return [
        .show(DeleteDirectoryUsers([DirectoryKey(in: storeID, id: userID, name: userName).text]))
      ]
    case .addToGroups: return [addingToGroups]
    case .removeFromGroups: return askToRemoveFromGroups()
    case .openGroup: return openGroup()
    case .viewMail: return viewMail(subject)
    }
  }

  /// Says why not, or does it.
  private mutating func permitted(
    _ obstacle: String?, _ effect: () -> Effect<Event>
  ) -> [Effect<Event>] {
    guard let obstacle else { return [effect()] }
    form.state.notice = obstacle
    return [.ring]
  }

  private mutating func leave(in room: Size) -> [Effect<Event>] {
    guard tabs.current == .groups, groups.escape() else {
      guard !isWaiting else { return [.ring] }
      return [.close(returning: isChanged ? Seen(userName: userName) : nil)]
    }
    return describe(in: room)
  }

  private mutating func edit(at attribute: String?) -> [Effect<Event>] {
    guard let user = facts.user.value, let access = facts.access.value else {
      form.state.notice = "The user has not been read."
      return [.ring]
    }
    return [
      .show(
        EditDirectoryUser(
          user, immutableID: access.immutableId,
          isImmutableIDKnown: access.credential != .unknown, path: path, at: attribute))
    ]
  }

  private func viewMail(_ number: String?) -> [Effect<Event>] {
    let messages = facts.messages.value ?? []
    guard let mail = messages.first(where: { "\($0.number)" == number }) else { return [] }
    let head = [
      "From:    \(mail.sender.name ?? "") <\(mail.sender.address)>", "To:      \(mail.recipient)",
      "Subject: \(mail.subject)",
      "Status:  \(mail.status.words), \(Home.time(mail.statusAt)). \(mail.remark ?? "")", "",
    ]
    return [
      .show(
        TextPage(
          path: path + ["Mail \(mail.number)"], heading: "The mail as it is kept",
          lines: head + mail.body.linesOfText, fileName: "mail-\(mail.number).txt",
          isProse: true))
    ]
  }
}

// MARK: - Access and invitations

extension DirectoryUserPage {
  mutating func setAccess(isEnabling: Bool) -> [Effect<Event>] {
    guard !isWaiting else { return [.ring] }
    (isWaiting, form.state.facts.trouble) = (true, nil)
    let done = "Access of \(userName) is \(isEnabling ? "enabled" : "disabled")."
    return [
      Effect(
        .batch([DirectoryAccess.call(userID, isEnabling: isEnabling)]) {
          .changed($0, done: done)
        })
    ]
  }

  mutating func finish(
    _ replies: [Result<AnyOutput, ServiceError>], _ done: String
  ) -> [Effect<Event>] {
    isWaiting = false
    if let error = replies.compactMap(\.error).first {
      form.state.facts.trouble = error
    } else {
      (form.state.notice, isChanged) = (done, true)
    }
    return readUser
  }

  private mutating func invite() -> [Effect<Event>] {
    guard !isWaiting else { return [.ring] }
    let effects = permitted(facts.invitationObstacle) { [userID] in
      .call(IdentityCenter.IssueInvitation(userId: userID)) { .invited($0) }
    }
    if facts.invitationObstacle == nil {
      (isWaiting, form.state.facts.trouble) = (true, nil)
    }
    return effects
  }

  mutating func finish(
    _ result: Result<IdentityCenter.IssueInvitation.Output, ServiceError>
  ) -> [Effect<Event>] {
    isWaiting = false
    switch result {
    case .success(let output):
      return [
        .show(
          PostingPage(
            path: path + ["Invitation"], done: "The invitation of \(userName) was written.",
            Posting(output)))
      ]
    case .failure(let error):
      form.state.facts.trouble = error
      return []
    }
  }
}
