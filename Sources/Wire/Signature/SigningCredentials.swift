import Domain
import Foundation

/// What requests are signed with.
package struct SigningCredentials: Hashable, Sendable {
  package var accessKeyID: String
  package var secretAccessKey: Secret
  /// Of temporary credentials.
  package var sessionToken: String?

  package init(accessKeyID: String, secretAccessKey: Secret, sessionToken: String? = nil) {
    (self.accessKeyID, self.secretAccessKey) = (accessKeyID, secretAccessKey)
    self.sessionToken = sessionToken
  }
}

extension WireRequest {
  /// What changes on the way, or is nobody's to sign. Source: botocore, SIGNED_HEADERS_BLACKLIST.
  private static let neverSigned: Set = [
    "authorization", "connection", "content-length", "expect", "transfer-encoding", "user-agent",
    "x-amzn-trace-id",
  ]

  /// The request with a signature, and the time of signing, in its headers. It has to have a
  /// `Host` already, and is not to be changed afterwards.
  package func signed(
    with credentials: SigningCredentials, region: String, service: String, at now: Date
  ) -> WireRequest {
    var signed = self
    let date = AmzDate.text(now)
    signed.headers["X-Amz-Date"] = date
    if let token = credentials.sessionToken { signed.headers["X-Amz-Security-Token"] = token }
    signed.headers["Authorization"] = nil
    let scope = CredentialScope(date: String(date.prefix(8)), region: region, service: service)
    let names = signed.headers.all.map { $0.name.lowercased() }
    let canonical = CanonicalRequest(
      signed, signing: names.filter { !Self.neverSigned.contains($0) })
    let signature = Signature(
      of: canonical, at: date, scope: scope, secret: credentials.secretAccessKey)
    signed.headers["Authorization"] =
      "\(Signature.algorithm) Credential=\(credentials.accessKeyID)/\(scope.text), "
      + "SignedHeaders=\(canonical.signedHeaders), Signature=\(signature.text)"
    return signed
  }
}
