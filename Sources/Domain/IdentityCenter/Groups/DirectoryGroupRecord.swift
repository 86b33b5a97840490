import Foundation

extension IdentityStore {
  /// A group as the account keeps it. Names are compared by their ``FoldedText``.
  package struct GroupRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case groupID, foldedName, displayName, description
      case createDate, createdBy, updateDate, updatedBy
    }
    package static let kind = "directoryGroup"
    package static let key: [Column] = [.foldedName]
    package static let identity: [Column] = [.groupID]

    package var groupID: String
    package var displayName: String
    package var description: String?
    package var created: Stamp
    package var updated: Stamp
  }
}

extension IdentityStore.GroupRecord {
  package init(from row: inout some RowReader) {
    groupID = row.text()
    _ = row.text()
    (displayName, description) = (row.text(), row.optionalText())
    created = IdentityStore.Stamp(date: row.date(), who: row.text())
    updated = IdentityStore.Stamp(date: row.date(), who: row.text())
  }

  package var values: [Value] {
    [
      .text(groupID), .text(FoldedText(displayName).text), .text(displayName),
      .text(optional: description), .date(created.date), .text(created.who),
      .date(updated.date), .text(updated.who),
    ]
  }
}
