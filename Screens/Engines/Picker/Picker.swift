import Display
import Domain

/// A page to choose from many: users for a group, policies to attach.
///
/// The list comes in page by page; what is to be left out is. What was chosen is brought back to
/// the page that opened this one, as ``Picked``.
package struct Picker: Screen {
  /// One that can be chosen.
  package struct Item: Hashable, Sendable {
    package let name: String
    /// What the service knows it by, such as an ARN.
    package let value: String
    /// What a list can be kept to: a type of policies.
    let kind: String?
    /// What stands in the columns after the name.
    let cells: [String]
    /// Why it cannot be chosen.
    let obstacle: String?

    package init(
      _ name: String, value: String? = nil, kind: String? = nil, cells: [String] = [],
      obstacle: String? = nil
    ) {
      (self.name, self.value, self.kind) = (name, value ?? name, kind)
      (self.cells, self.obstacle) = (cells, obstacle)
    }
  }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case pick, cancel
    case listed(Paging<Item>.Reply)
    case form(FormUpdate<PickerDraft>)
  }

  package let path: [String]
  let noun: Noun
  /// Nil where all there are were given.
  private let paging: Paging<Item>?
  private let purpose: String
  private let isMany: Bool
  var form: Form<PickerDraft>
  private var confirm: Confirm?

  /// - Parameters:
  ///   - button: what is done with those chosen: `Add users`.
  ///   - columns: that of the names first; the last takes what room there is.
  ///   - items: those there are, where they are not read from the account.
  ///   - leavingOut: the values of those that are not to be seen.
  ///   - purpose: given back, so that a page that opens several can tell them apart.
  ///   - check: what is wrong with so many chosen, in a sentence.
  ///   - view: what `v` shows of the one under the cursor.
  package init(
    path: [String], title: String, noun: Noun, button: String, isMany: Bool = true,
    columns: [Column], paging: Paging<Item>? = nil, items: [Item] = [],
    leavingOut: Set<String> = [], purpose: String = "",
    check: @escaping @Sendable (Int) -> String? = { _ in nil },
    view: (@Sendable (Item) -> any Screen)? = nil
  ) {
    (self.path, self.noun, self.paging, self.purpose) = (path, noun, paging, purpose)
    self.isMany = isMany
    let facts = PickerDraft.Facts(leftOut: leavingOut)
    var state = FormState(PickerDraft(), facts: facts)
    state.lists[PickerList.id] = Checklist()
    if paging == nil { PickerList.add(items, isLast: true, to: &state) }
    let list = PickerList(noun: noun, isMany: isMany, columns: columns, check: check, view: view)
    form = Form(
      state, buttons: [.init("cancel", "Cancel"), .init("pick", button)],
      fields: { form in
        Note<PickerDraft>.title(title)
        list.field(form)
      })
  }

  package var isTyping: Bool { confirm == nil && form.isTyping }

  package func start() -> [Effect<Event>] { read(after: nil) }

  private func read(after marker: String?) -> [Effect<Event>] {
    paging.map { [$0.read(after: marker).map { .listed($0) }] } ?? []
  }

  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let button = form.buttons[1].label
    return form.fieldBindings { .key($0) } + form.commandBindings { .form($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.control("n"), .function(10)], button.lowercased(), command: "choose",
        help: "\(button): those that are selected", .pick),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave without choosing; asks first when some are selected", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .listed(let reply): return take(reply)
    case .form(let update): return asked(form.take(update))
    case .key(let key):
      return confirm == nil ? take(form.handle(key, in: room)) : answer(key)
    case .paste(let text): return confirm == nil ? take(form.paste(text)) : []
    case .pick: return confirm == nil ? pick() : []
    case .cancel:
      guard confirm == nil, case .ignored = form.handle(.escape, in: room) else { return [] }
      return leave()
    case .returned: return []
    }
  }

  package func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas)
    confirm?.draw(on: &canvas)
  }

  private mutating func take(_ answer: Form<PickerDraft>.Answer) -> [Effect<Event>] {
    switch answer {
    case .effects(let effects): asked(effects)
    case .pressed("pick"): pick()
    case .pressed: leave()
    case .none, .ignored: []
    }
  }

  private func asked(_ effects: [FormEffect<PickerDraft>]) -> [Effect<Event>] {
    effects.map { $0.map { .form($0) } }
  }
}

// MARK: - Reading and choosing

extension Picker {
  private mutating func take(_ reply: Paging<Item>.Reply) -> [Effect<Event>] {
    switch reply {
    case .failure(let error):
      form.state.lists[PickerList.id]?.listing.isLoading = false
      form.state.notice = "The \(noun.many) cannot be listed. \(error)"
      return []
    case .success(let page):
      PickerList.add(page.items, isLast: page.marker == nil, to: &form.state)
      return page.marker.map { read(after: $0) } ?? []
    }
  }

  private mutating func pick() -> [Effect<Event>] {
    guard form.isInOrder() else { return [.ring] }
    guard form.state.chosenCount > 0 else {
      form.state.notice = "Select \(isMany ? "at least one" : "a") \(noun.one) first."
      form.setFocus(PickerList.id)
      return [.ring]
    }
    return [.close(returning: Picked(purpose: purpose, items: form.state.chosen))]
  }

  private mutating func leave() -> [Effect<Event>] {
    confirm = .leaving(form.state.chosenCount, noun)
    return confirm == nil ? [.close] : []
  }

  private mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    return answer == "leave" ? [.close] : []
  }
}

/// What was chosen on a ``Picker``, in the order of its list.
package struct Picked: Sendable {
  package let purpose: String
  package let items: [Picker.Item]
}
