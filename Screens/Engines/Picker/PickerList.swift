import Display
import Domain

/// The list of a ``Picker``.
struct PickerList: Sendable {
  static let id = "list"

  let noun: Noun
  let isMany: Bool
  let columns: [Column]
  let check: @Sendable (Int) -> String?
  let view: (@Sendable (Picker.Item) -> any Screen)?

  func field(_ form: FormState<PickerDraft>) -> ListField<PickerDraft> {
    var list = ListField<PickerDraft>(
      Self.id, noun: (noun.one, noun.many), isMany ? .marks : .one(\.one), columns: columns,
      cells: { form, name in form.facts.items[name]?.cells ?? [] })
    list.whenEmpty = "There are no \(noun.many) to choose from."
    list.check = { form in form.obstacle ?? check(form.chosenCount) }
    list.actions = viewing + (form.facts.kinds.count > 1 ? [Self.typing(form)] : [])
    return list
  }

  private var viewing: [ListField<PickerDraft>.Action] {
    guard let view else { return [] }
    return [
      .init(
        key: .character("v"), label: "view \(noun.one)", command: "view",
        help: "Show the \(noun.one) under the cursor"
      ) { form, name in
        name.map { [Effect(.show(view(form.facts.items[$0] ?? Picker.Item($0))))] } ?? []
      }
    ]
  }

  // MARK: - Kinds

  private static func typing(_ form: FormState<PickerDraft>) -> ListField<PickerDraft>.Action {
    .init(
      key: .character("T"), label: "type: \(form.facts.kind ?? "all")", command: "type",
      help: "Show the next type only, or all"
    ) { form, _ in
      let kinds = form.facts.kinds
      let next = form.facts.kind.flatMap(kinds.firstIndex(of:)).map { $0 + 1 } ?? 0
      form.facts.kind = next < kinds.count ? kinds[next] : nil
      keepToKind(&form)
      return []
    }
  }

  private static func keepToKind(_ form: inout FormState<PickerDraft>) {
    guard let names = form.lists[id]?.listing.names else { return }
    let rows = form.facts.kind.map { kind in
      (0..<names.count).filter { form.facts.items[names[$0]]?.kind == kind }.map { Int32($0) }
    }
    form.lists[id]?.listing.restrict(to: rows)
  }

  // MARK: - Items

  /// Adds a page of them, without those to leave out.
  static func add(
    _ items: [Picker.Item], isLast: Bool, to form: inout FormState<PickerDraft>
  ) {
    var names: [String] = []
    let first = form.lists[id]?.listing.names.count ?? 0
    for item in items where !form.facts.leftOut.contains(item.value) {
      let name = form.facts.items[item.name] == nil ? item.name : "\(item.name) (\(item.value))"
      if let obstacle = item.obstacle {
        form.facts.obstacles.append((first + names.count, obstacle))
      }
      remember(item, as: name, &form)
      names.append(name)
    }
    form.lists[id]?.listing.append(names)
    form.lists[id]?.listing.isLoading = !isLast
    if form.facts.kind != nil { keepToKind(&form) }
  }

  /// Of very many only the names are kept.
  private static func remember(
    _ item: Picker.Item, as name: String, _ form: inout FormState<PickerDraft>
  ) {
    if let kind = item.kind, !form.facts.kinds.contains(kind) { form.facts.kinds.append(kind) }
    guard item != Picker.Item(name) else { return }
    form.facts.items[name] = item
  }
}
