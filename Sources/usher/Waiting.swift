import Dispatch
import Synchronization

/// Waits here for work that takes its time: commands run from top to bottom.
func waiting<Success: Sendable, Failure>(
  _ work: @escaping @Sendable () async throws(Failure) -> Success
) throws(Failure) -> Success {
  let done = DispatchSemaphore(value: 0)
  let answer = Mutex<Result<Success, Failure>?>(nil)
  Task {
    let result: Result<Success, Failure>
    do throws(Failure) {
      result = .success(try await work())
    } catch {
      result = .failure(error)
    }
    answer.withLock { $0 = result }
    done.signal()
  }
  while true {
    done.wait()
    if let result = answer.withLock({ $0 }) { return try result.get() }
  }
}
