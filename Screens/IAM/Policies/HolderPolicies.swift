import Display
import Domain

/// The policies of a user or a group, as a tab of its page: those attached to it, and those that
/// are part of it.
struct HolderPolicies: Sendable {
  struct Draft: FormDraft {
    struct Facts: Sendable {
      var holder: PolicyHolder
      /// Nil until they have been read.
      var attached: [IAM.AttachedPolicy]?
      var inline: [String]?
      /// How many can be attached.
      var most: Int
    }
  }

  enum Event: Sendable {
    case key(Key)
    case paste(String)
    /// Something to be done, by its name and what it is about: `detach:arn:aws:iam::…`.
    case action(String)
    case form(FormUpdate<Draft>)
    case read(policy: String, Result<String, ServiceError>)
    case changed([Result<AnyOutput, ServiceError>], saying: String)
  }

  var form: Form<Draft>
  var confirm: Confirm?
  /// Whether a key has been pressed: until then the first row has the focus, once it is there.
  private var isTouched = false

  init(_ holder: PolicyHolder) {
    let facts = Draft.Facts(holder: holder, most: holder.attachedQuota.standard)
    form = Form(
      FormState(Draft(), facts: facts), buttons: [.init("back", "Back")], fields: Self.fields)
  }

  var facts: Draft.Facts { form.state.facts }
  var holder: PolicyHolder { facts.holder }

  var isTyping: Bool { confirm == nil && form.isTyping }

  func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas)
    confirm?.draw(on: &canvas)
  }

  /// What the screen has to do itself.
  enum Answer {
    case effects([Effect<Event>])
    /// The button that goes back.
    case leave
  }

  mutating func handle(_ event: Event, in room: Size) -> Answer {
    switch event {
    case .key(let key):
      isTouched = true
      if confirm != nil { return .effects(answer(key)) }
      switch form.handle(key, in: room) {
      case .effects(let effects): return .effects(asked(effects))
      case .pressed("back"): return .leave
      case .pressed(let action): return .effects(act(action))
      case .none, .ignored: return .effects([])
      }
    case .paste: return .effects([])
    case .action(let action): return .effects(confirm == nil ? act(action) : [])
    case .form(let update):
      let effects = asked(form.take(update))
      if !isTouched, let first = form.stops.first { form.setFocus(first) }
      return .effects(effects)
    case .read(let policy, let result): return .effects(edit(policy, result))
    case .changed(let results, let text): return .effects(finish(results, text))
    }
  }

  /// They are of somebody else from now on, or of the same by another name.
  mutating func take(_ holder: PolicyHolder) { form.state.facts.holder = holder }

  private func asked(_ effects: [FormEffect<Draft>]) -> [Effect<Event>] {
    effects.map { $0.map { .form($0) } }
  }
}

// MARK: - Reading

extension HolderPolicies {
  func start() -> [Effect<Event>] {
    let effects: [FormEffect<Draft>] = [
      holder.listAttached { Self.taking($0) { $0.facts.attached = $1 } },
      holder.listInline { Self.taking($0) { $0.facts.inline = $1 } },
      .call(IAM.GetAccountSummary()) { result in
        FormUpdate { form in
          let quota = form.facts.holder.attachedQuota.rawValue
          if case .success(let output) = result, let most = output.summaryMap[quota] {
            form.facts.most = most
          }
          return []
        }
      },
    ]
    return asked(effects)
  }

  private static func taking<Reply>(
    _ result: Result<Reply, ServiceError>,
    _ take: @escaping @Sendable (inout FormState<Draft>, Reply) -> Void
  ) -> FormUpdate<Draft> where Reply: Sendable {
    FormUpdate { form in
      switch result {
      case .success(let reply): take(&form, reply)
      case .failure(let error): form.notice = "The policies cannot be read. \(error)"
      }
      return []
    }
  }
}
