import Display
import Domain

extension ActivityPage {
  mutating func press(_ key: Key, height: Int) -> [Effect<Event>] {
    if confirm != nil { return answer(key) }
    if exporting != nil { return typePath(key) }
    if isFiltering { return type(key, height: height) }
    _ = listing.move(key, height: height)
    return readOn(height: height)
  }

  private mutating func type(_ key: Key, height: Int) -> [Effect<Event>] {
    switch key {
    case .enter: isFiltering = false
    case .up, .down, .pageUp, .pageDown:
      _ = listing.move(key, height: height)
      return readOn(height: height)
    default:
      let before = filter.text
      _ = filter.handle(key)
      if filter.text != before { return startOver() }
    }
    return []
  }

  private mutating func typePath(_ key: Key) -> [Effect<Event>] {
    guard key == .enter, let path = exporting?.text else {
      _ = exporting?.handle(key)
      return []
    }
    exporting = nil
    let export = ActivityExport(
      path: path, containing: filter.text, accountID: identity.accountID)
    return [Effect(.exportActivity(export) { .exported($0) })]
  }

  mutating func paste(_ text: String) -> [Effect<Event>] {
    if exporting != nil {
      exporting?.insert(text)
      return []
    }
    filter.insert(text)
    return startOver()
  }

  mutating func escape() -> [Effect<Event>] {
    if exporting != nil {
      exporting = nil
    } else if isFiltering {
      isFiltering = false
    } else if listing.clearFilter() {
      return []
    } else if !filter.text.isEmpty {
      filter = TextLine()
      return startOver()
    } else {
      return [.close]
    }
    return []
  }

  func open() -> [Effect<Event>] {
    guard let row = listing.current, records.indices.contains(row) else { return [] }
    let record = records[row]
    let text = record.cloudTrail(of: identity.accountID).prettyPrinted
    return [
      .show(
        TextPage(
          path: path + ["\(record.number)"], heading: "\(record.event) \(record.target)",
          lines: text.split(separator: "\n").map(String.init),
          fileName: "\(record.event)-\(record.number).json"))
    ]
  }
}
