import Domain
import Foundation

/// What a request says of who sends it, before anybody knows whether it is true.
///
/// Whose secret it has to be verified with is in it, so it is read first.
package struct Authorization: Hashable, Sendable {
  package let accessKeyID: String
  /// Of temporary credentials.
  package let sessionToken: String?
  package let scope: CredentialScope
  /// In lower case.
  let signedHeaders: [String]
  let signature: String
  /// When the request was signed, as its header has it.
  let date: String
  private let request: WireRequest

  /// - Throws: `MissingAuthenticationToken` without the header, `IncompleteSignature` for one
  ///   that lacks something.
  package init(_ request: WireRequest) throws(ServiceError) {
    guard let header = request.headers["Authorization"] else { throw .missingToken }
    let parts = try Self.parts(of: header)
    guard let credential = parts["Credential"], let signed = parts["SignedHeaders"],
      let signature = parts["Signature"], let date = request.headers["X-Amz-Date"]
    else { throw .incomplete(parts, hasDate: request.headers["X-Amz-Date"] != nil) }
    (accessKeyID, scope) = try Self.credential(credential)
    signedHeaders = signed.split(separator: ";").map { $0.lowercased() }
    (self.signature, self.date, self.request) = (signature, date, request)
    sessionToken = request.headers["X-Amz-Security-Token"]
  }

  private static func parts(of header: String) throws(ServiceError) -> [String: String] {
    guard header.hasPrefix(Signature.algorithm + " ") else { throw .incomplete() }
    var parts: [String: String] = [:]
    for part in header.dropFirst(Signature.algorithm.count + 1).split(separator: ",") {
      let words = part.split(separator: "=", maxSplits: 1)
      let name = words.first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
      guard words.count == 2, parts[name] == nil else { throw .incomplete() }
      parts[name] = words[1].trimmingCharacters(in: .whitespaces)
    }
    return parts
  }

  /// `AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request`.
  private static func credential(_ text: String) throws(ServiceError) -> (String, CredentialScope) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, !parts[0].isEmpty, parts[4] == CredentialScope.terminator else {
      throw ServiceError(
        .incompleteSignature,
        "Credential must have exactly 5 slash-delimited elements, e.g. "
          + "keyid/date/region/service/term, got '\(text)'")
    }
    return (parts[0], CredentialScope(date: parts[1], region: parts[2], service: parts[3]))
  }
}

extension Authorization {
  /// How far the clocks of who signs and who verifies may be apart.
  /// Source: Signature Version 4, dates.
  package static let tolerance: TimeInterval = 15 * 60

  /// Whether the request was signed with this secret, for this service, and now.
  ///
  /// - Parameter service: its name in signatures: `iam`.
  /// - Throws: `SignatureDoesNotMatch` where not, `IncompleteSignature` for a request of which
  ///   not enough is signed.
  package func verify(secret: Secret, service: String, at now: Date) throws(ServiceError) {
    try checkTime(now)
    guard scope.service == service else {
      throw .mismatch("Credential should be scoped to correct service: '\(service)'.")
    }
    guard scope.date == date.prefix(8) else {
      throw .mismatch(
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from "
          + "HTTP: '\(scope.date)' != '\(date.prefix(8))', from '\(date)'.")
    }
    try checkSignedHeaders()
    let canonical = CanonicalRequest(request, signing: signedHeaders)
    let expected = Signature(of: canonical, at: date, scope: scope, secret: secret)
    guard expected.equals(signature) else {
      throw .mismatch(
        "The request signature we calculated does not match the signature you provided. Check "
          + "your AWS Secret Access Key and signing method. Consult the service documentation "
          + "for details.")
    }
  }

  private func checkTime(_ now: Date) throws(ServiceError) {
    guard let signedAt = AmzDate.date(date) else {
      throw ServiceError(
        .incompleteSignature,
        "Date must be in ISO-8601 'basic format'. Got '\(date)'. See "
          + "http://en.wikipedia.org/wiki/ISO_8601")
    }
    let early = now.addingTimeInterval(-Self.tolerance)
    let late = now.addingTimeInterval(Self.tolerance)
    let at = AmzDate.text(now)
    if signedAt < early {
      throw .mismatch(
        "Signature expired: \(date) is now earlier than \(AmzDate.text(early)) (\(at) - 15 min.)")
    }
    if signedAt > late {
      throw .mismatch(
        "Signature not yet current: \(date) is still later than \(AmzDate.text(late)) "
          + "(\(at) + 15 min.)")
    }
  }

  /// Where the request goes and whatever AWS reads of its headers has to be signed.
  private func checkSignedHeaders() throws(ServiceError) {
    guard signedHeaders.contains("host") else {
      throw .mismatch("'Host' must be a 'SignedHeader' in the AWS Authorization.")
    }
    for header in request.headers.all {
      let name = header.name.lowercased()
      guard name.hasPrefix("x-amz-"), !signedHeaders.contains(name) else { continue }
      throw ServiceError(
        .incompleteSignature,
        "There were headers present in the request which were not signed: "
          + name)
    }
  }
}
