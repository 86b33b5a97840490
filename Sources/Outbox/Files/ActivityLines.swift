import Domain
import Foundation

/// The activity of an account as JSON lines, an event in CloudTrail's shape each, the oldest
/// first, a thousand records at a time.
package struct ActivityLines: Sendable {
  private let account: any Account
  private let accountID: String
  private let containing: String
  /// How many records there are; nil before the first were read.
  private var last: Int?
  private var done = 0

  /// - Parameter containing: see ``Activity/ListRecords``.
  package init(of account: any Account, accountID: String, containing: String = "") {
    (self.account, self.accountID, self.containing) = (account, accountID, containing)
  }

  /// The next lines; nil after the last. What is written down meanwhile is not among them.
  package mutating func next() async throws(ServiceError) -> [UInt8]? {
    let last = try await end()
    guard done < last else { return nil }
    let until = min(done + Page.maxItems, last)
    let call = Activity.ListRecords(
      containing: containing, before: until + 1, maxItems: Page.maxItems)
    let records = try await account.perform(call).records.filter { $0.number > done }
    done = until
    return records.reversed().flatMap { Array(($0.cloudTrail(of: accountID).compact + "\n").utf8) }
  }

  private mutating func end() async throws(ServiceError) -> Int {
    if let last { return last }
    let newest = try await account.perform(Activity.ListRecords(maxItems: 1)).records.first
    last = newest?.number ?? 0
    return newest?.number ?? 0
  }
}
