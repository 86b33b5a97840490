import Domain
import Foundation
import Testing

@testable import Wire

/// What cannot be understood, and what a service refuses.
@Suite struct WireRefusalTests {
  private func refusal(_ service: Service, _ request: WireRequest) -> ServiceError? {
    do {
      _ = try service.call(in: request, unsent: [OpsWorks.Region.usEast1])
      return nil
    } catch {
      return error
    }
  }
  private func form(_ body: String) -> WireRequest {
    WireRequest(headers: [:], body: Array(body.utf8))
  }
  private func json(_ target: String, _ body: String) -> WireRequest {
    WireRequest(headers: ["X-Amz-Target": target], body: Array(body.utf8))
  }

  @Test(
    arguments: [
      ("", "MissingAction"), ("UserName=ada", "MissingAction"),
      ("Action=Nonesuch&Version=2010-05-08", "InvalidAction"),
      ("Action=GetUser&Version=2011-01-01", "InvalidAction"),
      ("Action=GetUser&UserName=a&UserName=b", "MalformedInput"),
      ("Action=GetUser&UserName=%2", "MalformedInput"),
      ("Action=GetUser&UserName=%zz", "MalformedInput"),
      ("Action=GetUser&UserName=%ff%fe", "MalformedInput"),
      ("Action=GetUser&UserName.member.1=a", "MalformedInput"),
      ("Action=TagUser&UserName=a&Tags.member.999999999.Key=a", "MalformedInput"),
      ("Action=TagUser&UserName=a&Tags.member.2.Key=a&Tags.member.2.Value=b", "MalformedInput"),
      ("Action=TagUser&UserName=a&Tags.member.1=a&Tags.member.1.Key=b", "MalformedInput"),
      ("Action=TagUser&UserName=a&Tags..Key=b", "MalformedInput"),
      ("Action=ListUsers&MaxItems=many", "MalformedInput"),
      ("Action=ListUsers&MaxItems=99999999999999999999", "MalformedInput"),
      ("Action=CreateUser", "ValidationError"),
      ("Action=UpdateAccessKey&AccessKeyId=a&Status=On", "ValidationError"),
    ])
  func `a form that cannot be is refused`(body: String, code: String) {
    #expect(refusal(.iam, form(body))?.code.rawValue == code)
  }

  @Test func `the member that is wrong is named as AWS names it`() {
    #expect(
      refusal(.iam, form("Action=TagUser&UserName=a&Tags.member.1.Key=k"))?.message
        == "1 validation error detected: Value null at 'tags.1.member.value' failed to satisfy "
        + "constraint: Member must not be null")
    #expect(
      refusal(.iam, form("Action=UpdateAccessKey&AccessKeyId=a&Status=On"))?.message
        == "1 validation error detected: Value 'On' at 'status' failed to satisfy constraint: "
        + "Member must satisfy enum value set: [Active, Inactive]")
  }

  @Test(
    arguments: [
      ("AWSIdentityStore.Nonesuch", "{}", "UnknownOperationException"),
      ("AWSIdentityStore", "{}", "UnknownOperationException"),
      ("Other.DeleteUser", "{}", "UnknownOperationException"),
      ("AWSIdentityStore.DeleteUser", "{", "SerializationException"),
      ("AWSIdentityStore.DeleteUser", "[]", "SerializationException"),
      (
        "AWSIdentityStore.DeleteUser", #"{"UserId":1,"IdentityStoreId":"d"}"#,
        "SerializationException"
      ),
      (
        "AWSIdentityStore.ListUsers", #"{"IdentityStoreId":"d","MaxResults":"9"}"#,
        "SerializationException"
      ),
      (
        "AWSIdentityStore.ListUsers", #"{"IdentityStoreId":"d","MaxResults":1.5}"#,
        "SerializationException"
      ),
      (
        "AWSIdentityStore.DeleteUser", #"{"UserId":null,"IdentityStoreId":"d"}"#,
        "ValidationException"
      ),
      ("AWSIdentityStore.DeleteUser", "", "ValidationException"),
    ])
  func `JSON that cannot be is refused`(target: String, body: String, code: String) {
    #expect(refusal(.identityStore, json(target, body))?.code.rawValue == code)
  }

  @Test func `JSON that lies too deep is refused`() {
    let deep = String(repeating: "[", count: 100_000)
    let body = #"{"IdentityStoreId":"d","Extensions":"# + deep
    #expect(
      refusal(.identityStore, json("AWSIdentityStore.ListUsers", body))?.code.rawValue
        == "SerializationException")
  }

  @Test func `a form by GET is understood`() throws {
    let request = WireRequest(
      method: "GET", query: "Action=GetUser&UserName=a+b", headers: [:], body: [])
    #expect(try Service.iam.call(in: request) == AnyCall(IAM.GetUser(userName: "a b")))
  }

  @Test(arguments: [
    ("NoSuchEntity", 404), ("EntityAlreadyExists", 409), ("AccessDenied", 403),
    ("LimitExceeded", 409), ("ValidationError", 400), ("ServiceFailure", 500),
    ("InvalidAuthenticationCode", 403), ("SignatureDoesNotMatch", 403), ("Throttling", 400),
  ])
  func `an error of IAM has AWS's status, and comes back as it was`(code: String, status: Int) {
    let error = ServiceError(.init(rawValue: code), "Because <so> & so.")
    let response = Service.iam.response(error, requestID: "r")
    #expect(response.status == status)
    #expect(thrown(IAM.GetUser.self, response) == error)
  }

  @Test(arguments: [
    (ServiceError.Code.accessDenied, "AccessDeniedException"),
    (.conflictException, "ConflictException"), (.serviceFailure, "InternalServerException"),
    (.signatureDoesNotMatch, "InvalidSignatureException"),
    (.invalidClientTokenId, "UnrecognizedClientException"),
  ])
  func `an error in JSON has the service's name for it`(
    code: ServiceError.Code, name: String
  ) throws {
    let error = ServiceError(code, "No.", details: ["Reason": "UNIQUENESS_CONSTRAINT_VIOLATION"])
    let response = Service.identityStore.response(error, requestID: "r")
    #expect(
      String(decoding: response.body, as: UTF8.self)
        == #"{"__type":"\#(name)","Message":"No.","Reason":"UNIQUENESS_CONSTRAINT_VIOLATION"}"#)
    #expect(thrown(IdentityStore.DescribeUser.self, response) == error)
  }

  @Test func `OpsWorks writes its message small`() {
    let response = Service.opsWorks.response(
      ServiceError(.validationException, "No."), requestID: "r")
    #expect(
      String(decoding: response.body, as: UTF8.self)
        == #"{"__type":"ValidationException","message":"No."}"#)
    #expect(response.status == 400)
  }

  @Test(arguments: [
    (500, "<html><body><h1>Oops</h1></body>"), (200, "<html>"), (200, ""), (502, ""),
    (200, "<GetUserResponse><GetUserResult><User></User></GetUserResult></GetUserResponse>"),
  ])
  func `a reply that cannot be read is a failure of the service`(status: Int, body: String) {
    let response = WireResponse(status: status, headers: [:], body: Array(body.utf8))
    #expect(thrown(IAM.GetUser.self, response)?.code == .serviceFailure)
  }

  @Test func `an error with a prefix, or in a header only, is understood`() {
    let prefixed = WireResponse(
      status: 400, headers: [:],
      body: Array(#"{"__type":"com.amazonaws#ConflictException","Message":"No."}"#.utf8))
    #expect(thrown(IdentityStore.DescribeUser.self, prefixed)?.code == .conflictException)
    let header = WireResponse(
      status: 400, headers: ["x-amzn-ErrorType": "ResourceNotFoundException:http://x"], body: [])
    #expect(thrown(IdentityStore.DescribeUser.self, header)?.code == .resourceNotFoundException)
  }

  private func thrown<C: Call>(_ type: C.Type, _ response: WireResponse) -> ServiceError? {
    do {
      _ = try Service.output(of: type, in: response)
      return nil
    } catch {
      return error
    }
  }
}
