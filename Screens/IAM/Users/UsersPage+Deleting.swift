extension UsersPage {
  var hasNobodyToDelete: Bool { list.marks.count == 0 && list.listing.current == nil }

  /// The marked, whether the filter shows them or not; with no marks, who is under the cursor.
  var toDelete: [String] {
    guard list.marks.count == 0 else { return list.markedNames }
    return list.listing.current.map { [list.listing.names[$0]] } ?? []
  }

  /// Who is under the cursor, or the next after that who is still there, or the last before.
  func survivor(of gone: Set<String>) -> String? {
    let listing = list.listing
    func isThere(_ position: Int) -> Bool { !gone.contains(listing.names[listing.row(position)]) }
    let position =
      (listing.cursor..<listing.count).first(where: isThere)
      ?? (0..<min(listing.cursor, listing.count)).last(where: isThere)
    return position.map { listing.names[listing.row($0)] }
  }
}
