import Domain
import Foundation
import Wire

/// One call on its way: tried until it comes to something, or to nothing more.
struct Sending<C: Call> {
  private let call: C
  private let account: LiveAccount

  init(_ call: C, on account: LiveAccount) { (self.call, self.account) = (call, account) }

  private var surroundings: Surroundings { account.surroundings }

  /// Whether sending it twice comes to the same as sending it once.
  private var isHarmless: Bool { C.isReadOnly || call.probe == nil }

  func output() async throws(ServiceError) -> C.Output {
    var begunAt = account.clock.now
    var (tried, hasNewKeys, hasNewTime) = (0, false, false)
    while true {
      tried += 1
      let failure: Failure
      let keys = try await account.keyRing.keys()
      do throws(Failure) {
        let output = try await attempt(with: keys)
        account.fresh.note(call, at: account.clock.now)
        return output
      } catch { failure = error }
      if failure.effect == .perhaps, !isHarmless {
        if let output = try await settled(failure, since: begunAt) { return output }
      }
      switch failure.remedy {
      case .newKeys where !hasNewKeys:
        hasNewKeys = true
        guard await account.keyRing.replace(keys) else { throw failure.error }
      case .newTime where !hasNewTime: (hasNewTime, begunAt) = (true, account.clock.now)
      case .waiting where tried < account.patience.attempts: await wait(tried, failure)
      case .nothing where isTooEarly(failure, begunAt): await wait(tried, failure)
      default: throw failure.error
      }
    }
  }

  private func attempt(with keys: SigningCredentials) async throws(Failure) -> C.Output {
    let (endpoint, request) = try prepared(with: keys)
    var manner = SendingManner()
    manner.isFresh = !isHarmless
    let response: WireResponse
    do throws(SendingProblem) {
      response = try await surroundings.http.send(request, to: endpoint, manner)
    } catch { throw Failure(error, at: endpoint) }
    let wasOff = account.clock.learn(from: response)
    do throws(ServiceError) {
      return try Service.output(of: C.self, in: response)
    } catch {
      var failure = Failure(error, status: response.status)
      if wasOff, error.saysOffTime { failure.remedy = .newTime }
      throw failure
    }
  }

  private func prepared(with keys: SigningCredentials)
    throws(Failure) -> (Endpoint, WireRequest)
  {
    let endpoint: Endpoint
    do throws(LiveProblem) { endpoint = try account.rules.endpoint(of: C.service) } catch {
      throw Failure(ServiceError(.noConnection, error.message), status: 400)
    }
    do throws(ServiceError) {
      let request = try Service.request(for: AnyCall(call))
      return (
        endpoint,
        request.addressed(to: endpoint, as: keys, service: C.service, at: account.clock.now)
      )
    } catch { throw Failure(error, status: 400) }
  }

  private func wait(_ tried: Int, _ failure: Failure) async {
    let duration = account.patience.wait(after: tried, random: surroundings.random)
    await account.wait(duration, because: failure.error.code)
  }

  /// What was just created may be unknown for some seconds. Who only reads is told the truth.
  private func isTooEarly(_ failure: Failure, _ begunAt: Date) -> Bool {
    let (now, limit) = (account.clock.now, account.patience.settling)
    return !C.isReadOnly && now.timeIntervalSince(begunAt) < limit.inSeconds
      && account.fresh.areMeant(by: failure.error, at: now, within: limit)
  }

  /// Looks whether the call was carried out, though its answer did not come.
  ///
  /// - Returns: nil when it was not, and may be sent again.
  /// - Throws: the failure, when nobody can tell.
  private func settled(_ failure: Failure, since begunAt: Date)
    async throws(ServiceError) -> C.Output?
  {
    guard let probe = call.probe else { return nil }
    var error = failure.error
    do throws(ServiceError) {
      return call.output(probed: try await account.perform(probe), since: begunAt)
    } catch let answer {
      if answer.saysGone { return nil }
      error.message += " Whether \(C.name) was carried out is not known: look before you repeat it."
    }
    throw error
  }
}
