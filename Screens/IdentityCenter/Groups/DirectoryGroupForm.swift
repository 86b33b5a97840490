import Display
import Domain

/// A name and a description: of a group that is to be created, or of one that is there.
package struct DirectoryGroupForm: Screen {
  /// What it brings to the page that opened it.
  struct Saved: Sendable {
    let name: String
    let groupID: String
  }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case cancel, save
    case created(Result<IdentityStore.CreateGroup.Output, ServiceError>)
    case changed(Result<Nothing, ServiceError>)
  }

  package struct Draft: FormDraft {
    var name = ""
    var description = ""
    package struct Facts: Sendable {
      /// The names of other groups, in lower case, as far as they are known.
      var groups: Set<String>
      /// What is edited; nil for a new group.
      var group: IdentityStore.Group?
      var title: String { group == nil ? "Create group" : "Edit group" }
    }
  }

  private let storeID: String
  private var form: Form<Draft>
  private var isWaiting = false

  /// Create group.
  ///
  /// - Parameter groups: the names of those there are.
  package init(in storeID: String, groups: [String]) {
    self.storeID = storeID
    let facts = Draft.Facts(groups: Set(groups.map { $0.lowercased() }))
    form = Self.form(Draft(), facts, button: "Create group")
  }

  init(editing group: IdentityStore.Group) {
    storeID = group.identityStoreId
    let draft = Draft(name: group.displayName ?? "", description: group.description ?? "")
    form = Self.form(draft, Draft.Facts(groups: [], group: group), button: "Save changes")
  }

  private static func form(_ draft: Draft, _ facts: Draft.Facts, button: String) -> Form<Draft> {
    Form(
      FormState(draft, facts: facts),
      buttons: [.init("cancel", "Cancel"), .init("save", button)], fields: fields)
  }

  private var group: IdentityStore.Group? { form.state.facts.group }

  package var path: [String] {
    ["IAM Identity Center", "Groups"] + (group.map { [$0.displayName ?? $0.groupId] } ?? [])
      + [form.state.facts.title]
  }
  package var isTyping: Bool { form.isTyping }

  package var bindings: [Binding<Event>] {
    [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .key(.tab)),
      saving,
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave everything as it is", .cancel),
    ]
  }

  private var saving: Binding<Event> {
    let label = group == nil ? "create" : "save"
    return Binding(
      [.control("n"), .function(10)], label, command: label,
      help: group == nil ? "Create the group, if it is in order" : "Save the changes", .save
    ).needing(group == nil ? IdentityStore.CreateGroup.self : IdentityStore.UpdateGroup.self)
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      guard case .pressed(let button) = form.handle(key, in: room) else { return [] }
      return button == "save" ? save() : [.close]
    case .paste(let text): _ = form.paste(text)
    case .save: return save()
    case .cancel: return [.close]
    case .created(let result): return take(result.map(\.groupId))
    case .changed(let result): return take(result.map { _ in group?.groupId ?? "" })
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

}

// MARK: - Saving

extension DirectoryGroupForm {
  private mutating func save() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    let draft = form.state.draft
    let description = draft.description.isEmpty ? nil : draft.description
    guard let group else {
      isWaiting = true
      let call = IdentityStore.CreateGroup(
        identityStoreId: storeID, displayName: draft.name, description: description)
      return [.call(call) { .created($0) }]
    }
    let operations = Self.operations(draft, on: group)
    guard !operations.isEmpty else {
      form.state.notice = "Everything is as it was: there is nothing to save."
      return []
    }
    isWaiting = true
    let call = IdentityStore.UpdateGroup(
      identityStoreId: storeID, groupId: group.groupId, operations: operations)
    return [.call(call) { .changed($0) }]
  }

  /// Only what was changed, so that nothing is undone that somebody else does meanwhile.
  private static func operations(
    _ draft: Draft, on group: IdentityStore.Group
  ) -> [IdentityStore.AttributeOperation] {
    var operations: [IdentityStore.AttributeOperation] = []
    if draft.name != group.displayName {
      operations.append(.init("displayName", .string(draft.name)))
    }
    if draft.description != group.description ?? "" {
      operations.append(
        .init("description", draft.description.isEmpty ? nil : .string(draft.description)))
    }
    return operations
  }

  /// - Parameter result: the group's ID.
  private mutating func take(_ result: Result<String, ServiceError>) -> [Effect<Event>] {
    isWaiting = false
    switch result {
    case .success(let id):
      return [.close(returning: Saved(name: form.state.draft.name, groupID: id))]
    case .failure(let error):
      if error.code == .conflictException {
        form.state.facts.groups.insert(form.state.draft.name.lowercased())
        form.setFocus("name")
      } else {
        form.state.notice = "\(error)"
      }
      return []
    }
  }
}
