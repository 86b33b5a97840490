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
