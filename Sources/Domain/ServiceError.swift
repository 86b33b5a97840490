/// What a service answers when it refuses, with AWS's code and AWS's wording.
package struct ServiceError: Error, Codable, Hashable, Sendable {
  /// The code on the wire. Open, because services add codes.
  package struct Code: RawRepresentable, Codable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let accessDenied = Code(rawValue: "AccessDenied")
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
    package static let policyNotAttachable = Code(rawValue: "PolicyNotAttachable")
    package static let serviceFailure = Code(rawValue: "ServiceFailure")
    package static let throttling = Code(rawValue: "Throttling")
    package static let validationError = Code(rawValue: "ValidationError")
  }

  package var code: Code
  /// A sentence for the operator.
  package var message: String

  package init(_ code: Code, _ message: String) { (self.code, self.message) = (code, message) }

  /// The account itself could not do its work: the disk is full, the file is damaged.
  package static func serviceFailure(_ message: String) -> Self {
    ServiceError(.serviceFailure, message)
  }
}

extension ServiceError: CustomStringConvertible {
  package var description: String { "\(code.rawValue): \(message)" }
}
