import Display
import Domain

/// What became of a plan, person by person: what was done and what was not, and the secrets,
/// which can be had here and never again.
package struct Results: Sendable {
  package enum Event: Sendable {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case saved(Result<String, ExportError>)
    /// What became of copying the credential of this key.
    case copied(String, Result<String, ExportError>)
    case mailRoutes([MailRoute])
    case posting(Int, Posting.Event)
  }

  enum Answer: Sendable {
    case effects([Effect<Event>])
    /// Go on with the run: something is tried again or taken back.
    case goOn(Run)
    /// Do what is missing for these parts, with new secrets where the old ones are lost.
    case finish([Int])
    case leave
    /// Leave, and keep the run to go on with another time.
    case later
  }

  var form: Form<ResultsDraft>
  var confirm: Confirm?
  private var mailRoutes: [MailRoute] = []

  /// - Parameter isResumed: the run was begun by an earlier console and has not been gone on with.
  init(run: Run, format: any ResultsFormat, isResumed: Bool = false) {
    let facts = ResultsDraft.Facts(run: run, format: format, isResumed: isResumed)
    let draft = ResultsDraft(path: format.file(of: run)?.name ?? "")
    form = Form(
      FormState(draft, facts: facts), buttons: [.init("close", "Close")],
      fields: ResultsDraft.fields)
  }

  /// The results again after more was done: what was shown and saved stays so.
  mutating func keep(from earlier: Results) {
    form.state.facts.keep(from: earlier.form.state.facts)
    if earlier.form.state.facts.file != nil { form.state.draft = earlier.form.state.draft }
    mailRoutes = earlier.mailRoutes
    form.setFocus(earlier.form.focus)
  }

  var run: Run { form.state.facts.run }
  var isTyping: Bool { confirm == nil && form.isTyping }

  func start() -> [Effect<Event>] {
    [Effect(.listMailRoutes { .mailRoutes($0) })] + startPostings()
  }

  /// Overwrites every secret there is.
  func wipe() {
    for part in run.plan.parts.indices {
      form.state.facts.format.posting(to: part, in: run)?.mail.link.wipe()
    }
    form.state.facts.wipe()
  }

  func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas)
    confirm?.draw(on: &canvas)
  }
}

// MARK: - Events

extension Results {
  mutating func handle(_ event: Event, in room: Size) -> Answer {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text): _ = form.paste(text)
    case .saved(let result): form.saved(result)
    case .copied(let key, let result): form.copied(key, result)
    case .mailRoutes(let routes): mailRoutes = routes
    case .posting(let part, let event): return .effects(post(event, to: part))
    case .returned(let result):
      if let mailed = result as? MailPage.Outcome {
        form.state.facts.mailed[mailed.part] = mailed.text
      }
    }
    return .effects([])
  }

  private mutating func press(_ key: Key, in room: Size) -> Answer {
    if confirm != nil { return answerConfirm(key) }
    switch key {
    case .escape, .control("g"), .character("q"):
      return escape(key, in: room)
    case .character("w") where !isTyping: return act("csv")
    case .character("e") where !isTyping: return mailToCurrent()
    default: return take(form.handle(key, in: room))
    }
  }

  private mutating func escape(_ key: Key, in room: Size) -> Answer {
    if key == .character("q"), isTyping { return take(form.handle(key, in: room)) }
    guard !form.state.facts.isSaving else {
      form.state.facts.isSaving = false
      return .effects([])
    }
    return close()
  }

  private mutating func take(_ answer: Form<ResultsDraft>.Answer) -> Answer {
    guard case .pressed(let name) = answer else { return .effects([]) }
    return act(name)
  }

  /// The person whose lines have the focus.
  private var currentPart: Int? {
    form.focus.split(separator: ".").dropFirst().first.flatMap { Int($0) }
  }

  private mutating func act(_ name: String) -> Answer {
    let words = name.split(separator: ".")
    let part = words.dropFirst().first.flatMap { Int($0) } ?? 0
    switch words.first {
    case "close": return close()
    case "csv": form.askForPath()
    case "save": return .effects(form.save { .saved($0) })
    case "copy": return copy(String(name.dropFirst("copy.".count)))
    case "mail": return mail(part)
    case "post", "savemail": return press(name, of: part)
    case "retry": return .finish([part])
    case "finish": return .finish(form.state.facts.unfinishedParts)
    case "undoAll": return askToUndoAll()
    case "undo": return askToUndo(part)
    default: break
    }
    return .effects([])
  }
}

// MARK: - The clipboard, mail

extension Results {
  private func copy(_ key: String) -> Answer {
    .effects(form.copy(key) { .copied(key, $0) })
  }

  private mutating func mailToCurrent() -> Answer {
    guard let part = currentPart else {
      form.state.notice = "Go to a user's lines first: the mail is to that user."
      return .effects([])
    }
    return mail(part)
  }

  private mutating func mail(_ part: Int) -> Answer {
    guard let draft = form.state.facts.format.mail(to: part, in: run) else {
      form.state.notice = form.state.facts.format.withoutMail
      return .effects([])
    }
    return .effects([
      .show(MailPage(draft, to: run.plan.parts[part].person, part: part, routes: mailRoutes))
    ])
  }
}
