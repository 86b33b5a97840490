import Domain
import Screens

extension Session {
  typealias Then<Reply> = Effect<Console.Reply>.Then<Reply>

  func carryOut(_ effects: [Effect<Console.Reply>]) {
    for effect in effects { carryOut(effect.work) }
  }

  private func carryOut(_ work: Effect<Console.Reply>.Work) {
    switch work {
    case .call, .batch, .createAccount, .signIn: ask(work)
    case .openRun, .task, .closeRun: note(work)
    case .keep, .keepNow, .discard, .adopt, .listUnfinished: keep(work)
    case .export, .exportActivity, .readFile, .listMailRoutes, .send, .copy, .edit: handOver(work)
    case .clock(let then): inbox.put(.reply(then(.now)))
    case .random(let count, let then): inbox.put(.reply(then(services.randomBytes(count))))
    case .spell(let calls, let then):
      errands.run { [spell = services.spell] in then(spell(calls)) }
    case .qrCode(let text, let then):
      inbox.put(.reply(then(terminal.isUnicode ? services.qrCode(text) : nil)))
    case .ring: terminal.ring()
    // The console has dealt with these itself.
    case .begin, .identityChanged, .show, .close, .quit: break
    }
  }

  /// The account.
  private func ask(_ work: Effect<Console.Reply>.Work) {
    let account = services.opened.account
    switch work {
    case .call(_, let perform): errands.run { await perform(account) }
    case .batch(let calls, let then): errands.run { then(await account.perform(batch: calls)) }
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

  /// The journal.
  private func note(_ work: Effect<Console.Reply>.Work) {
    let (journal, account) = (services.opened.work, services.opened.account)
    switch work {
    case .openRun(let run, let then):
      errands.run { then(Self.problem { () throws(ServiceError) in try journal.open(run) }) }
    case .task(let task, let run, let then):
      errands.run { [errands] in
        then(await errands.perform(task, of: run, on: account, journal: journal))
      }
    case .closeRun(let run):
      keeper.inOrder { _ throws(ServiceError) in try journal.close(run: run) }
    default: break
    }
  }

  /// Drafts, and what consoles before this one left.
  private func keep(_ work: Effect<Console.Reply>.Work) {
    let (inbox, journal) = (inbox, services.opened.work)
    switch work {
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

  /// What leaves the console: files, mail, the clipboard, the editor.
  private func handOver(_ work: Effect<Console.Reply>.Work) {
    let services = services
    switch work {
    case .export(let export, let then):
      errands.run {
        then(
          await Result { () async throws(ExportError) in try await services.export(export) })
      }
    case .exportActivity(let export, let then):
      errands.run {
        then(
          await Result { () async throws(ExportError) in
            try await services.exportActivity(export, services.opened.account)
          })
      }
    case .readFile(let path, let limit, let then):
      errands.run {
        then(Result { () throws(ExportError) in try services.readFile(path, limit) })
      }
    case .listMailRoutes(let then): errands.run { then(services.mailRoutes()) }
    case .send(let mail, let route, let then):
      errands.run {
        then(
          await Result { () async throws(ExportError) in try await services.send(mail, route) })
      }
    case .copy(let secret, let then): inbox.put(.reply(then(copy(secret))))
    case .edit(let text, let then): inbox.put(.reply(then(edit(text))))
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

  private static func problem(_ work: () throws(ServiceError) -> Void) -> ServiceError? {
    do throws(ServiceError) {
      try work()
      return nil
    } catch {
      return error
    }
  }
}
