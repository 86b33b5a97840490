import Display
import Domain

/// Where the first page leads, and what it asks before something is discarded.
extension Home {
  mutating func open(_ item: Item) -> [Effect<Event>] {
    switch item {
    case .page(.users): return [.show(UsersPage(identity: identity))]
    case .page(.addUser): return [Effect(.random(16) { .opened(.addUser, $0) })]
    case .page(.directoryUsers): return [.show(DirectoryUsersPage(identity: identity))]
    case .page(.addDirectoryUser):
      return [Effect(.random(16) { .opened(.addDirectoryUser, $0) })]
    case .page(.opsWorksUsers): return [.show(OpsWorksUsersPage(identity: identity))]
    case .page(.mySettings): return [.show(MySettings(identity: identity))]
    case .page(.directoryGroups): return [.show(DirectoryGroupsPage())]
    case .page(.groups): return [.show(GroupsPage())]
    case .page(.policies): return [.show(PoliciesPage())]
    case .page(.accountSettings): return [.show(AccountSettings(identity: identity))]
    case .page(.activity): return [.show(ActivityPage(identity: identity))]
    case .page(.securityCredentials): return openOwnPage()
    case .page(.signIn): return [.show(SignInPage(identity: identity, remark: remark))]
    case .draft(let id):
      guard let draft = unfinished.drafts.first(where: { $0.id == id }) else { return [] }
      return [Effect(.adopt(draft: id) { .adopted(draft, $0) })]
    case .run(let id):
      guard let run = unfinished.runs.first(where: { $0.id == id }) else { return [] }
      return [Effect(.openRun(run) { .takenOver(run, $0) })]
    }
  }

  private func openOwnPage() -> [Effect<Event>] {
    guard case .user(_, let name) = identity.principal else { return [] }
    return [.show(UserPage(userName: name, identity: identity, isOwn: true))]
  }

  mutating func goOn(with run: JournalledRun) -> [Effect<Event>] {
    guard let wizard = KnownWizard(run.wizard)?.resuming(run, on: identity) else {
      notice = "This run was made by another version of Usher and cannot be gone on with here."
      return []
    }
    return [Effect(.show(wizard))]
  }

  mutating func goOn(with draft: SavedDraft, _ isOurs: Bool) -> [Effect<Event>] {
    guard isOurs else {
      notice = "Another console has taken this draft over."
      return start()
    }
    guard let wizard = KnownWizard(draft.wizard)?.goingOn(with: draft, on: identity) else {
      notice = "This draft cannot be read; D discards it."
      return []
    }
    return [Effect(.show(wizard))]
  }

  mutating func askToDiscard() {
    guard case .draft(let id) = items[cursor],
      let draft = unfinished.drafts.first(where: { $0.id == id })
    else { return }
    confirm = Confirm(
      "Discard the draft \"\(draft.summary)\"? What was typed in it is lost.",
      [.init("keep", "Keep", "k"), .init(id, "Discard", "d")])
  }

  mutating func answerConfirm(_ event: Event) -> [Effect<Event>] {
    guard case .key(let key) = event, let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    guard answer != "keep" else { return [] }
    unfinished.drafts.removeAll { $0.id == answer }
    cursor = min(cursor, items.count - 1)
    return [Effect(.discard(draft: answer))]
  }
}
