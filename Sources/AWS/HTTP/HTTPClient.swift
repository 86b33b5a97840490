import Domain
import Wire

/// Sends requests and waits for replies, whatever carries them.
package protocol HTTPClient: Sendable {
  /// - Returns: a whole reply, whatever its status.
  /// - Throws: why there is none, and whether the request may have arrived all the same.
  func send(
    _ request: WireRequest, to endpoint: Endpoint, _ manner: SendingManner
  ) async throws(SendingProblem) -> WireResponse
}

/// How a request is sent.
package struct SendingManner: Hashable, Sendable {
  /// How long a connection may take, and everything together.
  package var connecting: Duration = .seconds(10)
  package var total: Duration = .seconds(30)
  /// Never through a proxy: what is asked of this machine.
  package var isDirect = false
  /// Over a new connection, so that it is never sent again because an old one had gone.
  package var isFresh = false

  package init() {}

  /// For what answers at once or is not there.
  package static func nearby(_ total: Duration) -> SendingManner {
    var manner = SendingManner()
    (manner.connecting, manner.total, manner.isDirect) = (total, total, true)
    return manner
  }
}

/// Why there is no reply to a request.
package struct SendingProblem: Error, Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// The address is not known, nobody listens, or the certificate is not trusted.
    case noConnection
    /// Nothing came for too long.
    case noAnswer
    /// The connection ended within the reply, or the reply is too long.
    case brokenAnswer
    /// Who asked waits no more.
    case cancelled
    /// There is nothing here that sends requests.
    case noClient
  }

  package var cause: Cause
  /// Whether anything of the request may have arrived.
  package var mayHaveArrived: Bool
  /// In a few words: `Could not resolve host`.
  package var words: String

  package init(_ cause: Cause, mayHaveArrived: Bool, _ words: String) {
    (self.cause, self.mayHaveArrived, self.words) = (cause, mayHaveArrived, words)
  }
}
