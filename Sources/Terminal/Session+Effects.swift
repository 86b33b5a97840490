import Domain
import Screens

extension Session {
  typealias Then<Reply> = Effect<Console.Reply>.Then<Reply>

  func carryOut(_ effects: [Effect<Console.Reply>]) {
    for effect in effects { carryOut(effect.work) }
  }

  private func carryOut(_ work: Effect<Console.Reply>.Work) {
    let tell: @Sendable (String) -> Void = { [inbox] in inbox.put(.notice($0)) }
    if let errand = services.errand(work, tell: tell) { return errands.run(errand) }
    switch work {
    case .createAccount, .signIn: ask(work)
    case .closeRun, .keep, .keepNow, .discard, .adopt, .listUnfinished: keep(work)
    case .clock(let then): inbox.put(.reply(then(.now)))
    case .random(let count, let then): inbox.put(.reply(then(services.randomBytes(count))))
    case .copy(let secret, let then): inbox.put(.reply(then(copy(secret))))
    case .edit(let text, let then): inbox.put(.reply(then(edit(text))))
    case .qrCode(let text, let then):
      inbox.put(.reply(then(terminal.isUnicode ? services.qrCode(text) : nil)))
    case .ring: terminal.ring()
    // The console has dealt with these itself, and the services with the rest.
    default: break
    }
  }

  /// For an account that is used from then on.
  private func ask(_ work: Effect<Console.Reply>.Work) {
    switch work {
    case .createAccount(let contents, let then):
      errands.run { [create = services.createAccount, inbox] in
        let opened = await Result { () async throws(ServiceError) in try await create(contents) }
        if case .success(let opened) = opened {
          inbox.put(.opened(opened))
        }
        return then(opened.map(\.identity))
      }
    case .signIn(let request, let then):
      errands.run { [signIn = services.opened.signIn, inbox] in
        let (answer, opened) = await signIn(request)
        if let opened { inbox.put(.opened(opened)) }
        return then(answer)
      }
    default: break
    }
  }

  /// Drafts and runs, and what consoles before this one left.
  private func keep(_ work: Effect<Console.Reply>.Work) {
    let (inbox, journal) = (inbox, services.opened.work)
    switch work {
    case .closeRun(let run):
      keeper.inOrder { _ throws(ServiceError) in try journal.close(run: run) }
    case .keep(let keepsake): keeper.keep(keepsake)
    case .keepNow(let keepsake, let then):
      keeper.keepNow(keepsake) { inbox.put(.reply(then($0))) }
    case .discard(let id): keeper.discard(id)
    case .adopt(let id, let then):
      keeper.inOrder { drafts throws(ServiceError) in
        var isOurs = false
        defer { inbox.put(.reply(then(isOurs))) }
        isOurs = try drafts.adopt(draft: id)
      }
    case .listUnfinished(let then):
      keeper.inOrder { drafts throws(ServiceError) in
        var unfinished = Unfinished()
        defer { inbox.put(.reply(then(unfinished))) }
        unfinished.drafts = try drafts.abandonedDrafts()
        unfinished.runs = try journal.unfinishedRuns()
      }
    default: break
    }
  }

  private func copy(_ secret: Secret) -> Result<String, ExportError> {
    Result { () throws(ExportError) in
      let sequence = try services.clipboardSequence(secret)
      defer { sequence.wipe() }
      terminal.send(sequence.revealed)
      return "Sent to the clipboard of your terminal."
    }
  }

  private func edit(_ text: String) -> Result<String?, ExportError> {
    keeper.save()
    return terminal.suspended { services.editor.edit(text, signals: signals) }
  }
}
