import Domain
import Store

/// Collects the calls that arrive while a transaction is under way and carries them out in the
/// next: waiting for the disk once serves all of them.
actor GroupCommit {
  private struct Waiting {
    var call: SignedCall
    var answer: CheckedContinuation<Result<AnyOutput, ServiceError>, Never>
  }

  /// So that nobody waits for a transaction much longer than the disk takes.
  private static let mostAtOnce = 256

  private let account: EmbeddedAccount
  private var waiting: [Waiting] = []
  private var isUnderWay = false

  init(on account: EmbeddedAccount) { self.account = account }

  func perform(_ call: SignedCall) async -> Result<AnyOutput, ServiceError> {
    await withCheckedContinuation { answer in
      waiting.append(Waiting(call: call, answer: answer))
      guard !isUnderWay else { return }
      isUnderWay = true
      Task { await work() }
    }
  }

  private func work() async {
    while !waiting.isEmpty {
      let batch = Array(waiting.prefix(Self.mostAtOnce))
      waiting.removeFirst(batch.count)
      let results = await account.perform(signed: batch.map(\.call))
      for (one, result) in zip(batch, results) { one.answer.resume(returning: result) }
    }
    isUnderWay = false
  }
}
