import Domain
import Foundation
import Store
import Testing
import Wire

/// Whose request it is, and who is turned away.
@Suite struct SignatureTests {
  private let listing = AnyCall(IAM.ListUsers())

  @Test func `a request with the right signature is answered`() async throws {
    let desk = try await Desk()
    #expect(try await desk.ask(IAM.CreateUser(userName: "ada")).user.userName == "ada")
    #expect(try await desk.ask(IAM.ListUsers()).users.map(\.userName) == ["ada"])
  }

  @Test func `a request without a signature is refused`() async throws {
    let desk = try await Desk()
    var request = try desk.request(listing)
    request.headers["Authorization"] = nil
    #expect(await desk.refusal(of: request) == Refusal(403, "MissingAuthenticationToken"))
    var other = try desk.request(AnyCall(IdentityStore.ListUsers.example))
    other.headers["Authorization"] = nil
    #expect(
      await desk.refusal(of: other) == Refusal(400, "MissingAuthenticationTokenException"))
  }

  @Test(arguments: [
    "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=x", "Basic eDp5", "AWS AKIA:x", "",
    "AWS4-HMAC-SHA256 Credential=a/b/c/iam, SignedHeaders=host, Signature=00",
  ])
  func `a header that is not whole is refused`(header: String) async throws {
    let desk = try await Desk()
    var request = try desk.request(listing)
    request.headers["Authorization"] = header
    #expect(await desk.refusal(of: request) == Refusal(400, "IncompleteSignature"))
  }

  @Test func `a request without the time it was signed at is refused`() async throws {
    let desk = try await Desk()
    var request = try desk.request(listing)
    request.headers["X-Amz-Date"] = nil
    #expect(await desk.refusal(of: request) == Refusal(400, "IncompleteSignature"))
  }

  @Test func `a key that nobody has is refused, and one that is inactive`() async throws {
    let desk = try await Desk()
    var nobody = desk.owner
    nobody.accessKeyID = "AKIAIOSFODNN7EXAMPLE"
    let unknown = Refusal(403, "InvalidClientTokenId")
    #expect(await desk.refusal(of: try desk.request(listing, by: nobody)) == unknown)
    let ada = try await desk.user("ada")
    _ = try await desk.account.perform(
      IAM.UpdateAccessKey(accessKeyId: ada.accessKeyID, status: .inactive, userName: "ada"))
    #expect(await desk.refusal(of: try desk.request(listing, by: ada)) == unknown)
    let stack = try desk.request(AnyCall(OpsWorks.DescribeStacks.example), by: ada)
    #expect(await desk.refusal(of: stack) == Refusal(400, "UnrecognizedClientException"))
  }

  @Test func `temporary credentials are nobody's here`() async throws {
    let desk = try await Desk()
    var session = desk.owner
    session.sessionToken = "token"
    let request = try desk.request(listing, by: session)
    #expect(await desk.refusal(of: request) == Refusal(403, "InvalidClientTokenId"))
  }

  @Test func `a wrong secret is refused`() async throws {
    let desk = try await Desk()
    var wrong = desk.owner
    wrong.secretAccessKey = Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
    let request = try desk.request(listing, by: wrong)
    #expect(await desk.refusal(of: request) == Refusal(403, "SignatureDoesNotMatch"))
    let json = try desk.request(AnyCall(IdentityStore.ListUsers.example), by: wrong)
    #expect(await desk.refusal(of: json) == Refusal(400, "InvalidSignatureException"))
  }

  @Test func `whatever is changed on the way is noticed`() async throws {
    let desk = try await Desk()
    let request = try desk.request(AnyCall(IAM.CreateUser(userName: "ada")))
    var changed = Array(repeating: request, count: 4)
    changed[0].body = Array("Action=CreateUser&UserName=eve&Version=2010-05-08".utf8)
    changed[1].path = "/x"
    changed[2].query = "a=b"
    changed[3].headers["Host"] = "127.0.0.1:1"
    for request in changed {
      #expect(await desk.refusal(of: request) == Refusal(403, "SignatureDoesNotMatch"))
    }
    #expect(try await desk.ask(IAM.ListUsers()).users == [])
  }

  @Test(arguments: [(-899.0, true), (-901, false), (899, true), (901, false)])
  func `clocks may be fifteen minutes apart`(seconds: Double, isAnswered: Bool) async throws {
    let desk = try await Desk()
    let request = try desk.request(listing, at: Desk.now.addingTimeInterval(seconds))
    let response = await desk.answer(request)
    #expect((response.status == 200) == isAnswered)
    if !isAnswered { #expect(Refusal(response) == Refusal(403, "SignatureDoesNotMatch")) }
  }

  @Test func `a request that was kept is refused when its time is over`() async throws {
    let clock = Clock()
    let desk = try await Desk(now: { clock.now })
    let request = try desk.request(AnyCall(IAM.CreateUser(userName: "ada")))
    #expect(await desk.answer(request).status == 200)
    clock.advance(by: 16 * 60)
    #expect(await desk.refusal(of: request) == Refusal(403, "SignatureDoesNotMatch"))
  }

  @Test func `a signature is good for one service`() async throws {
    let desk = try await Desk()
    // What a form says is nothing to a service that speaks JSON.
    let other = try desk.request(listing, service: "opsworks")
    #expect(await desk.refusal(of: other) == Refusal(400, "UnknownOperationException"))
    let none = try desk.request(listing, service: "s3")
    #expect(await desk.refusal(of: none) == Refusal(403, "SignatureDoesNotMatch"))
  }

  @Test func `a region that a service is not in is refused`() async throws {
    let desk = try await Desk()
    let stacks = AnyCall(OpsWorks.DescribeStacks.example)
    let request = try desk.request(stacks, region: "mars-north-1")
    #expect(await desk.refusal(of: request) == Refusal(400, "InvalidSignatureException"))
    let directory = AnyCall(IdentityStore.ListUsers.example)
    let elsewhere = try desk.request(directory, region: "eu-west-1")
    #expect(await desk.refusal(of: elsewhere) == Refusal(400, "InvalidSignatureException"))
  }

  @Test func `a key that is taken away opens nothing from then on`() async throws {
    let desk = try await Desk()
    let ada = try await desk.user("ada")
    let whoAmI = AnyCall(STS.GetCallerIdentity())
    #expect(await desk.answer(try desk.request(whoAmI, by: ada)).status == 200)
    _ = try await desk.ask(
      IAM.DeleteAccessKey(accessKeyId: ada.accessKeyID, userName: "ada"))
    let refusal = await desk.refusal(of: try desk.request(whoAmI, by: ada))
    #expect(refusal == Refusal(403, "InvalidClientTokenId"))
    let writing = try desk.request(AnyCall(IAM.CreateUser(userName: "eve")), by: ada)
    #expect(await desk.refusal(of: writing) == Refusal(403, "InvalidClientTokenId"))
  }
}
