import Domain

extension OpenedAccount {
  /// Before the first account has been made.
  package static let none = OpenedAccount(
    identity: AccountIdentity(accountID: "", alias: nil), account: NoAccount(), work: NoAccount(),
    signIn: { _ in (.refused(NoAccount.error), nil) })
}

/// Refuses calls and runs, and has no unfinished work.
private struct NoAccount: Account, Journal, Drafts {
  static let error = ServiceError.serviceFailure(
    "There is no account to work on yet.")

  func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output { throw Self.error }

  func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    calls.map { _ in .failure(Self.error) }
  }

  func open(_ run: JournalledRun) throws(ServiceError) { throw Self.error }
  func begin(_ task: Run.Task, of run: String) throws(ServiceError) { throw Self.error }
  func end(
    _ task: Run.Task, of run: String, _ result: Result<AnyOutput, ServiceError>
  ) throws(ServiceError) { throw Self.error }
  func close(run: String) throws(ServiceError) { throw Self.error }
  func unfinishedRuns() -> [JournalledRun] { [] }
  func save(_ draft: SavedDraft) throws(ServiceError) { throw Self.error }
  func discard(draft id: String) throws(ServiceError) { throw Self.error }
  func abandonedDrafts() -> [SavedDraft] { [] }
  func adopt(draft id: String) -> Bool { false }
}
