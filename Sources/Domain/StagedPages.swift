/// A page that is filled from several kinds of entities, one after the other.
struct StagedPages {
  private var room: Int
  private var stage: Int
  private var after: [String]?
  /// Where the next page begins, once this one is full.
  private(set) var marker: String?

  init(marker: String?, maxItems: Int?) throws(ServiceError) {
    room = try Page.limit(maxItems)
    guard let place = try Marker.decode(marker) else {
      (stage, after) = (0, nil)
      return
    }
    guard let stage = place.first.flatMap({ Int($0) }) else { throw Marker.invalid }
    self.stage = stage
    after = place.count > 1 ? Array(place.dropFirst()) : nil
  }

  /// What of this stage belongs on the page. Stages are numbered in the order of the calls.
  mutating func next<E: Entity>(
    _ number: Int, _ type: E.Type, matching match: [Match<E>] = [], in records: some Records
  ) throws(ServiceError) -> [E] {
    guard marker == nil, number >= stage else { return [] }
    let start = number == stage ? after : nil
    guard start == nil || start?.count == E.key.count else { throw Marker.invalid }
    guard room > 0 else {
      marker = Marker.encode(["\(number)"])
      return []
    }
    let found = try records.list(type, matching: match, after: start, limit: room)
    room -= found.items.count
    if found.isTruncated, let last = found.items.last {
      marker = Marker.encode(["\(number)"] + last.keyTexts)
    }
    return found.items
  }
}
