import Display
import Domain

extension OpsWorksUsersPage {
  /// The rule of the import page's note.
  /// Source: Importing users into AWS OpsWorks Stacks, note.
  private static let goneNote =
    "! This user is gone in IAM and keeps SSH access until deleted on this page."

  package func margins(width: Int) -> TableMargins {
    TableMargins(above: [regionLine] + importLines, below: footLines(width: width))
  }

  private var regionLine: TableMargins.Line {
    let remark = region.isInConsole ? "" : " · API only"
    return .init("Region  < \(region.nameAndCode)\(remark) >", .plain)
  }

  private var importLines: [TableMargins.Line] {
    guard region.isInConsole else {
      return [.init("Nobody can be imported here: CreateUserProfile adds users.", .quiet)]
    }
    let labels = ImportLabels(region: region)
    return [.init("m  [ \(labels.iamUsers) ]"), .init("M  [ \(labels.fromRegion) ]")]
  }

  /// What is to be said of the row under the cursor, or else of all.
  private func footLines(width: Int) -> [TableMargins.Line] {
    let room = max(1, width - 2)
    let isGone = table.current?.fact.kind == .goneInIAM
    let said = (isGone ? Self.goneNote : ServiceEnd.onPages).wrapped(to: room)
    let most = max(
      Self.goneNote.wrapped(to: room).count, ServiceEnd.onPages.wrapped(to: room).count)
    return (0..<most).map { row in
      .init(said.indices.contains(row) ? said[row] : "", isGone ? .warning : .quiet)
    }
  }
}
