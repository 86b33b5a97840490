import Foundation

extension Records {
  /// Looks at every record, the newest first, and finds the oldest place where it breaks.
  func verifyChain() throws(ServiceError) -> Activity.Verdict {
    var count = 0
    var found: Activity.Break?
    var newer: Activity.Record?
    var key: [Value]?
    repeat {
      let records = try page(Activity.Record.self, matching: [], after: key, limit: Page.maxItems)
      for record in records {
        found = try self.gap(between: record, and: newer) ?? found
        newer = record
      }
      count += records.count
      key = records.count == Page.maxItems ? records.last.map { [.integer(-$0.number)] } : nil
    } while key != nil
    found = try gap(between: nil, and: newer) ?? found
    return Activity.Verdict(records: count, breaksAt: found?.sentence)
  }

  /// - Parameters:
  ///   - older: nil for what is before the first.
  ///   - newer: nil for what the account says comes last.
  private func gap(
    between older: Activity.Record?, and newer: Activity.Record?
  ) throws(ServiceError) -> Activity.Break? {
    guard let newer else { return try brokenEnd(after: older) }
    let number = older?.number ?? 0
    if newer.number > number + 1 { return .missing(number + 1...newer.number - 1) }
    let expected = digest(newer.chained(to: older?.hash ?? Data()))
    return newer.number == number + 1 && newer.hash == expected ? nil : .changed(newer.number)
  }

  private func brokenEnd(after last: Activity.Record?) throws(ServiceError) -> Activity.Break? {
    guard let text = try setting(chainEndSetting) else { return last == nil ? nil : .endUnknown }
    guard let data = Data(base64Encoded: text), let sealed = unseal(SealedSecret(data: data)),
      let end = Activity.ChainEnd(text: sealed.revealed)
    else { return .endUnknown }
    let number = last?.number ?? 0
    if end.number > number { return .missing(number + 1...end.number) }
    return end.number == number && end.hash == last?.hash ?? Data() ? nil : .endUnknown
  }
}
