import Domain

/// What is chosen on a ``Picker``; of many, the marks of the list are the answer.
package struct PickerDraft: FormDraft {
  var one: String?

  package struct Facts: Sendable {
    /// The values of those that are not to be seen.
    var leftOut: Set<String> = []
    /// Those of which there is more to say than their name, by name.
    var items: [String: Picker.Item] = [:]
    /// The rows of those that cannot be chosen.
    var obstacles: [(row: Int, text: String)] = []
    /// The kinds there are, in the order in which they came, and the one that is shown.
    var kinds: [String] = []
    var kind: String?
  }
}

extension FormState<PickerDraft> {
  private var list: Checklist { lists[PickerList.id] ?? Checklist() }

  var chosenCount: Int { draft.one == nil ? list.marks.count : 1 }

  var chosen: [Picker.Item] {
    let names = draft.one.map { [$0] } ?? list.markedNames
    return names.map { facts.items[$0] ?? Picker.Item($0) }
  }

  /// Why something that is chosen cannot be.
  var obstacle: String? {
    let list = list
    let one = draft.one
    return facts.obstacles.first { row, _ in
      one.map { list.listing.names[row] == $0 } ?? list.marks.contains(row)
    }?.text
  }
}
