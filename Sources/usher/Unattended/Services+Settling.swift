import Domain
import Foundation
import Screens
import Terminal

extension Services {
  /// Carries effects out, and those that their replies ask for, until there are none.
  func settle<Event: Sendable>(
    _ effects: [Effect<Event>], _ handle: (Event) -> [Effect<Event>]
  ) async {
    var (waiting, next) = (effects, 0)
    while next < waiting.count {
      let work = waiting[next].work
      next += 1
      if let reply = await reply(to: work) { waiting += handle(reply) }
      if next == waiting.count { (waiting, next) = ([], 0) }
    }
  }

  private func reply<Event: Sendable>(to work: Effect<Event>.Work) async -> Event? {
    if let errand = errand(work, tell: Complaints.tell) { return await errand() }
    switch work {
    case .random(let count, let then): return then(randomBytes(count))
    case .closeRun(let run):
      do throws(ServiceError) { try opened.work.close(run: run) } catch {
        Complaints.tell("The journal still has what is done. \(error.message)")
      }
      return nil
    default: return nil
    }
  }
}

/// What is said beside the results: on the standard error.
enum Complaints {
  static func tell(_ text: String) {
    FileHandle.standardError.write(Data("usher: \(text)\n".utf8))
  }
}
