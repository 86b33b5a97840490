import Domain
import Foundation
import Testing
import Wire

/// What comes back, whatever was asked.
@Suite struct AnsweringTests {
  @Test func `a list comes page by page`() async throws {
    let desk = try await Desk()
    let names = (0..<25).map { "user\(10 + $0)" }
    for name in names { _ = try await desk.ask(IAM.CreateUser(userName: name)) }
    var (found, marker, pages) = ([String](), String?.none, 0)
    repeat {
      let page = try await desk.ask(IAM.ListUsers(marker: marker, maxItems: 10))
      found += page.users.map(\.userName)
      (marker, pages) = (page.marker, pages + 1)
      #expect(page.isTruncated == (marker != nil))
    } while marker != nil
    #expect(found == names && pages == 3)
  }

  @Test func `more than a second's share is throttled, and later there is more`() async throws {
    let clock = Clock()
    let desk = try await Desk(requestsPerSecond: 2, now: { clock.now })
    let form = try desk.request(AnyCall(IAM.ListUsers()))
    let json = try desk.request(AnyCall(OpsWorks.DescribeStacks(region: .usEast1)))
    for _ in 0..<2 {
      #expect(await desk.answer(form).status == 200)
      #expect(await desk.answer(json).status == 200)
      #expect(await desk.refusal(of: form) == Refusal(400, "Throttling"))
      #expect(await desk.refusal(of: json) == Refusal(400, "ThrottlingException"))
      clock.advance(by: 1)
    }
    // A clock that is set back neither gives nor takes.
    clock.advance(by: -61)
    #expect(await desk.answer(form).status == 400)
    clock.advance(by: 60)
    for status in [200, 200, 400] { #expect(await desk.answer(form).status == status) }
  }

  @Test func `every answer has the number it can be asked about by`() async throws {
    let desk = try await Desk()
    let answer = await desk.answer(try desk.request(AnyCall(IAM.ListUsers())))
    let id = try #require(answer.headers["x-amzn-RequestId"])
    #expect(UUID(uuidString: id) != nil)
    #expect(String(decoding: answer.body, as: UTF8.self).contains(id))
    let refused = await desk.answer(WireRequest(headers: [:], body: []))
    #expect(refused.headers["x-amzn-RequestId"] != nil)
    #expect(refused.headers["x-amzn-RequestId"] != id)
  }

  @Test(arguments: [
    ("Action=DeleteEverything&Version=2010-05-08", "InvalidAction"),
    ("Action=ListUsers&Version=1999-01-01", "InvalidAction"),
    ("Version=2010-05-08", "MissingAction"), ("", "MissingAction"),
    ("Action=CreateUser&Version=2010-05-08", "ValidationError"),
    ("Action=ListUsers&Version=2010-05-08&MaxItems=many", "MalformedInput"),
    ("Action=ListUsers&Version=2010-05-08&Marker=%ff%fe", "MalformedInput"),
    ("Action=GetDenials&Version=2010-05-08&Actions.member.1=a", "InvalidAction"),
  ])
  func `a form that is no call is refused in AWS's words`(form: String, code: String)
    async throws
  {
    let desk = try await Desk()
    var request = try Service.request(for: AnyCall(IAM.ListUsers()))
    request.headers["Host"] = "localhost"
    request.body = Array(form.utf8)
    let signed = request.signed(
      with: desk.owner, region: "us-east-1", service: "iam", at: Desk.now)
    #expect(await desk.refusal(of: signed) == Refusal(400, code))
  }

  @Test(arguments: [
    ("OpsWorks_20130218.DescribeStacks", "{", "SerializationException"),
    ("OpsWorks_20130218.DescribeStacks", "[]", "SerializationException"),
    ("OpsWorks_20130218.DescribeStacks", #"{"StackIds": 1}"#, "SerializationException"),
    ("OpsWorks_20130218.SetPermission", "{}", "ValidationException"),
    ("OpsWorks_20130218.DeleteEverything", "{}", "UnknownOperationException"),
    ("OpsWorks_20130218", "{}", "UnknownOperationException"),
    ("AWSIdentityStore.ListUsers", "{}", "UnknownOperationException"),
  ])
  func `JSON that is no call is refused in AWS's words`(
    target: String, json: String, code: String
  ) async throws {
    let desk = try await Desk()
    var request = try Service.request(for: AnyCall(OpsWorks.DescribeStacks.example))
    request.headers["Host"] = "localhost"
    request.headers["X-Amz-Target"] = target
    request.body = Array(json.utf8)
    let signed = request.signed(
      with: desk.owner, region: "us-east-1", service: "opsworks", at: Desk.now)
    #expect(await desk.refusal(of: signed) == Refusal(400, code))
  }

  @Test func `an access key that is made here signs from then on`() async throws {
    let desk = try await Desk()
    _ = try await desk.ask(IAM.CreateUser(userName: "ada"))
    let key = SigningCredentials(try await desk.ask(IAM.CreateAccessKey(userName: "ada")))
    let identity = try await desk.ask(STS.GetCallerIdentity(), by: key)
    #expect(identity.arn.hasSuffix(":user/ada"))
  }

  @Test func `the owner's own keys are listed, made inactive and deleted like a user's`()
    async throws
  {
    let desk = try await Desk()
    let second = try await desk.ask(IAM.CreateAccessKey(userName: nil))
    let id = second.accessKey.accessKeyId
    await #expect(throws: ServiceError.self) {
      try await desk.ask(IAM.CreateAccessKey(userName: nil))
    }
    _ = try await desk.ask(IAM.UpdateAccessKey(accessKeyId: id, status: .inactive))
    let listed = try await desk.ask(IAM.ListAccessKeys(userName: nil)).accessKeyMetadata
    #expect(listed.first { $0.accessKeyId == id }?.status == .inactive)
    #expect(listed.count == 2)
    let refused = try desk.request(
      AnyCall(STS.GetCallerIdentity()), by: SigningCredentials(second))
    #expect(await desk.refusal(of: refused) == Refusal(403, "InvalidClientTokenId"))
    _ = try await desk.ask(IAM.DeleteAccessKey(accessKeyId: id))
    #expect(try await desk.ask(IAM.ListAccessKeys(userName: nil)).accessKeyMetadata.count == 1)
  }
}
