import Display
import Domain

/// Edit Group Name: another name for a group, whose users and policies stay.
package struct RenameGroup: Screen {
  /// What it brings to the page that opened it.
  struct Renamed: Sendable { let groupName: String }

  package struct Draft: FormDraft {
    var name = ""
    /// What the group is called now.
    package struct Facts: Sendable { let name: String }
  }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case cancel, rename
    case renamed(Result<Nothing, ServiceError>)
  }

  private let name: String
  private var form: Form<Draft>
  private var isWaiting = false

  package init(_ name: String) {
    self.name = name
    var draft = Draft()
    draft.name = name
    form = Form(
      FormState(draft, facts: Draft.Facts(name: name)),
      buttons: [.init("cancel", "Cancel"), .init("rename", "Yes, Edit")]
    ) { _ in
      Note<Draft>.title("Edit Group Name")
      Self.field
      Note<Draft>.gap
      Note<Draft>(
        "Its users and its policies stay. Policies elsewhere that name the group's ARN are not"
          + " changed.")
    }
  }

  private static var field: TextField<Draft> {
    var field = TextField<Draft>("name", "Group name *", \.name)
    field.width = 60
    field.submit = "rename"
    field.check = { form in
      do throws(Problem) { _ = try IAM.GroupName(form.draft.name) } catch { return error.sentence }
      return form.draft.name == form.facts.name && form.visited.contains("name")
        ? "This is its name already." : nil
    }
    return field
  }

  package var path: [String] { ["IAM", "Groups", name, "Edit Group Name"] }
  package var isTyping: Bool { form.isTyping }

  package var bindings: [Binding<Event>] {
    [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab goes back", .key(.tab)),
      Binding(
        [.control("n"), .function(10)], "edit name", command: "edit-name",
        help: "Give the group this name", .rename),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave the group's name as it is", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      if case .pressed(let button) = form.handle(key, in: room) {
        return button == "rename" ? rename() : [.close]
      }
    case .paste(let text): _ = form.paste(text)
    case .rename: return rename()
    case .cancel: return [.close]
    case .renamed(.success):
      return [.close(returning: Renamed(groupName: form.state.draft.name))]
    case .renamed(.failure(let error)): (isWaiting, form.state.notice) = (false, "\(error)")
    case .returned: break
    }
    return []
  }

  private mutating func rename() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    isWaiting = true
    let call = IAM.UpdateGroup(groupName: name, newGroupName: form.state.draft.name)
    return [.call(call) { .renamed($0) }]
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }
}
