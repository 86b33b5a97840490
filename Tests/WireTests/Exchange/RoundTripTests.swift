import Domain
import Foundation
import Testing

@testable import Wire

/// Whatever is sent is what arrives.
@Suite struct RoundTripTests {
  static let calls = Catalog.calls.map { AnyCall($0.example) }

  @Test(arguments: calls)
  func `a call arrives as it was sent`(call: AnyCall) throws {
    let request = try Service.request(for: call)
    let region = call.region ?? .usEast1
    let service = try #require(Service(of: request))
    #expect(service == call.service)
    #expect(try service.call(in: request, unsent: [region]) == call)
    #expect(
      try Tree(sending: service.call(in: request, unsent: [region]).value)
        == Tree(sending: call.value))
  }

  @Test(arguments: calls)
  func `a reply arrives as it was sent, with everything that can be in it`(call: AnyCall) throws {
    func check<C: Call>(_ call: C) throws {
      let output = try Filled.value(C.Output.self)
      let response = try Service.response(to: AnyCall(call), AnyOutput(output), requestID: "r-1")
      #expect(response.status == 200)
      #expect(response.headers["X-AMZN-REQUESTID"] == "r-1")
      let back = try Service.output(of: C.self, in: response)
      #expect(back == output)
      #expect(try Tree(sending: back) == Tree(sending: output))
    }
    try check(call.value)
  }

  @Test(arguments: calls)
  func `a call without what may be left out arrives as well`(call: AnyCall) throws {
    func check<C: Call>(_ type: C.Type) throws {
      let request = try Service.request(for: AnyCall(C.example))
      var bare = request
      switch C.service.wire {
      case .query(let version, _):
        bare.body = Array("Action=\(C.name)&Version=\(version)".utf8)
      default: bare.body = Array("{}".utf8)
      }
      do {
        let arrived = try C.service.call(in: bare, unsent: [OpsWorks.Region.usEast1])
        #expect(arrived.name == C.name)
      } catch {
        // What is required is said, and nothing else can be wrong with it.
        #expect(["ValidationError", "ValidationException"].contains(error.code.rawValue))
        #expect(error.message.contains("Value null at '"))
      }
    }
    func open<C: Call>(_ call: C) throws { try check(C.self) }
    try open(call.value)
  }

  @Test func `a call of a region does not arrive without one`() throws {
    let request = try Service.request(for: AnyCall(OpsWorks.DescribeStacks.example))
    #expect(throws: ServiceError.self) { try Service.opsWorks.call(in: request) }
  }

  @Test func `what AWS keeps to itself is not sent`() {
    #expect(throws: ServiceError.self) {
      try Service.request(for: AnyCall(IdentityCenter.DescribeDirectory.example))
    }
  }

  @Test func `a secret that is lost is not sent`() {
    let call = IAM.CreateLoginProfile(
      userName: "ada", password: .lost, passwordResetRequired: nil)
    #expect(throws: ServiceError.self) { try Service.request(for: AnyCall(call)) }
  }

  @Test func `a secret is sent, and stays one for readers`() throws {
    let call = IAM.CreateLoginProfile(
      userName: "ada", password: Secret("s3 cr&t"), passwordResetRequired: true)
    let body = String(decoding: try Service.request(for: AnyCall(call)).body, as: UTF8.self)
    #expect(
      body == "Action=CreateLoginProfile&Version=2010-05-08&UserName=ada&Password=s3%20cr%26t"
        + "&PasswordResetRequired=true")
    #expect(try Tree(call)["Password"] == .secret)
  }
}
