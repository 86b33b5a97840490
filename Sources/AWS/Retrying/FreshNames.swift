import Domain
import Foundation
import Synchronization

/// What this console has just created, and the service may not know everywhere yet.
final class FreshNames: Sendable {
  private let names = Mutex<[String: Date]>([:])

  /// Every text of a call that creates something is taken for its name.
  func note(_ call: some Call, at now: Date) {
    guard type(of: call).name.hasPrefix("Create") else { return }
    let texts = Mirror(reflecting: call).children.compactMap { child -> String? in
      (child.value as? String) ?? (child.value as? String?) ?? nil
    }
    names.withLock { names in for text in texts { names[text] = now } }
  }

  /// Whether an error is about something that was created not longer ago than this.
  func areMeant(by error: ServiceError, at now: Date, within limit: Duration) -> Bool {
    guard error.saysGone else { return false }
    let words = Set(
      error.message.split { !$0.isLetter && !$0.isNumber && !"+=,.@_-".contains($0) }
        .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) })
    return names.withLock { names in
      names.contains { name, date in
        now.timeIntervalSince(date) < limit.inSeconds && words.contains(name)
      }
    }
  }
}
