import Foundation

extension OpsWorks {
  /// A stack as the account keeps it: what its users have to know of it.
  package struct StackRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case stackID, region, name, defaultOS, createDate
    }
    package static let kind = "opsWorksStack"
    package static let key: [Column] = [.stackID]

    /// A UUID, never used again.
    package var stackID: String
    package var region: Region
    package var name: String
    package var defaultOS: String
    package var createDate: Date
  }
}

extension OpsWorks.StackRecord {
  package init(from row: inout some RowReader) {
    stackID = row.text()
    region = OpsWorks.Region(rawValue: row.text()) ?? .usEast1
    name = row.text()
    defaultOS = row.text()
    createDate = row.date()
  }

  package var values: [Value] {
    [
      .text(stackID), .text(region.rawValue), .text(name), .text(defaultOS), .date(createDate),
    ]
  }
}
