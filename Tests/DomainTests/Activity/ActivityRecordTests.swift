import Domain
import Foundation
import Testing

@Suite struct ActivityRecordTests {
  private let records = MemoryRecords()

  private func note<C: Call>(_ call: C) throws {
    try records.note(call, Result { () throws(ServiceError) in try call.perform(in: records) })
  }

  private var newest: Activity.Record {
    get throws { try #require(try Activity.ListRecords().run(in: records).records.first) }
  }

  @Test func `a change says who, what, on what, and what came of it`() throws {
    records.caller = Caller(.owner, osUser: "ops", clientAddress: "192.0.2.7")
    try note(IAM.CreateGroup(groupName: "Admins"))
    let record = try newest
    #expect(record.who == "account owner")
    #expect(record.principalARN == "arn:aws:iam::123456789012:root")
    #expect((record.osUser, record.clientAddress) == ("ops", "192.0.2.7"))
    #expect((record.event, record.target) == ("CreateGroup", "Admins"))
    #expect(record.input == #"{"groupName":"Admins"}"#)
    #expect(record.output?.contains(#""groupName":"Admins""#) == true)
    #expect(record.error == nil)
    #expect(record.summary == "Created group Admins")
  }

  @Test func `a refusal is kept with its code`() throws {
    try note(IAM.DeleteGroup(groupName: "Nobody"))
    #expect(try newest.error?.code == .noSuchEntity)
    #expect(try newest.output == nil)
  }

  @Test func `a user is named by ARN as it is now`() throws {
    let ada = try IAM.CreateUser(userName: "ada", path: "/lab/").run(in: records).user
    records.caller = Caller(.user(id: ada.userId, name: "ada"), hasMFA: true)
    try note(IAM.CreateGroup(groupName: "Lab"))
    #expect(try newest.principalARN == "arn:aws:iam::123456789012:user/lab/ada")
    #expect(try newest.principalID == ada.userId)
    #expect(try newest.hasMFA)
  }

  @Test func `a federated identity is named by its role and session`() throws {
    let session = try FederatedSession(roleName: "Ops", sessionName: "ada", policyArns: [])
    records.caller = Caller(.federated(session))
    try note(IAM.CreateGroup(groupName: "Lab"))
    #expect(try newest.who == "Ops/ada")
    #expect(try newest.principalARN == "arn:aws:sts::123456789012:assumed-role/Ops/ada")
  }

  @Test func `no secret is kept, given or received`() throws {
    try IAM.AWSManagedPolicies.install(in: records)
    _ = try IAM.CreateUser(userName: "ada").run(in: records)
    try note(IAM.CreateLoginProfile(userName: "ada", password: Secret("correct Horse 7")))
    #expect(!(try newest.input + (newest.output ?? "")).contains("Horse"))
    try note(IAM.CreateAccessKey(userName: "ada"))
    #expect(try newest.output?.contains(#""secretAccessKey":null"#) == true)
  }

  @Test func `an event has CloudTrail's shape`() throws {
    records.caller = Caller(.owner, osUser: "ops", clientAddress: "192.0.2.7")
    try note(IAM.CreateGroup(groupName: "Admins"))
    let event = try newest.cloudTrail(of: "123456789012")
    #expect(event["eventSource"]?.string == "iam.amazonaws.com")
    #expect(event["eventName"]?.string == "CreateGroup")
    #expect(event["userIdentity"]?["type"]?.string == "Root")
    #expect(event["sourceIPAddress"]?.string == "192.0.2.7")
    #expect(event["requestParameters"]?["groupName"]?.string == "Admins")
    #expect(event["responseElements"]?["group"]?["groupName"]?.string == "Admins")
    #expect(event["eventType"]?.string == "AwsApiCall")
    #expect(event["errorCode"] == nil)
    #expect(event["eventID"]?.string?.split(separator: "-").map(\.count).first == 8)
    #expect(try JSON.parse(event.compact)["recipientAccountId"]?.string == "123456789012")
  }

  @Test func `an event of a region says which, beside what was asked`() throws {
    let arn = "arn:aws:iam::123456789012:user/ada"
    try note(OpsWorks.CreateUserProfile(region: .euWest1, iamUserArn: arn))
    let event = try newest.cloudTrail(of: "123456789012")
    #expect(event["eventSource"]?.string == "opsworks.amazonaws.com")
    #expect(event["awsRegion"]?.string == "eu-west-1")
    #expect(event["requestParameters"]?["iamUserArn"]?.string == arn)
    #expect(event["requestParameters"]?["region"] == nil)
    try note(IAM.CreateGroup(groupName: "Ops"))
    #expect(try newest.cloudTrail(of: "123456789012")["awsRegion"]?.string == "us-east-1")
  }

  @Test func `a private key given by mistake is not kept`() throws {
    let key = OpsWorks.SSHKeyText("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=")
    try note(
      OpsWorks.CreateUserProfile(
        region: .euWest1, iamUserArn: "arn:aws:iam::123456789012:user/ada", sshPublicKey: key))
    #expect(try newest.error?.code == .validationException)
    #expect(try !newest.input.contains("b3Bl") && newest.input.contains("********"))
  }

  @Test func `a change is taken back from what was written down of it`() throws {
    let arn = "arn:aws:iam::123456789012:user/ada"
    try note(OpsWorks.CreateUserProfile(region: .euWest1, iamUserArn: arn, sshUsername: "ada"))
    let creation = try newest
    let describe = OpsWorks.DescribeUserProfiles(region: .euWest1)
    let before = try describe.run(in: records)
    try note(
      OpsWorks.UpdateUserProfile(
        region: .euWest1, iamUserArn: arn, sshUsername: "x", sshPublicKey: .ed25519,
        allowSelfManagement: true))
    #expect(try describe.run(in: records) != before)
    _ = try #require(try newest.inverse).value.run(in: records)
    #expect(try describe.run(in: records) == before)
    _ = try #require(creation.inverse).value.run(in: records)
    #expect(try describe.run(in: records).userProfiles.isEmpty)
  }

  @Test func `what was refused, or has no way back, is not taken back`() throws {
    try note(IAM.CreateGroup(groupName: "Ops"))
    #expect(try newest.inverse == AnyCall(IAM.DeleteGroup(groupName: "Ops")))
    try note(IAM.CreateGroup(groupName: "Ops"))
    #expect(try newest.inverse == nil)
    try note(IAM.DeleteGroup(groupName: "Ops"))
    #expect(try newest.inverse == nil)
  }

  @Test func `the newest come first, page by page, and can be searched`() throws {
    for name in ["Admins", "Ops", "Admins2"] { try note(IAM.CreateGroup(groupName: name)) }
    let first = try Activity.ListRecords(maxItems: 2).run(in: records)
    #expect(first.records.map(\.target) == ["Admins2", "Ops"])
    #expect(first.isTruncated)
    let second = try Activity.ListRecords(before: 2, maxItems: 2).run(in: records)
    #expect(second.records.map(\.target) == ["Admins"])
    #expect(!second.isTruncated)
    let found = try Activity.ListRecords(containing: "admin").run(in: records)
    #expect(found.records.map(\.number) == [3, 1])
  }
}
