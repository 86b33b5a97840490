import Foundation
import Synchronization
import Wire

@testable import AWS
@testable import Domain

/// A client that answers as a test says, and remembers what was asked.
final class ScriptedClient: HTTPClient {
  struct Sent: Sendable {
    var request: WireRequest
    var endpoint: Endpoint
    var manner: SendingManner
    var form: [String: String] {
      let pairs = String(decoding: request.body, as: UTF8.self).split(separator: "&").map {
        $0.split(separator: "=", maxSplits: 1).map { $0.removingPercentEncoding ?? "" }
      }
      return Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { $1 }
    }
    var action: String { form["Action"] ?? request.path }
  }

  typealias Answer = Result<WireResponse, SendingProblem>

  private let answer: @Sendable (Sent, Int) -> Answer
  private let asked = Mutex<[Sent]>([])

  /// - Parameter answer: given what was sent, and how often anything was before.
  init(_ answer: @escaping @Sendable (Sent, Int) -> Answer) { self.answer = answer }

  var sent: [Sent] { asked.withLock { $0 } }
  var actions: [String] { sent.map(\.action) }

  func send(
    _ request: WireRequest, to endpoint: Endpoint, _ manner: SendingManner
  ) async throws(SendingProblem) -> WireResponse {
    let sent = Sent(request: request, endpoint: endpoint, manner: manner)
    let number = asked.withLock { asked in
      asked.append(sent)
      return asked.count - 1
    }
    return try answer(sent, number).get()
  }
}

extension Result where Success == WireResponse, Failure == SendingProblem {
  static func json(_ text: String, status: Int = 200) -> Self {
    .success(WireResponse(status: status, headers: [:], body: Array(text.utf8)))
  }

  static func refused(_ code: String, _ message: String = "", status: Int? = nil) -> Self {
    var response = Service.iam.response(
      ServiceError(.init(rawValue: code), message), requestID: "r")
    if let status { response.status = status }
    return .success(response)
  }

  static func reply<C: Call>(to call: C, _ output: C.Output) -> Self {
    do throws(ServiceError) {
      return .success(
        try Service.response(to: AnyCall(call), AnyOutput(output), requestID: "r"))
    } catch { return .refused(error.code.rawValue, error.message) }
  }

  static var lost: Self {
    .failure(SendingProblem(.noAnswer, mayHaveArrived: true, "nothing came"))
  }
  static var unreachable: Self {
    .failure(SendingProblem(.noConnection, mayHaveArrived: false, "nobody listens"))
  }
}

/// A clock that only sleepers move.
final class SleepersClock: Sendable {
  private let state = Mutex<(now: Date, slept: [Duration])>(
    (Date(timeIntervalSince1970: 1_800_000_000), []))

  var now: Date { state.withLock { $0.now } }
  var slept: [Duration] { state.withLock { $0.slept } }

  func sleep(_ duration: Duration) {
    state.withLock { state in
      state.slept.append(duration)
      state.now += duration.inSeconds
    }
  }
}

extension Surroundings {
  /// Without a network, with this home directory. Every wait is as long as it may be.
  static func of(
    _ http: any HTTPClient, _ environment: [String: String] = [:], home: String = "/nowhere",
    clock: SleepersClock = SleepersClock()
  ) -> Surroundings {
    var surroundings = Surroundings(
      environment: environment, home: home, http: http,
      askMFACode: { serial throws(LiveProblem) in
        throw LiveProblem(.configuration, "nobody is asked for \(serial)")
      })
    surroundings.now = { clock.now }
    surroundings.sleep = { clock.sleep($0) }
    surroundings.random = { $0 }
    return surroundings
  }
}

extension LiveAccount {
  /// An account with keys of its own.
  static func of(
    _ http: any HTTPClient, clock: SleepersClock = SleepersClock(), isReadOnly: Bool = false,
    keys: FoundCredentials = .example,
    renew: @escaping @Sendable () async throws(LiveProblem) -> FoundCredentials = { .example }
  ) throws -> LiveAccount {
    let rules = try EndpointRules(
      option: nil, region: nil, environment: [:], profile: Profile(name: "default"))
    let ring = KeyRing(keys, now: { clock.now }, renew: renew)
    return LiveAccount(
      rules, keyRing: ring, .of(http, clock: clock), isReadOnly: isReadOnly)
  }
}

extension FoundCredentials {
  static let example = FoundCredentials(
    SigningCredentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: Secret("secret")),
    source: "a test")
}
