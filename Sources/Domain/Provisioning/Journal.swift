import Foundation

/// What is written down of a run, so that after a kill the next console knows what is done,
/// what is not, and what is in doubt. Secrets are never in it: they encode to nothing.
package protocol Journal: Sendable {
  /// Before the first call of a run, and before going on with an unfinished one, which is then
  /// this console's, with its entries.
  ///
  /// - Throws: when another console that is still running has it.
  func open(_ run: JournalledRun) throws(ServiceError)
  /// Before a call is sent.
  func begin(_ task: Run.Task, of run: String) throws(ServiceError)
  /// After its reply.
  func end(_ task: Run.Task, of run: String, _ result: Result<AnyOutput, ServiceError>)
    throws(ServiceError)
  /// When the operator has left the results: there is nothing more to go on with.
  func close(run: String) throws(ServiceError)
  /// Runs that were neither closed nor belong to another console that is still running, newest
  /// first.
  func unfinishedRuns() throws(ServiceError) -> [JournalledRun]
}

/// A run as the journal has it.
package struct JournalledRun: Sendable {
  package struct Entry: Codable, Hashable, Sendable {
    package enum State: String, Codable, Sendable { case begun, done, failed }
    package var kind: Run.Task.Kind
    package var position: Run.Position
    package var call: AnyCall
    package var state: State
    /// The reply or the error, as JSON, once there is one.
    package var result: Data?
    package var begunAt: Date

    package init(
      kind: Run.Task.Kind, position: Run.Position, call: AnyCall, state: State, result: Data?,
      begunAt: Date
    ) {
      (self.kind, self.position, self.call) = (kind, position, call)
      (self.state, self.result, self.begunAt) = (state, result, begunAt)
    }
  }

  package var id: String
  /// Which wizard: its draft type's name.
  package var wizard: String
  /// For the list of unfinished work: "alice, bob.smith".
  package var summary: String
  package var startedAt: Date
  package var plan: Plan
  /// The wizard's draft as JSON, without secrets.
  package var draft: Data
  /// In the order in which they were begun.
  package var entries: [Entry]

  package init(
    id: String, wizard: String, summary: String, startedAt: Date = .distantPast, plan: Plan,
    draft: Data, entries: [Entry] = []
  ) {
    (self.id, self.wizard, self.summary, self.startedAt) = (id, wizard, summary, startedAt)
    (self.plan, self.draft, self.entries) = (plan, draft, entries)
  }
}

/// Answers as typed, kept so that a lost connection costs nothing.
package protocol Drafts: Sendable {
  func save(_ draft: SavedDraft) throws(ServiceError)
  func discard(draft id: String) throws(ServiceError)
  /// Drafts that no other running console is working on, newest first.
  func abandonedDrafts() throws(ServiceError) -> [SavedDraft]
  /// Takes a draft over: from now on it is this console's. False when it is somebody else's.
  func adopt(draft id: String) throws(ServiceError) -> Bool
}

/// A wizard's answers and where the operator was in it. Never a secret.
package struct SavedDraft: Hashable, Sendable {
  package var id: String
  package var wizard: String
  /// For the list of unfinished work: "alice, bob.smith · step 2 of 5".
  package var summary: String
  package var savedAt: Date
  package var data: Data

  package init(
    id: String, wizard: String, summary: String, savedAt: Date = .distantPast, data: Data
  ) {
    (self.id, self.wizard, self.summary) = (id, wizard, summary)
    (self.savedAt, self.data) = (savedAt, data)
  }
}
