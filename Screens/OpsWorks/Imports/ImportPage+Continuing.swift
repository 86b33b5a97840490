import Domain

extension ImportPage {
  /// Goes on with an import that was interrupted: who was chosen is marked, as far as there is
  /// still something to do.
  package init?(_ draft: SavedDraft, identity: AccountIdentity) {
    guard draft.wizard == Source.name, let kept = KeptImport(draft.data) else { return nil }
    self.init(region: kept.region, identity: identity)
    source.origin = kept.origin
    table = source.table
    table.mark(names: kept.names)
    continued = Continued(draftID: draft.id, chosen: kept.names.count)
  }

  /// What is said of an import that was interrupted.
  var continuedText: String? {
    guard let continued else { return nil }
    let chosen = continued.chosen.grouped
    guard let before = continued.before else {
      return "This import was interrupted. Those of the \(chosen) chosen who are left are marked as"
        + " the list comes in."
    }
    return before == continued.chosen
      ? "This import was interrupted. All \(chosen) chosen were done before; nothing is left."
      : "This import was interrupted. \(before.grouped) of \(chosen) chosen were done before; the"
        + " others are marked."
  }
}
