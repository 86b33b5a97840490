import Display
import Domain

/// Delete users: what goes with each of them, the question whether to, and what became of it.
package struct DeleteUsers: Screen {
  /// What it brings to the page that opened it: who is there no more.
  struct Outcome: Sendable { let gone: Set<String> }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case escape, delete
    case read([Result<AnyOutput, ServiceError>])
    case deleted([Result<AnyOutput, ServiceError>])
  }

  enum Phase: Hashable { case reading, asking, deleting, over }
  enum Focus: Hashable { case count, cancel, delete }

  var deletion: Deletion
  var phase = Phase.reading
  var focus = Focus.cancel
  /// How many users are to be deleted, as the operator says.
  var typed = TextLine()
  var confirm: Confirm?
  var listing: Listing

  init(_ names: [String]) {
    deletion = Deletion(names)
    listing = Listing(names: names)
  }

  package var path: [String] {
    ["IAM", "Users", deletion.users.count == 1 ? "Delete user" : "Delete users"]
  }
  package var isTyping: Bool { phase == .asking && confirm == nil && focus == .count }

  package func start() -> [Effect<Event>] {
    deletion.reading.map { [Effect(.batch($0) { .read($0) })] } ?? []
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .read(let replies): return take(read: replies)
    case .deleted(let replies):
      deletion.take(deleted: replies)
      return goOn()
    case .escape: return escape()
    case .delete: return delete()
    case .key(let key): return press(key, in: room)
    case .paste(let text): if isTyping { typed.insert(text.filter { !$0.isNewline }) }
    case .returned: break
    }
    return []
  }

  private mutating func escape() -> [Effect<Event>] {
    guard phase == .deleting else { return leave() }
    deletion.stop()
    return []
  }

  private func leave() -> [Effect<Event>] {
    let gone = Set(deletion.gone)
    return gone.isEmpty ? [.close] : [.close(returning: Outcome(gone: gone))]
  }
}

// MARK: - Reading and deleting

extension DeleteUsers {
  private mutating func take(read replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    deletion.take(read: replies)
    if deletion.read < deletion.users.count { return start() }
    phase = .asking
    switch deletion.waiting {
    case 0: focus = .cancel
    case 1: focus = .delete
    default: focus = .count
    }
    return []
  }

  /// Why nobody can be deleted now.
  var obstacle: String? {
    let count = deletion.waiting
    if count == 0 { return "There is nobody left to delete." }
    guard count > 1, typed.text != "\(count)" else { return nil }
    return typed.text.isEmpty
      ? "Type \(count), the number of users." : "\(typed.text) is not \(count)."
  }

  private mutating func delete() -> [Effect<Event>] {
    guard phase == .asking else { return [] }
    guard obstacle == nil else { return [.ring] }
    guard deletion.waiting == 1, let user = deletion.users.first(where: { $0.belongings != nil })
    else { return goOn() }
    confirm = Confirm(
      "Delete \(user.name), with \(deletion.count.text)? This cannot be undone.",
      [.init("keep", "Keep", "k"), .init("delete", "Delete", "d")])
    return []
  }

  private mutating func goOn() -> [Effect<Event>] {
    guard let calls = deletion.deleting else {
      end()
      return []
    }
    phase = .deleting
    return [Effect(.batch(calls) { .deleted($0) })]
  }

  /// Who is still there comes first, so that no failure is overlooked.
  private mutating func end() {
    phase = .over
    let rows = deletion.users.indices
    let ordered =
      rows.filter { deletion.users[$0].error != nil }
      + rows.filter { deletion.users[$0].belongings != nil }
      + rows.filter { deletion.users[$0].isGone }
    listing.show(only: ordered.map { Int32($0) })
    _ = listing.move(.home, height: 1)
  }
}

// MARK: - Keys

extension DeleteUsers {
  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil { return answer(key) }
    if phase == .asking, key == .enter || (key == .space && !isTyping) { return enter() }
    if phase == .asking, moveFocus(key) { return [] }
    switch key {
    case .up, .down, .pageUp, .pageDown: break
    default: if isTyping, typed.handle(key) { return [] }
    }
    _ = listing.move(key, height: listHeight(room))
    return []
  }

  private mutating func enter() -> [Effect<Event>] {
    switch focus {
    case .count: focus = .delete
    case .cancel: return leave()
    case .delete: return delete()
    }
    return []
  }

  private mutating func moveFocus(_ key: Key) -> Bool {
    let ring: [Focus] = deletion.waiting > 1 ? [.count, .cancel, .delete] : [.cancel, .delete]
    let step: Int
    switch key {
    case .tab: step = 1
    case .backTab: step = ring.count - 1
    case .right where focus == .cancel: step = 1
    case .left where focus == .delete: step = ring.count - 1
    default: return false
    }
    focus = ring[((ring.firstIndex(of: focus) ?? 0) + step) % ring.count]
    return true
  }

  private mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    return answer == "delete" ? goOn() : []
  }
}
