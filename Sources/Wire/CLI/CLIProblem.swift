import Domain

/// Why a command ends without a result, in the AWS CLI's words.
package enum CLIProblem: Error, Hashable, Sendable {
  /// The words of the command cannot be understood, or a value cannot be.
  case misused(String)
  /// The service refused the call.
  case refused(String)

  package var message: String {
    switch self {
    case .misused(let message), .refused(let message): message
    }
  }

  static func refused(_ error: ServiceError, _ type: any Call.Type) -> CLIProblem {
    .refused(
      "An error occurred (\(type.service.wireCode(of: error.code))) when calling the \(type.name) "
        + "operation: \(error.message)")
  }

  static func parameter(_ flag: String, _ message: String) -> CLIProblem {
    .misused("Error parsing parameter '\(flag)': \(message)")
  }
}
