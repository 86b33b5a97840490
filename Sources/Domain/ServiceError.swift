/// What a service answers when it refuses, with AWS's code and AWS's wording.
package struct ServiceError: Error, Codable, Hashable, Sendable {
  /// The code on the wire. Open, because services add codes.
  package struct Code: RawRepresentable, Codable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let accessDenied = Code(rawValue: "AccessDenied")
    package static let conflictException = Code(rawValue: "ConflictException")
    package static let deleteConflict = Code(rawValue: "DeleteConflict")
    package static let entityAlreadyExists = Code(rawValue: "EntityAlreadyExists")
    package static let invalidClientTokenId = Code(rawValue: "InvalidClientTokenId")
    package static let invalidAuthentication = Code(rawValue: "InvalidAuthenticationCode")
    package static let invalidInput = Code(rawValue: "InvalidInput")
    package static let invalidUserType = Code(rawValue: "InvalidUserType")
    package static let limitExceeded = Code(rawValue: "LimitExceeded")
    package static let malformedPolicyDocument = Code(rawValue: "MalformedPolicyDocument")
    package static let noSuchEntity = Code(rawValue: "NoSuchEntity")
    package static let passwordPolicyViolation = Code(rawValue: "PasswordPolicyViolation")
    package static let policyEvaluation = Code(rawValue: "PolicyEvaluation")
    package static let policyNotAttachable = Code(rawValue: "PolicyNotAttachable")
    package static let resourceNotFoundException = Code(rawValue: "ResourceNotFoundException")
    package static let serviceFailure = Code(rawValue: "ServiceFailure")
    package static let serviceQuotaExceededException = Code(
      rawValue: "ServiceQuotaExceededException")
    package static let throttling = Code(rawValue: "Throttling")
    package static let validationError = Code(rawValue: "ValidationError")
    package static let validationException = Code(rawValue: "ValidationException")
  }

  package var code: Code
  /// A sentence for the operator.
  package var message: String
  /// What else the error says, by AWS's names of its members: `Reason`, `ResourceType`.
  package var details: [String: String]?

  package init(_ code: Code, _ message: String, details: [String: String]? = nil) {
    (self.code, self.message, self.details) = (code, message, details)
  }

  /// Whether what the call is about is not there, by the code its service has for it.
  package var saysGone: Bool { code == .noSuchEntity || code == .resourceNotFoundException }

  /// The account itself could not do its work: the disk is full, the file is damaged.
  package static func serviceFailure(_ message: String) -> Self {
    ServiceError(.serviceFailure, message)
  }
}

extension ServiceError: CustomStringConvertible {
  package var description: String { "\(code.rawValue): \(message)" }
}
