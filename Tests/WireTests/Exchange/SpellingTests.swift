import Foundation
import Testing

@testable import Domain
@testable import Wire

/// Messages as AWS writes them, letter by letter.
@Suite struct SpellingTests {
  private func body(_ call: some Call) throws -> String {
    String(decoding: try Service.request(for: AnyCall(call)).body, as: UTF8.self)
  }
  private func reply<C: Call>(_ call: C, _ output: C.Output) throws -> String {
    let response = try Service.response(to: AnyCall(call), AnyOutput(output), requestID: "r")
    return String(decoding: response.body, as: UTF8.self)
  }
  private let created = Date(timeIntervalSince1970: 1_370_661_641)

  @Test func `a form has numbered lists`() throws {
    let call = IAM.CreateUser(
      userName: "ada", tags: [.init(key: "team", value: "R&D"), .init(key: "a b", value: "")])
    #expect(
      try body(call) == "Action=CreateUser&Version=2010-05-08&UserName=ada"
        + "&Tags.member.1.Key=team&Tags.member.1.Value=R%26D"
        + "&Tags.member.2.Key=a%20b&Tags.member.2.Value=")
    #expect(
      try body(IAM.UntagUser(userName: "ada", tagKeys: []))
        == "Action=UntagUser&Version=2010-05-08&UserName=ada&TagKeys=")
  }

  @Test func `JSON names its operation in a header`() throws {
    let request = try Service.request(
      for: AnyCall(IdentityStore.DeleteUser(identityStoreId: "d-1", userId: "u")))
    #expect(request.headers["x-amz-target"] == "AWSIdentityStore.DeleteUser")
    #expect(request.headers["content-type"] == "application/x-amz-json-1.1")
    #expect(
      String(decoding: request.body, as: UTF8.self)
        == #"{"IdentityStoreId":"d-1","UserId":"u"}"#)
  }

  @Test func `a reply in XML has a result and the ID of the request`() throws {
    let user = IAM.User(
      path: "/", userName: "ada", userId: "AIDA1", arn: "arn:aws:iam::123456789012:user/ada",
      createDate: created)
    #expect(
      try reply(IAM.GetUser(userName: "ada"), .init(user: user))
        == #"<GetUserResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetUserResult>"#
        + "<User><Path>/</Path><UserName>ada</UserName><UserId>AIDA1</UserId>"
        + "<Arn>arn:aws:iam::123456789012:user/ada</Arn>"
        + "<CreateDate>2013-06-08T03:20:41Z</CreateDate></User></GetUserResult>"
        + "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetUserResponse>")
  }

  @Test func `a reply with nothing in it has no result`() throws {
    #expect(
      try reply(IAM.DeleteUser(userName: "ada"), Nothing())
        == #"<DeleteUserResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">"#
        + "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></DeleteUserResponse>")
    #expect(
      try reply(IdentityStore.DeleteUser(identityStoreId: "d-1", userId: "u"), Nothing()) == "{}")
  }

  @Test func `a map has entries, and an empty list no members`() throws {
    #expect(
      try reply(IAM.GetAccountSummary(), .init(summaryMap: ["Users": 3, "Groups": 1]))
        .contains(
          "<SummaryMap><entry><key>Groups</key><value>1</value></entry>"
            + "<entry><key>Users</key><value>3</value></entry></SummaryMap>"))
    #expect(
      try reply(IAM.ListUsers(), .init(users: [], isTruncated: false))
        .contains("<Users></Users><IsTruncated>false</IsTruncated>"))
  }

  @Test func `a policy's document is percent-encoded, and a seed is base64`() throws {
    let document = #"{"Version": "2012-10-17"}"#
    #expect(
      try reply(
        IAM.GetUserPolicy(userName: "ada", policyName: "p"),
        .init(userName: "ada", policyName: "p", policyDocument: document)
      ).contains("<PolicyDocument>%7B%22Version%22%3A%20%222012-10-17%22%7D</PolicyDocument>"))
    let device = IAM.VirtualMFADevice(
      serialNumber: "arn:aws:iam::123456789012:mfa/ada", base32StringSeed: Secret("ABCD"))
    #expect(
      try reply(
        IAM.CreateVirtualMFADevice(virtualMFADeviceName: "ada"), .init(virtualMFADevice: device)
      ).contains("<Base32StringSeed>QUJDRA==</Base32StringSeed>"))
  }

  @Test func `a time in JSON is seconds since 1970`() throws {
    let membership = IdentityStore.GroupMembership(
      identityStoreId: "d-1", membershipId: "m", groupId: "g", memberId: .init(userId: "u"),
      createdAt: created)
    #expect(
      try reply(
        IdentityStore.DescribeGroupMembership(identityStoreId: "d-1", membershipId: "m"),
        membership
      ).contains(#""CreatedAt":1370661641"#))
  }

  @Test func `what XML cannot hold does not break it`() throws {
    let error = ServiceError(.validationError, "Value 'a\u{1}\r<&>' at 'userName'")
    let response = Service.iam.response(error, requestID: "r")
    let root = try XMLParser.parse(response.body)
    #expect(root["Error"]?["Message"]?.text == "Value 'a\u{FFFD}\r<&>' at 'userName'")
  }

  @Test func `times with a fraction are understood`() throws {
    #expect(Date(onTheWire: "2013-06-08T03:20:41Z") == created)
    #expect(Date(onTheWire: "2013-06-08T03:20:41.500Z") == created.addingTimeInterval(0.5))
    #expect(Date(onTheWire: "2013-06-08") == nil)
    #expect(Date(onTheWire: String(repeating: "9", count: 1000)) == nil)
    #expect(created.addingTimeInterval(0.5).epochSeconds == "1370661641.5")
  }
}
