import Display
import Domain

/// Choose a region: all there are, or all but one, each with its number of users.
struct ChooseRegion: Screen {
  /// What it brings to the page that opened it.
  struct Chosen: Sendable { let region: OpsWorks.Region }

  enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case choose, leave
    case counted(Result<OpsWorks.GetRegionSummary.Output, ServiceError>)
  }

  let path: [String]
  private let regions: [OpsWorks.Region]
  /// The one that is shown now.
  private let current: OpsWorks.Region?
  private var listing: Listing
  private var counts: Reading<[OpsWorks.Region: Int]> = .waiting

  /// - Parameter other: a region that is not to be chosen.
  init(now current: OpsWorks.Region?, besides other: OpsWorks.Region? = nil, path: [String]) {
    (self.current, self.path) = (current, path + ["Region"])
    regions = OpsWorks.Region.allCases.filter { $0 != other }
    listing = Listing(names: regions.map(\.name))
    listing.moveCursor(toRow: regions.firstIndex { $0 == current } ?? 0)
  }

  func start() -> [Effect<Event>] { [.call(OpsWorks.GetRegionSummary()) { .counted($0) }] }

  var bindings: [Binding<Event>] {
    [
      Binding(
        [.enter, .character("o"), .right, .space], "choose", command: "choose",
        help: "Show the users of the region under the cursor", .choose),
      Binding(
        [.escape, .control("g"), .character("q")], "cancel", command: "cancel",
        help: "Stay with the region there is", .leave),
      Binding([.down, .character("j")], "", help: "The next region", .key(.down)),
      Binding([.up, .character("k")], "", help: "The region before", .key(.up)),
    ]
  }

  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): _ = listing.move(key, height: height(room))
    case .choose:
      return listing.current.map { [.close(returning: Chosen(region: regions[$0]))] } ?? []
    case .leave: return [.close]
    case .counted(let result):
      counts = Reading(
        result.map { output in
          Dictionary(uniqueKeysWithValues: output.regions.map { ($0.region, $0.users) })
        })
    case .paste, .returned: break
    }
    return []
  }
}

// MARK: - Drawing

extension ChooseRegion {
  /// The heads stand above the rows, the foot below them.
  private func height(_ room: Size) -> Int { max(1, room.rows - (hasFoot(room) ? 2 : 1)) }

  /// What is only remarked gives way to the last region.
  private func hasFoot(_ room: Size) -> Bool {
    counts.error != nil || room.rows > regions.count + 1
  }

  private static func usersColumn(_ width: Int) -> Int { width < 70 ? 46 : 50 }

  func draw(on canvas: inout Canvas) {
    canvas.write("Region", at: 3, 0, .quiet)
    canvas.write("Code", at: 30, 0, .quiet)
    canvas.write("Users", at: Self.usersColumn(canvas.columns), 0, .quiet)
    let height = height(canvas.size)
    let first = listing.firstInView(height: height)
    for offset in 0..<max(0, min(height, listing.count - first)) {
      drawRow(first + offset, at: offset + 1, on: &canvas)
    }
    if hasFoot(canvas.size) { drawFoot(on: &canvas) }
  }

  private func drawRow(_ position: Int, at row: Int, on canvas: inout Canvas) {
    let region = regions[listing.row(position)]
    let isUnderCursor = position == listing.cursor
    if isUnderCursor {
      canvas.write("▸", at: 1, row)
      canvas.cursor = Position(column: 1, row: row)
    }
    canvas.write(region.name, at: 3, row, isUnderCursor ? .focused : .plain)
    canvas.write(region.rawValue, at: 30, row)
    let end = canvas.write(count(of: region), at: Self.usersColumn(canvas.columns), row)
    let remarks = [region == current ? "shown now" : nil, region.isInConsole ? nil : "API only"]
    canvas.write(
      remarks.compactMap(\.self).joined(separator: " · "),
      at: max(end + 2, Self.usersColumn(canvas.columns) + 5), row, .quiet)
  }

  private func count(of region: OpsWorks.Region) -> String {
    switch counts {
    case .waiting: "…"
    case .refused: "?"
    case .known(let counts): counts[region].map { $0 == 0 ? "—" : "\($0)" } ?? "?"
    }
  }

  private func drawFoot(on canvas: inout Canvas) {
    let row = canvas.rows - 1
    if let error = counts.error {
      canvas.write("The users cannot be counted. \(error)", at: 1, row, .problem)
    } else {
      canvas.write("API only: AWS's console never offered it.", at: 1, row, .quiet)
    }
  }
}
