import Display
import Domain

extension ImportPage {
  /// The first region that has users is offered, and any other can be chosen.
  mutating func take(
    _ result: Result<OpsWorks.GetRegionSummary.Output, ServiceError>
  ) -> [Effect<Event>] {
    regions = Reading(result.map(\.regions))
    guard source.origin == nil else { return [] }
    let others = regions.value?.filter { $0.region != source.region } ?? []
    guard let first = others.first(where: { $0.users > 0 }) else {
      table.list.listing.isLoading = false
      table.whenEmpty = "No other region has users of OpsWorks Stacks."
      table.error = regions.error
      return []
    }
    return change(to: first.region)
  }

  mutating func change(to region: OpsWorks.Region) -> [Effect<Event>] {
    guard region != source.origin else { return [] }
    let (reading, lost) = (table.reading, table.list.marks.count)
    source.origin = region
    table = source.table
    // What was asked of the other region still comes.
    table.reading = reading + 1
    if lost > 0 { table.remark = "what was marked was of the other region" }
    (selectsAll, continued, focus) = (false, nil, .list)
    return read()
  }

  func chooseRegion() -> [Effect<Event>] {
    [.show(ChooseRegion(now: source.origin, besides: source.region, path: path))]
  }
}
