import Display
import Domain

/// A region to be chosen; it closes with an ``OpsWorks/Region``.
package struct RegionChoice: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case choose, leave
  }

  package let path: [String]
  private let regions: [OpsWorks.RegionCount]
  private var listing: Listing

  /// - Parameter current: the one that has the cursor.
  package init(path: [String], _ regions: [OpsWorks.RegionCount], current: OpsWorks.Region?) {
    (self.path, self.regions) = (path + ["Region"], regions)
    listing = Listing(names: regions.map(\.region.name))
    listing.moveCursor(toRow: regions.firstIndex { $0.region == current } ?? 0)
  }

  package var bindings: [Binding<Event>] {
    [
      Binding(
        [.enter, .space, .character("o"), .right], "choose", command: "choose",
        help: "Take the users of the region under the cursor", .choose),
      Binding(
        [.escape, .control("g"), .character("q")], "back", command: "back",
        help: "Leave the region as it is", .leave),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .choose:
      return listing.current.map { [.close(returning: regions[$0].region)] } ?? []
    case .leave: return [.close]
    case .key(let key): _ = listing.move(key, height: room.rows - 3)
    case .paste, .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) {
    canvas.write("From which region?", at: 1, 0, .title)
    canvas.rule(1, from: 1)
    let height = max(1, canvas.rows - 3)
    let top = listing.firstInView(height: height)
    let width = canvas.columns
    for (row, count) in regions.dropFirst(top).prefix(height).enumerated() {
      if top + row == listing.cursor {
        canvas.write("▸", at: 1, row + 2)
        canvas.cursor = Position(column: 1, row: row + 2)
      }
      canvas.write(count.region.name, at: 3, row + 2)
      canvas.write(count.region.rawValue, at: 30, row + 2, .quiet)
      let users = count.users == 0 ? "no users" : Noun("user", "users").counted(count.users)
      canvas.write(users, at: min(48, width - 12), row + 2, count.users == 0 ? .quiet : .plain)
    }
  }
}
