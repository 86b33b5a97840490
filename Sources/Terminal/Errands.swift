import Dispatch
import Domain
import Screens

/// Carries out effects away from the thread that draws, and puts what came of them into the
/// inbox. What changes something is awaited before the program ends.
struct Errands {
  let inbox: Inbox
  private let unfinished = DispatchGroup()

  init(_ inbox: Inbox) { self.inbox = inbox }

  /// - Parameter work: what to do; its result is the reply.
  func run(_ work: @escaping @Sendable () async -> Console.Reply) {
    let (inbox, unfinished) = (inbox, unfinished)
    unfinished.enter()
    Task {
      inbox.put(.reply(await work()))
      unfinished.leave()
    }
  }

  /// Runs a call of a run, written down before and after.
  ///
  /// What could not be written down before is not sent. A reply that could not be written down
  /// is still the truth, and may hold a secret that nobody can have again: it is given as it
  /// is, and the journal goes on saying that the call is in doubt, which is settled by looking.
  func perform(
    _ task: Run.Task, of run: String, on account: any Account, journal: any Journal
  ) async -> Result<AnyOutput, ServiceError> {
    do throws(ServiceError) {
      try journal.begin(task, of: run)
    } catch {
      return .failure(error)
    }
    let result = await Result { () async throws(ServiceError) in
      try await account.perform(task.call)
    }
    do throws(ServiceError) {
      try journal.end(task, of: run, result)
    } catch {
      inbox.put(.notice("What came of \(task.call.name) could not be noted: \(error.message)"))
    }
    return result
  }

  /// Waits for what is under way, but not for ever.
  func wait(atMost limit: DispatchTimeInterval) {
    _ = unfinished.wait(timeout: .now() + limit)
  }
}

extension Result {
  /// The result of work that may fail and takes its time.
  init(_ work: () async throws(Failure) -> Success) async {
    do throws(Failure) {
      self = .success(try await work())
    } catch {
      self = .failure(error)
    }
  }
}
