import Domain

/// Why a request is taken for nobody's. JSON services have other names for the codes.
/// Source: IAM API Reference, common errors.
extension ServiceError.Code {
  package static let missingAuthenticationToken = Self(rawValue: "MissingAuthenticationToken")
  package static let incompleteSignature = Self(rawValue: "IncompleteSignature")
  package static let signatureDoesNotMatch = Self(rawValue: "SignatureDoesNotMatch")
}

extension ServiceError {
  /// An access key that nobody has, or that is inactive: AWS does not tell which.
  package static let unknownAccessKey = ServiceError(
    .invalidClientTokenId, "The security token included in the request is invalid.")

  static let missingToken = ServiceError(
    .missingAuthenticationToken, "Request is missing Authentication Token")

  static func mismatch(_ message: String) -> ServiceError {
    ServiceError(.signatureDoesNotMatch, message)
  }

  /// - Parameter parts: what there is of the header. It is not repeated: it may be a secret that
  ///   somebody took for a signature.
  static func incomplete(_ parts: [String: String] = [:], hasDate: Bool = true) -> ServiceError {
    let missing = ["Credential", "Signature", "SignedHeaders"].filter { parts[$0] == nil }
    var sentences = missing.map { "Authorization header requires '\($0)' parameter." }
    if !hasDate {
      sentences.append("Authorization header requires existence of an 'X-Amz-Date' header.")
    }
    return ServiceError(.incompleteSignature, sentences.joined(separator: " "))
  }
}
