import Foundation

extension Records {
  /// Writes down a change that was asked for, and what came of it.
  ///
  /// An account that could not do its work cannot write that down either.
  package func note<C: Call>(
    _ call: C, _ result: Result<C.Output, ServiceError>
  ) throws(ServiceError) {
    var (output, error): (String?, ServiceError?) = (nil, nil)
    switch result {
    case .success(let value): if C.Output.self != Nothing.self { output = Self.json(value) }
    case .failure(let failure):
      guard failure.code != .serviceFailure else { return }
      error = failure
    }
    try append(
      record(
        of: C.service, C.name, target: call.resource.name, input: Self.json(call), output: output,
        error: error))
  }

  /// A record of what somebody did; its number and hash are not known yet.
  func record(
    of service: Service, _ event: String, by principal: Principal? = nil, target: String,
    input: String, output: String? = nil, error: ServiceError? = nil
  ) throws(ServiceError) -> Activity.Record {
    let principal = principal ?? caller.principal
    let (arn, id) = try onRecord(principal)
    return Activity.Record(
      number: 0, time: now, who: principal.displayName, principalARN: arn, principalID: id,
      hasMFA: caller.hasMFA, osUser: caller.osUser, clientAddress: caller.clientAddress,
      service: service, event: event, target: target, input: input, output: output, error: error,
      hash: Data())
  }

  /// - Returns: the ARN, and the ID. A user that has been deleted meanwhile has the ARN of its
  ///   name.
  private func onRecord(_ principal: Principal) throws(ServiceError) -> (arn: String, id: String) {
    if let known = memo.onRecord, known.principal == principal { return (known.arn, known.id) }
    let (arn, id) =
      switch principal {
      case .owner: (principal.arn(in: accountID, path: "/"), accountID)
      case .directoryUser(let id, _): (principal.arn(in: accountID, path: "/"), id)
      case .federated(let session): (principal.arn(in: accountID, path: "/"), session.sessionName)
      case .user(let id, _):
        (try user(id: id)?.arn(in: accountID) ?? principal.arn(in: accountID, path: "/"), id)
      }
    memo.onRecord = (principal, arn, id)
    return (arn, id)
  }

  private static func json(_ value: some Encodable) -> String {
    (try? activityEncoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

/// Times as AWS writes them. Secrets encode to nothing.
private let activityEncoder: JSONEncoder = {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  encoder.dateEncodingStrategy = .iso8601
  return encoder
}()
