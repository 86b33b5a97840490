import Domain
import Wire

/// A call that came to nothing, and what is known of why.
struct Failure: Error, Hashable, Sendable {
  /// Whether the service has done what was asked.
  enum Effect: Hashable, Sendable {
    /// Certainly not: it never heard of it, or it refused.
    case none
    /// Perhaps: nobody can tell without looking.
    case perhaps
  }

  /// Whether asking again may come to something else.
  enum Remedy: Hashable, Sendable {
    case nothing
    /// Later: the service is busy, or did not answer.
    case waiting
    /// With other credentials.
    case newKeys
    /// At once, by the service's clock.
    case newTime
  }

  var error: ServiceError
  var effect: Effect
  var remedy: Remedy

  /// What the service answered. Statuses count where the code is not known.
  /// Source: IAM API Reference, common errors; SDK reference guide, retry behavior.
  init(_ error: ServiceError, status: Int) {
    self.error = error
    (effect, remedy) = (.none, .nothing)
    if Self.busy.contains(error.code.rawValue) || status == 429 {
      remedy = .waiting
    } else if error.code == .expiredToken {
      remedy = .newKeys
    } else if status >= 500, !Self.isMissingOperation(error, status) {
      (effect, remedy) = (.perhaps, .waiting)
    } else if (200..<300).contains(status) {
      // It was done, and what it came to cannot be read, however often it is asked.
      effect = .perhaps
    }
  }

  init(_ problem: SendingProblem, at endpoint: Endpoint) {
    effect = problem.mayHaveArrived ? .perhaps : .none
    remedy = .waiting
    let (who, words) = (endpoint.authority, problem.words)
    switch problem.cause {
    case .noConnection:
      error = ServiceError(.noConnection, "\(who) cannot be reached: \(words).")
    case .noAnswer:
      error = ServiceError(.noAnswer, "\(who) has not answered in time.")
    case .brokenAnswer:
      error = ServiceError(.noAnswer, "The answer of \(who) did not arrive whole: \(words).")
    case .cancelled:
      (error, remedy) = (ServiceError(.noAnswer, "The call was given up."), .nothing)
    case .noClient:
      (error, remedy) = (ServiceError(.noConnection, "Nothing can be sent: \(words)."), .nothing)
    }
  }

  private static let busy: Set = [
    "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled",
    "RequestThrottledException", "RequestLimitExceeded", "TooManyRequestsException",
    "BandwidthLimitExceeded", "PriorRequestNotComplete", "SlowDown",
    "EntityTemporarilyUnmodifiable", "ConcurrentModification",
  ]

  /// A double of AWS that lacks an operation answers with a page of HTML for people.
  private static func isMissingOperation(_ error: ServiceError, _ status: Int) -> Bool {
    status == 501 || error.code.rawValue == "NotImplemented"
  }
}

extension ServiceError.Code {
  package static let expiredToken = Self(rawValue: "ExpiredToken")
  /// The endpoint cannot be reached: the call was not carried out.
  package static let noConnection = Self(rawValue: "NoConnection")
  /// The endpoint was reached, and its answer was not: the call may have been carried out.
  package static let noAnswer = Self(rawValue: "NoAnswer")
  package static let notOnLiveAccounts = Self(rawValue: "NotOnLiveAccounts")
  package static let readOnlyConsole = Self(rawValue: "ReadOnlyConsole")
}
