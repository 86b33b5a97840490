import Domain
import Screens

extension Services {
  /// Work that needs no terminal, ready to be done; nil for everything else.
  ///
  /// - Parameter tell: given what went wrong and no reply can say.
  package func errand<Event: Sendable>(
    _ work: Effect<Event>.Work, tell: @escaping @Sendable (String) -> Void
  ) -> (@Sendable () async -> Event)? {
    ask(work) ?? note(work, tell: tell) ?? handOver(work)
  }

  /// The account.
  private func ask<Event: Sendable>(
    _ work: Effect<Event>.Work
  ) -> (@Sendable () async -> Event)? {
    let account = opened.account
    switch work {
    case .call(_, let perform): return { await perform(account) }
    case .batch(let calls, let then): return { then(await account.perform(batch: calls)) }
    case .spell(let calls, let then): return { [spell] in then(spell(calls)) }
    default: return nil
    }
  }

  /// The journal.
  private func note<Event: Sendable>(
    _ work: Effect<Event>.Work, tell: @escaping @Sendable (String) -> Void
  ) -> (@Sendable () async -> Event)? {
    let opened = opened
    switch work {
    case .openRun(let run, let then):
      return {
        do throws(ServiceError) {
          try opened.work.open(run)
          return then(nil)
        } catch {
          return then(error)
        }
      }
    case .task(let task, let run, let then):
      return { then(await opened.perform(task, of: run, tell: tell)) }
    default: return nil
    }
  }

  /// What leaves the console, and what it reads: files and mail.
  private func handOver<Event: Sendable>(
    _ work: Effect<Event>.Work
  ) -> (@Sendable () async -> Event)? {
    let services = self
    switch work {
    case .export(let export, let then):
      return {
        then(await Result { () async throws(ExportError) in try await services.export(export) })
      }
    case .exportActivity(let export, let then):
      return {
        then(
          await Result { () async throws(ExportError) in
            try await services.exportActivity(export, services.opened.account)
          })
      }
    case .readFile(let path, let limit, let then):
      return { then(Result { () throws(ExportError) in try services.readFile(path, limit) }) }
    case .listMailRoutes(let then): return { then(services.mailRoutes()) }
    case .send(let mail, let route, let then):
      return {
        then(
          await Result { () async throws(ExportError) in try await services.send(mail, route) })
      }
    default: return nil
    }
  }
}

extension OpenedAccount {
  /// Runs a call of a run, written down before and after.
  ///
  /// What could not be written down before is not sent. A reply that could not be written down
  /// is still the truth, and may hold a secret that nobody can have again: it is given as it
  /// is, and the journal goes on saying that the call is in doubt, which is settled by looking.
  fileprivate func perform(
    _ task: Run.Task, of run: String, tell: @Sendable (String) -> Void
  ) async -> Result<AnyOutput, ServiceError> {
    do throws(ServiceError) {
      try work.begin(task, of: run)
    } catch {
      return .failure(error)
    }
    let result = await Result { () async throws(ServiceError) in
      try await account.perform(task.call)
    }
    do throws(ServiceError) {
      try work.end(task, of: run, result)
    } catch {
      tell("What came of \(task.call.name) could not be noted: \(error.message)")
    }
    return result
  }
}
