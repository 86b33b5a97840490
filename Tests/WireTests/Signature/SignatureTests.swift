import Domain
import Foundation
import Testing

@testable import Wire

@Suite struct SignatureTests {
  private let secret = Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
  private let signedAt = Date(timeIntervalSince1970: 1_440_938_160)

  private func signed(_ suite: SuiteCase) -> WireRequest {
    let request = WireRequest(
      method: suite.method, path: suite.path, query: suite.query,
      headers: WireHeaders([("Host", "example.amazonaws.com")] + suite.headers),
      body: Array(suite.body.utf8))
    let credentials = SigningCredentials(
      accessKeyID: "AKIDEXAMPLE", secretAccessKey: secret, sessionToken: suite.sessionToken)
    return request.signed(
      with: credentials, region: "us-east-1", service: "service", at: signedAt)
  }

  @Test(arguments: SuiteCase.all)
  func `a request is signed as AWS's test suite has it`(suite: SuiteCase) throws {
    let request = signed(suite)
    let header = try #require(request.headers["Authorization"])
    #expect(
      header.hasPrefix(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
          + "SignedHeaders="))
    #expect(header.hasSuffix(", Signature=\(suite.signature)"))
    let canonical = CanonicalRequest(
      request, signing: try Authorization(request).signedHeaders)
    #expect(canonical.text.hasPrefix("\(suite.method)\n\(suite.canonical)\n"))
  }

  @Test(arguments: SuiteCase.all)
  func `what is signed so is verified, and with another secret it is not`(
    suite: SuiteCase
  ) throws {
    let authorization = try Authorization(signed(suite))
    #expect(authorization.accessKeyID == "AKIDEXAMPLE")
    #expect(authorization.sessionToken == suite.sessionToken)
    try authorization.verify(secret: secret, service: "service", at: signedAt)
    expect(.signatureDoesNotMatch, "does not match the signature you provided") {
      () throws(ServiceError) in
      try authorization.verify(secret: Secret("other"), service: "service", at: signedAt)
    }
  }

  private let plain = SuiteCase(name: "", method: "POST", body: "a=b", canonical: "", signature: "")

  @Test func `whatever is changed afterwards is noticed`() throws {
    let request = signed(plain)
    var others = [request, request, request, request, request]
    others[0].body = Array("a=c".utf8)
    others[1].path = "/x"
    others[2].query = "a=b"
    others[3].method = "PUT"
    others[4].headers["Host"] = "example.com"
    for other in others {
      expect(.signatureDoesNotMatch) { () throws(ServiceError) in
        try Authorization(other).verify(secret: secret, service: "service", at: signedAt)
      }
    }
  }

  @Test(arguments: [(-900, true), (900, true), (-901, false), (901, false)])
  func `clocks may be fifteen minutes apart`(seconds: Double, isGood: Bool) throws {
    let authorization = try Authorization(signed(plain))
    let now = signedAt.addingTimeInterval(seconds)
    guard !isGood else {
      return try authorization.verify(secret: secret, service: "service", at: now)
    }
    expect(.signatureDoesNotMatch, "20150830T123600Z is") { () throws(ServiceError) in
      try authorization.verify(secret: secret, service: "service", at: now)
    }
  }

  @Test func `a request without a signature is nobody's`() {
    expect(.missingAuthenticationToken) { () throws(ServiceError) in
      _ = try Authorization(WireRequest(headers: [:], body: []))
    }
  }

  @Test(arguments: [
    "", "Basic abc", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=a",
    "AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=00",
    "AWS4-HMAC-SHA256 Credential=/1/2/3/aws4_request, SignedHeaders=host, Signature=00",
    "AWS4-HMAC-SHA256 Credential=a/1/2/3/aws5_request, SignedHeaders=host, Signature=00",
    "AWS4-HMAC-SHA256 Credential=a/1/2/3/aws4_request, Credential=b, Signature=00",
    "AWS4-HMAC-SHA256 ,,,=,=,",
  ])
  func `a header that lacks something is incomplete`(header: String) {
    var request = signed(plain)
    request.headers["Authorization"] = header
    expect(.incompleteSignature) { () throws(ServiceError) in _ = try Authorization(request) }
  }

  @Test func `what lacks is said, and what was sent is not`() {
    var request = signed(plain)
    request.headers["Authorization"] = "AWS4-HMAC-SHA256 Signature=s3cret"
    request.headers["X-Amz-Date"] = nil
    expect(
      .incompleteSignature,
      "Authorization header requires 'Credential' parameter. Authorization header requires "
        + "'SignedHeaders' parameter. Authorization header requires existence of an "
        + "'X-Amz-Date' header."
    ) { () throws(ServiceError) in _ = try Authorization(request) }
  }

  @Test func `a signature for another service, or another day, is no good here`() throws {
    let authorization = try Authorization(signed(plain))
    expect(.signatureDoesNotMatch, "scoped to correct service: 'iam'") {
      () throws(ServiceError) in
      try authorization.verify(secret: secret, service: "iam", at: signedAt)
    }
    var request = signed(plain)
    let header = try #require(request.headers["Authorization"])
    request.headers["Authorization"] = header.replacing("20150830", with: "20150831")
    expect(.signatureDoesNotMatch, "'20150831' != '20150830'") { () throws(ServiceError) in
      try Authorization(request).verify(secret: secret, service: "service", at: signedAt)
    }
  }

  @Test func `headers that AWS reads have to be signed`() throws {
    var request = signed(plain)
    request.headers["X-Amz-Target"] = "AWSIdentityStore.DeleteUser"
    expect(.incompleteSignature, "x-amz-target") { () throws(ServiceError) in
      try Authorization(request).verify(secret: secret, service: "service", at: signedAt)
    }
    request = signed(plain)
    let header = try #require(request.headers["Authorization"])
    request.headers["Authorization"] = header.replacing("=host;", with: "=")
    expect(.signatureDoesNotMatch, "'Host'") { () throws(ServiceError) in
      try Authorization(request).verify(secret: secret, service: "service", at: signedAt)
    }
  }

  @Test(arguments: ["2015-08-30", "20150830T123600", "20151330T123600Z", "2015083T1236000Z", "é"])
  func `a time in another form is refused`(date: String) throws {
    var request = signed(plain)
    request.headers["X-Amz-Date"] = date
    expect(.incompleteSignature, "ISO-8601") { () throws(ServiceError) in
      try Authorization(request).verify(secret: secret, service: "service", at: signedAt)
    }
  }

  private func expect(
    _ code: ServiceError.Code, _ part: String? = nil, _ work: () throws(ServiceError) -> Void
  ) {
    do {
      try work()
      Issue.record("Nothing was refused.")
    } catch {
      #expect(error.code == code && part.map(error.message.contains) ?? true, "\(error)")
    }
  }
}
