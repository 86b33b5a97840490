import Foundation

extension IdentityStore {
  /// That a user is in a group.
  package struct MembershipRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case groupID, userID, membershipID, createDate, createdBy
    }
    package static let kind = "directoryMembership"
    package static let key: [Column] = [.groupID, .userID]
    package static let identity: [Column] = [.membershipID]

    package var groupID: String
    package var userID: String
    package var membershipID: String
    package var created: Stamp
  }
}

extension IdentityStore.MembershipRecord {
  package init(from row: inout some RowReader) {
    (groupID, userID, membershipID) = (row.text(), row.text(), row.text())
    created = IdentityStore.Stamp(date: row.date(), who: row.text())
  }

  package var values: [Value] {
    [
      .text(groupID), .text(userID), .text(membershipID), .date(created.date), .text(created.who),
    ]
  }
}
