import Domain
import Foundation
import Wire

extension WireRequest {
  /// A call as a request to a port of this machine, signed now.
  package static func signed(
    _ call: AnyCall, port: Int, region: String = "us-east-1", by credentials: SigningCredentials
  ) throws -> WireRequest {
    var request = try Service.request(for: call)
    request.headers["Host"] = "127.0.0.1:\(port)"
    return request.signed(
      with: credentials, region: region, service: call.service.rawValue, at: Date())
  }
}
