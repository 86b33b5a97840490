import Display
import Domain

/// Delete things of a kind: what goes with each of them, and the question whether to. The
/// deleting itself is bulk work; what it came to is brought to the page that opened this one.
package struct DeletePage<Kept: Belongings>: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case leave, delete
    case read([Result<AnyOutput, ServiceError>])
  }

  enum Focus: Hashable { case count, cancel, delete }

  var inventory: Inventory<Kept>
  var focus = Focus.cancel
  /// How many are to be deleted, as the operator says.
  var typed = TextLine()
  var confirm: Confirm?
  var listing: Listing
  /// Where they are deleted from, where they may be elsewhere, too; empty for everywhere.
  let place: String

  /// - Parameters:
  ///   - names: by which calls know them.
  ///   - place: where they are deleted from: the name of a region.
  package init(_ names: [String], from place: String = "") {
    self.place = place
    inventory = Inventory(names)
    listing = Listing(names: names)
  }

  var isReading: Bool { inventory.reading != nil }

  package var path: [String] {
    Kept.path + ["Delete \(listing.names.count == 1 ? Kept.noun.one : Kept.noun.many)"]
  }
  package var isTyping: Bool { !isReading && confirm == nil && focus == .count }

  package func start() -> [Effect<Event>] {
    inventory.reading.map { [Effect(.batch($0) { .read($0) })] } ?? []
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .read(let replies): return take(replies)
    case .leave: return leave()
    case .delete: return delete()
    case .key(let key): return press(key, in: room)
    case .paste(let text): if isTyping { typed.insert(text.filter { !$0.isNewline }) }
    case .returned(let outcome): if let outcome { return [.close(returning: outcome)] }
    }
    return []
  }

  private mutating func take(_ replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    inventory.take(replies)
    guard !isReading else { return start() }
    switch inventory.waiting {
    case 0: focus = .cancel
    case 1: focus = .delete
    default: focus = .count
    }
    return []
  }

  /// Who was found to be gone is gone from the list, too.
  private func leave() -> [Effect<Event>] {
    let gone = inventory.entries.filter { if case .gone = $0.state { true } else { false } }
    guard !gone.isEmpty else { return [.close] }
    return [.close(returning: BulkOutcome(purpose: "delete", done: gone.map(\.shown), left: []))]
  }
}

// MARK: - Deleting

extension DeletePage {
  var fromPlace: String { place.isEmpty ? "" : " from \(place)" }

  /// Why nothing can be deleted now.
  var obstacle: String? {
    let count = inventory.waiting
    if count == 0 { return noneToDelete }
    guard count > 1, typed.text != "\(count)" else { return nil }
    return typed.text.isEmpty
      ? "Type \(count), the number of \(Kept.noun.many)." : "\(typed.text) is not \(count)."
  }

  private var noneToDelete: String {
    guard inventory.hasFailed else { return "There is none left to delete." }
    return listing.names.count == 1 ? "It cannot be deleted." : "None of them can be deleted."
  }

  private mutating func delete() -> [Effect<Event>] {
    guard !isReading else { return [] }
    guard obstacle == nil else { return [.ring] }
    guard inventory.waiting == 1, let one = inventory.entries.first(where: { $0.kept != nil })
    else { return deleteAll() }
    confirm = Confirm(
      "Delete \(one.shown)\(fromPlace), with \(Kept.text(inventory.amounts))? This cannot be undone.",
      [.init("keep", "Keep", "k"), .init("delete", "Delete", "d")])
    return []
  }

  private func deleteAll() -> [Effect<Event>] {
    let one = listing.names.count == 1
    let words = BulkWords(
      Kept.noun, title: Kept.title, doing: "Deleting", done: "Deleted", already: "gone already",
      afterAll: "Nothing of \(one ? "it" : "them") is left.",
      afterSome: one
        ? "The \(Kept.noun.one) is still there."
        : "Those still there stay marked in the list of \(Kept.noun.many).")
    return [.show(BulkPage(inventory.deletion, words, path: path, purpose: "delete"))]
  }
}

// MARK: - Keys

extension DeletePage {
  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    guard !isReading else { return [] }
    if confirm != nil { return answer(key) }
    if key == .enter || (key == .space && !isTyping) { return enter() }
    if moveFocus(key) { return [] }
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
    let ring: [Focus] = inventory.waiting > 1 ? [.count, .cancel, .delete] : [.cancel, .delete]
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
    return answer == "delete" ? deleteAll() : []
  }
}
