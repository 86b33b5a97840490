import Domain
import Foundation

extension UsersPage {
  mutating func take(
    _ page: IAM.ListUsers.Output, isFirst: Bool
  ) -> [Effect<Event>] {
    if isFirst { days = [] }
    days += page.users.map { Int32($0.createDate.timeIntervalSince1970 / 86_400) }
    let names = page.users.map(\.userName)
    if incoming == nil {
      list.listing.append(names)
      list.listing.isLoading = page.isTruncated
    } else {
      incoming?.append(contentsOf: names)
    }
    guard page.isTruncated else {
      showIncoming()
      return []
    }
    return [Self.read(after: page.marker)]
  }

  /// Behind the list that is shown.
  mutating func readAgain(seeking name: String?) -> [Effect<Event>] {
    (rows, asked, days, incoming) = ([:], [], [], [])
    sought = name
    return start()
  }

  /// Marks, filter and cursor stay, unless the cursor is to go to somebody.
  private mutating func showIncoming() {
    guard let names = incoming else { return }
    incoming = nil
    list.replace(names)
    if let row = sought.flatMap({ list.listing.names.row(of: $0) }) {
      list.listing.moveCursor(toRow: row)
    }
    sought = nil
  }

  /// Asks what stands beside the users in view, and a page before and after them, so that
  /// moving on finds them known and draws once.
  mutating func describeInView(height: Int) -> [Effect<Event>] {
    let first = list.listing.firstInView(height: height)
    guard !unknown(in: first - height / 2..<first + height * 3 / 2).isEmpty else { return [] }
    let names = unknown(in: first - height..<first + height * 2)
    asked.formUnion(names)
    let calls = names.flatMap {
      [
        AnyCall(IAM.ListGroupsForUser(userName: $0)), AnyCall(IAM.ListAccessKeys(userName: $0)),
        AnyCall(IAM.GetLoginProfile(userName: $0)),
      ]
    }
    return [Effect(.batch(calls) { .described(names, $0) })]
  }

  private func unknown(in positions: Range<Int>) -> [String] {
    let listing = list.listing
    return positions.clamped(to: 0..<listing.count).map { listing.names[listing.row($0)] }
      .filter { rows[$0] == nil && !asked.contains($0) }
  }

  mutating func describe(
    _ names: [String], _ results: [Result<AnyOutput, ServiceError>]
  ) {
    asked.subtract(names)
    // Rows out of view are forgotten, so that a long list stays small.
    if rows.count > 500 { rows = [:] }
    for (index, name) in names.enumerated() where results.count >= index * 3 + 3 {
      rows[name] = Self.row(Array(results[index * 3..<index * 3 + 3]))
    }
  }

  private static func row(_ results: [Result<AnyOutput, ServiceError>]) -> Row {
    let outputs = results.map { (try? $0.get())?.value }
    let groups = (outputs[0] as? IAM.ListGroupsForUser.Output)?.groups.map(\.groupName) ?? []
    let keys = (outputs[1] as? IAM.ListAccessKeys.Output)?.accessKeyMetadata ?? []
    let active = keys.count { $0.status == .active }
    let login = (outputs[2] as? IAM.GetLoginProfile.Output)?.loginProfile
    return Row(
      groups: groups.sorted(),
      keys: keys.isEmpty
        ? "none" : active == keys.count ? "\(active) active" : "\(active) of \(keys.count) active",
      password: login.map { $0.passwordResetRequired == true ? "must reset" : "enabled" } ?? "none")
  }
}
