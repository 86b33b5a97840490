import Display
import Domain

/// Create group: a name and a description.
package struct CreateDirectoryGroup: Screen {
  /// What it brings to the page that opened it.
  struct Created: Sendable {
    let name: String
    let groupID: String
  }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case cancel, create
    case created(Result<IdentityStore.CreateGroup.Output, ServiceError>)
  }

  package struct Draft: FormDraft {
    var name = ""
    var description = ""
    package struct Facts: Sendable {
      /// The names of groups there are already, in lower case.
      var groups: Set<String>
    }
  }

  private let storeID: String
  private var form: Form<Draft>
  private var isWaiting = false

  /// - Parameter groups: the names of those there are.
  package init(in storeID: String, groups: [String]) {
    self.storeID = storeID
    let facts = Draft.Facts(groups: Set(groups.map { $0.lowercased() }))
    form = Form(
      FormState(Draft(), facts: facts),
      buttons: [.init("cancel", "Cancel"), .init("create", "Create group")], fields: Self.fields)
  }

  package var path: [String] { ["IAM Identity Center", "Groups", "Create group"] }
  package var isTyping: Bool { form.isTyping }

  package var bindings: [Binding<Event>] {
    [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .key(.tab)),
      Binding(
        [.control("n"), .function(10)], "create", command: "create",
        help: "Create the group, if it is in order", .create
      ).needing(IdentityStore.CreateGroup.self),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave without creating a group", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      guard case .pressed(let button) = form.handle(key, in: room) else { return [] }
      return button == "create" ? create() : [.close]
    case .paste(let text): _ = form.paste(text)
    case .create: return create()
    case .cancel: return [.close]
    case .created(let result): return take(result)
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private mutating func create() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    isWaiting = true
    let draft = form.state.draft
    let call = IdentityStore.CreateGroup(
      identityStoreId: storeID, displayName: draft.name,
      description: draft.description.isEmpty ? nil : draft.description)
    return [.call(call) { .created($0) }]
  }

  private mutating func take(
    _ result: Result<IdentityStore.CreateGroup.Output, ServiceError>
  ) -> [Effect<Event>] {
    isWaiting = false
    switch result {
    case .success(let output):
      return [.close(returning: Created(name: form.state.draft.name, groupID: output.groupId))]
    case .failure(let error):
      form.state.notice = "\(error)"
      return []
    }
  }
}

extension CreateDirectoryGroup {
  private static let fields: Form<Draft>.Fields = { form in
    [Note<Draft>.title("Create group"), name, description]
  }

  private static var name: TextField<Draft> {
    var field = TextField<Draft>("name", "Group name *", \.name)
    (field.labelWidth, field.width) = (23, 100)
    field.check = { form in
      do throws(Problem) { _ = try IdentityStore.GroupName(form.draft.name) } catch {
        return error.sentence
      }
      return form.facts.groups.contains(form.draft.name.lowercased())
        ? "There is a group of this name already." : nil
    }
    return field
  }

  private static var description: TextField<Draft> {
    var field = TextField<Draft>("description", "Description - optional", \.description)
    (field.labelWidth, field.width) = (23, 200)
    field.check = { form in
      form.draft.description.isEmpty
        ? nil : IdentityStore.TextRule("description").problem(form.draft.description)
    }
    return field
  }
}
