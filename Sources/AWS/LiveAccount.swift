import Domain
import Foundation
import Synchronization
import Wire

/// An account of AWS, or of whoever answers like AWS: calls are signed and sent.
///
/// A call that may have been carried out is never sent again unless that does no harm; what
/// became of it is found out by looking.
package final class LiveAccount: Account {
  let rules: EndpointRules
  let keyRing: KeyRing
  let surroundings: Surroundings
  let patience: Patience
  /// Whether every changing call is refused here.
  let isReadOnly: Bool
  let clock: ServiceClock
  let fresh = FreshNames()
  private let waits = Waits()
  /// The replies that hold as long as the console is open.
  private let lasting = Mutex<[AnyCall: AnyOutput]>([:])

  init(
    _ rules: EndpointRules, keyRing: KeyRing, _ surroundings: Surroundings,
    patience: Patience = Patience(), isReadOnly: Bool = false
  ) {
    (self.rules, self.keyRing, self.surroundings) = (rules, keyRing, surroundings)
    (self.patience, self.isReadOnly) = (patience, isReadOnly)
    clock = ServiceClock(surroundings.now)
  }

  /// - Parameter listener: told what is waited for, in a few words; nil when it is over.
  package func whenWaiting(_ listener: @escaping @Sendable (String?) -> Void) {
    waits.tell(listener)
  }

  package func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output {
    if let composed = call as? any ComposedCall {
      return try await perform(composed: composed, for: C.self)
    }
    try check(call)
    guard C.isLasting else { return try await Sending(call, on: self).output() }
    if let known = lasting.withLock({ $0[AnyCall(call)] })?.value as? C.Output { return known }
    let output = try await Sending(call, on: self).output()
    lasting.withLock { $0[AnyCall(call)] = AnyOutput(output) }
    return output
  }

  private func perform<C: Call>(composed call: any ComposedCall, for type: C.Type)
    async throws(ServiceError) -> C.Output
  {
    func open<K: ComposedCall>(_ call: K) async throws(ServiceError) -> C.Output? {
      try await call.composed(on: self) as? C.Output
    }
    guard let output = try await open(call) else {
      throw .serviceFailure("\(C.name) came to something else.")
    }
    return output
  }

  private func check<C: Call>(_ call: C) throws(ServiceError) {
    let isPublished = Catalog.calls.contains { $0 == C.self }
    guard isPublished, C.service.isAskedLive else {
      throw ServiceError(.notOnLiveAccounts, C.service.absence)
    }
    guard C.isReadOnly || !isReadOnly else {
      throw ServiceError(.readOnlyConsole, "This console was opened with --read-only.")
    }
  }

  /// Waits, and says so meanwhile.
  func wait(_ duration: Duration, because code: ServiceError.Code) async {
    let seconds = max(1, Int(duration.inSeconds.rounded(.up)))
    let number = waits.begin("Retrying in \(seconds) s (\(code.rawValue))")
    await surroundings.sleep(duration)
    waits.end(number)
  }
}

extension Service {
  /// Whether there is somebody to ask: AWS publishes its operations, and it has not ended.
  var isAskedLive: Bool { wire != nil && self != .opsWorks }

  /// Why there is nobody to ask.
  fileprivate var absence: String {
    switch self {
    case .opsWorks: "OpsWorks Stacks ended on May 26, 2024: AWS answers no call to it any more."
    case .cloudTrail: "The activity is of accounts in a file; a live account has CloudTrail."
    case .signIn: "Signing in is for accounts in a file; here the credentials say who you are."
    default: "AWS publishes no operation for this: it works on accounts in a file only."
    }
  }
}

/// What is waited for now, of several calls the latest.
private final class Waits: Sendable {
  private struct State {
    var texts: [Int: String] = [:]
    var last = 0
    var listener: (@Sendable (String?) -> Void)?
  }
  private let state = Mutex(State())

  func tell(_ listener: @escaping @Sendable (String?) -> Void) {
    state.withLock { $0.listener = listener }
  }

  func begin(_ text: String) -> Int {
    let (number, listener) = state.withLock { state in
      state.last += 1
      state.texts[state.last] = text
      return (state.last, state.listener)
    }
    listener?(text)
    return number
  }

  func end(_ number: Int) {
    let (text, listener) = state.withLock { state in
      state.texts[number] = nil
      return (state.texts.max { $0.key < $1.key }?.value, state.listener)
    }
    listener?(text)
  }
}
