import Dispatch
import Domain
import Foundation
import Screens

/// Saves drafts when there is time: the latest of each, at most twice a second, away from the
/// thread that draws. Everything about drafts happens in the order in which it was asked for.
final class DraftKeeper {
  private static let pause = Duration.milliseconds(500)

  /// Where they go.
  var drafts: any Drafts
  private let inbox: Inbox
  private let queue = DispatchQueue(label: "drafts")
  private var pending: [String: Keepsake] = [:]
  /// When what is pending is to be saved; nil when nothing is.
  private(set) var due: ContinuousClock.Instant?

  init(_ drafts: any Drafts, reportingTo inbox: Inbox) {
    (self.drafts, self.inbox) = (drafts, inbox)
  }

  func keep(_ keepsake: Keepsake) {
    pending[keepsake.id] = keepsake
    if due == nil { due = .now + Self.pause }
  }

  /// Saves it after everything before, and says when it is on disk, or why it is not.
  func keepNow(
    _ keepsake: Keepsake, then: @escaping @Sendable (ServiceError?) -> Void
  ) {
    pending[keepsake.id] = nil
    let drafts = drafts
    queue.async {
      do throws(ServiceError) {
        try drafts.save(SavedDraft(keepsake))
        then(nil)
      } catch {
        then(error)
      }
    }
  }

  func discard(_ id: String) {
    pending[id] = nil
    inOrder { drafts throws(ServiceError) in try drafts.discard(draft: id) }
  }

  func saveIfDue() {
    if let due, due <= .now { save() }
  }

  func save() {
    due = nil
    for keepsake in pending.values {
      inOrder { drafts throws(ServiceError) in try drafts.save(SavedDraft(keepsake)) }
    }
    pending = [:]
  }

  /// Saves now and waits until it is done, but not for ever: the disk may be what fails.
  func saveAndWait(atMost limit: DispatchTimeInterval) {
    save()
    let done = DispatchSemaphore(value: 0)
    queue.async { done.signal() }
    _ = done.wait(timeout: .now() + limit)
  }

  /// Does something with the drafts after everything before.
  func inOrder(_ work: @escaping @Sendable (any Drafts) throws(ServiceError) -> Void) {
    let (drafts, inbox) = (drafts, inbox)
    queue.async {
      do throws(ServiceError) {
        try work(drafts)
      } catch {
        inbox.put(.notice("Unfinished work is not safe: \(error.message)"))
      }
    }
  }
}

extension SavedDraft {
  fileprivate init(_ keepsake: Keepsake) {
    self.init(
      id: keepsake.id, wizard: keepsake.wizard, summary: keepsake.summary, savedAt: Date(),
      data: keepsake.encoded())
  }
}
