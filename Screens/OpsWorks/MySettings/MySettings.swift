import Display
import Domain

/// OpsWorks Stacks › My Settings: who is signed in, as a user of one region.
///
/// A federated user cannot be imported: opening this page makes one a user of the region. Other
/// regions are looked at first; becoming a user there is a key of its own.
/// Source: Importing users into AWS OpsWorks Stacks; Setting an IAM user's public SSH key.
package struct MySettings: Screen {
  /// What it brings to the page that opened it: there may be one user more.
  struct Left: Sendable {}

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case edit, become, users, chooseRegion, leave
    case region(String)
    case read([Result<AnyOutput, ServiceError>], OpsWorks.Region)
    case became(Result<Nothing, ServiceError>, OpsWorks.Region)
    case described([Result<AnyOutput, ServiceError>], OpsWorks.Region)
  }

  let identity: AccountIdentity
  private(set) var region: OpsWorks.Region
  var state = MySettingsState()
  /// Whether opening the page makes a federated user a user of the region.
  var becomesUser: Bool
  private var text = ScrolledText([ScrolledText.Line]())

  package init(identity: AccountIdentity, region: OpsWorks.Region? = nil) {
    self.identity = identity
    self.region = region ?? OpsWorks.Region(of: identity)
    becomesUser = if case .federated = identity.principal { true } else { false }
    if identity.principal == .owner { state.standing = .owner }
    show()
  }

  package var path: [String] { ["OpsWorks Stacks", "My Settings"] }
  package var regionCode: String? { region.rawValue }

  package func start() -> [Effect<Event>] {
    guard state.standing != .owner else { return [] }
    let region = region
    return [
      Effect(
        .batch([
          AnyCall(OpsWorks.DescribeMyUserProfile(region: region)),
          AnyCall(OpsWorks.GetSelfManagement(region: region)),
        ]) { .read($0, region) })
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      state.notice = nil
      _ = text.handle(key, in: Self.textRoom(room))
      return []
    case .edit: return edit()
    case .become: return become()
    case .users: return [.show(OpsWorksUsersPage(identity: identity, region: region))]
    case .chooseRegion: return [.show(ChooseRegion(now: region, path: path))]
    case .region(let name): return show(named: name)
    case .leave: return [.close(returning: Left())]
    case .read(let replies, let region): return region == self.region ? take(replies) : []
    case .became(let result, let region): return region == self.region ? finish(result) : []
    case .described(let replies, let region): if region == self.region { describe(replies) }
    case .returned(let result): return wake(with: result)
    case .paste: break
    }
    show()
    return []
  }

  // MARK: - Drawing

  /// The notice stands below the text.
  private static func textRoom(_ room: Size) -> Size {
    Size(columns: room.columns, rows: max(1, room.rows - 1))
  }

  package func draw(on canvas: inout Canvas) {
    let room = Self.textRoom(canvas.size)
    text.draw(on: &canvas, rows: 0..<room.rows)
    let row = canvas.rows - 1
    if let notice = state.notice {
      canvas.write(notice, at: 2, row, .warning, width: canvas.columns - 3)
    } else {
      canvas.write(
        text.position(in: room) ?? ServiceEnd.onPages, at: 2, row, .quiet, width: canvas.columns - 3
      )
    }
  }

  /// Where one is in the text stays.
  mutating func show() { text.replace(state.lines(in: region)) }
}

// MARK: - Going somewhere

extension MySettings {
  private func edit() -> [Effect<Event>] {
    guard case .user(let profile) = state.standing else { return [] }
    return [.show(EditMyKey(key: profile.sshPublicKey ?? "", region: region))]
  }

  private mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let chosen as ChooseRegion.Chosen: return show(chosen.region)
    case let saved as EditMyKey.Saved:
      state.notice = saved.text
      return start()
    default: return start()
    }
  }

  private mutating func show(named name: String) -> [Effect<Event>] {
    if let region = OpsWorks.Region(named: name) { return show(region) }
    state.notice = "No region of OpsWorks Stacks is called \(name)."
    return [.ring]
  }

  private mutating func show(_ region: OpsWorks.Region) -> [Effect<Event>] {
    guard region != self.region else { return [] }
    self.region = region
    let isOwner = state.standing == .owner
    state = MySettingsState()
    if isOwner { state.standing = .owner }
    becomesUser = false
    show()
    return start()
  }
}
