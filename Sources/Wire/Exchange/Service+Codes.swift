import Domain

/// Codes and statuses of errors as each service has them.
extension Service {
  /// The member of an error's JSON that has its message.
  /// Source: the exceptions of AWS's API models.
  var messageName: String { self == .opsWorks ? "message" : "Message" }

  /// What any service may answer is called otherwise by those that speak JSON.
  /// Source: common errors of the Identity Store and OpsWorks API References.
  private static let namesInJSON = [
    "AccessDenied": "AccessDeniedException",
    "ExpiredToken": "ExpiredTokenException",
    "IncompleteSignature": "IncompleteSignatureException",
    "InvalidClientTokenId": "UnrecognizedClientException",
    "MalformedInput": "SerializationException",
    "MissingAuthenticationToken": "MissingAuthenticationTokenException",
    "ServiceFailure": "InternalServerException",
    "SignatureDoesNotMatch": "InvalidSignatureException",
    "Throttling": "ThrottlingException",
    "ValidationError": "ValidationException",
  ]

  private static let ownNames = Dictionary(
    namesInJSON.filter { $0.value != "ValidationException" && $0.value != "SerializationException" }
      .map { ($0.value, $0.key) }
  ) { one, _ in one }

  /// The code as it goes over the wire.
  package func wireCode(of code: ServiceError.Code) -> String {
    guard case .json = wire else { return code.rawValue }
    return Self.namesInJSON[code.rawValue] ?? code.rawValue
  }

  /// The code by which the rest of the program knows what came over the wire.
  func ownCode(of code: String) -> ServiceError.Code {
    guard case .json = wire else { return .init(rawValue: code) }
    return .init(rawValue: Self.ownNames[code] ?? code)
  }

  /// The status of HTTP that goes with a code on the wire: 400 unless said otherwise.
  /// Source: the `error` traits of AWS's model of IAM; common errors of the API References.
  func status(of code: String) -> Int { Self.statuses[code] ?? 400 }

  private static let statuses: [String: Int] = [
    "AccessDenied": 403, "ConcurrentModification": 409, "DeleteConflict": 409,
    "EntityAlreadyExists": 409, "EntityTemporarilyUnmodifiable": 409, "ExpiredToken": 403,
    "InternalFailure": 500, "InternalServerException": 500, "InvalidAuthenticationCode": 403,
    "InvalidClientTokenId": 403, "LimitExceeded": 409, "MissingAuthenticationToken": 403,
    "NoSuchEntity": 404, "PolicyEvaluation": 500, "ServiceFailure": 500,
    "ServiceNotSupported": 404, "SignatureDoesNotMatch": 403,
  ]
}
