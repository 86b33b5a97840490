import Domain
import Foundation
import Testing

/// What policies let callers do.
@Suite struct AuthorizationTests {
  private let account: TestAccount
  private let ada: IAM.User

  init() throws {
    account = try TestAccount(users: ["Ada", "bob"], groups: ["Ops"])
    ada = try account.perform(IAM.GetUser(userName: "Ada")).user
  }

  private func allow(
    _ actions: String, on resource: String = "*", when condition: String = "{}"
  ) throws {
    let document = """
      {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":[\(actions)],
       "Resource":"\(resource)","Condition":\(condition)}}
      """
    try account.perform(
      IAM.PutUserPolicy(userName: "Ada", policyName: "test", policyDocument: document))
  }

  /// What the call comes to for Ada.
  private func attempt<C: Call>(_ call: C) throws -> ServiceError? {
    let records = account.records
    (records.caller, records.memo) = (Caller(.user(id: ada.userId, name: "Ada")), .init())
    defer { (records.caller, records.memo) = (.account, .init()) }
    do {
      _ = try call.perform(in: records)
      return nil
    } catch { return error }
  }

  @Test func `who has no policies may do nothing, in AWS's words`() throws {
    let arn = "arn:aws:iam::123456789012:user"
    #expect(
      try attempt(IAM.CreateUser(userName: "eve", path: "/lab/"))
        == ServiceError(
          .accessDenied,
          "User: \(arn)/Ada is not authorized to perform: iam:CreateUser on resource: "
            + "\(arn)/lab/eve because no identity-based policy allows the iam:CreateUser action"))
  }

  @Test func `what a policy allows is done, on its resources only`() throws {
    try allow(#""iam:DeleteUser""#, on: "arn:aws:iam::*:user/b*")
    #expect(try attempt(IAM.DeleteUser(userName: "bob")) == nil)
    #expect(try attempt(IAM.DeleteUser(userName: "Ada"))?.code == .accessDenied)
    // What is not there is not told to who may not look.
    #expect(try attempt(IAM.DeleteUser(userName: "nobody"))?.code == .accessDenied)
    #expect(try attempt(IAM.DeleteUser(userName: "b2"))?.code == .noSuchEntity)
  }

  @Test func `a group's policy counts, and a boundary limits it`() throws {
    try account.perform(
      IAM.AttachGroupPolicy(
        groupName: "Ops", policyArn: "arn:aws:iam::aws:policy/IAMFullAccess"))
    try account.perform(IAM.AddUserToGroup(groupName: "Ops", userName: "Ada"))
    #expect(try attempt(IAM.CreateGroup(groupName: "Lab")) == nil)
    try account.perform(
      IAM.PutUserPermissionsBoundary(
        userName: "Ada", permissionsBoundary: "arn:aws:iam::aws:policy/IAMReadOnlyAccess"))
    #expect(
      try attempt(IAM.CreateGroup(groupName: "Lab2"))?.message.hasSuffix(
        "because no permissions boundary allows the iam:CreateGroup action") == true)
    #expect(try attempt(IAM.ListGroups()) == nil)
  }

  @Test func `a call that names nobody is about the caller`() throws {
    try allow(#""iam:GetUser""#, on: "arn:aws:iam::*:user/${aws:username}")
    #expect(try attempt(IAM.GetUser(userName: nil)) == nil)
    #expect(try attempt(IAM.GetUser(userName: "bob"))?.code == .accessDenied)
  }

  @Test func `conditions see what is attached`() throws {
    let readOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess"
    try allow(
      #""iam:AttachUserPolicy""#, when: #"{"ArnEquals":{"iam:PolicyARN":"\#(readOnly)"}}"#)
    let admin = "arn:aws:iam::aws:policy/AdministratorAccess"
    #expect(try attempt(IAM.AttachUserPolicy(userName: "bob", policyArn: readOnly)) == nil)
    #expect(
      try attempt(IAM.AttachUserPolicy(userName: "bob", policyArn: admin))?.code == .accessDenied)
  }

  @Test func `conditions see the boundary a new user gets`() throws {
    let boundary = "arn:aws:iam::aws:policy/PowerUserAccess"
    try allow(
      #""iam:CreateUser""#,
      when: #"{"StringEquals":{"iam:PermissionsBoundary":"\#(boundary)"}}"#)
    #expect(try attempt(IAM.CreateUser(userName: "eve"))?.code == .accessDenied)
    #expect(
      try attempt(IAM.CreateUser(userName: "eve", permissionsBoundary: boundary)) == nil)
  }

  @Test func `conditions see the tags of the request and of the user`() throws {
    try allow(
      #""iam:CreateUser""#, when: #"{"StringEquals":{"aws:RequestTag/Team":"Lab"}}"#)
    let tagged = IAM.CreateUser(userName: "eve", tags: [.init(key: "Team", value: "Lab")])
    #expect(try attempt(IAM.CreateUser(userName: "eve"))?.code == .accessDenied)
    #expect(try attempt(tagged) == nil)
    try allow(#""iam:DeleteUser""#, when: #"{"StringEquals":{"iam:ResourceTag/Team":"Lab"}}"#)
    #expect(try attempt(IAM.DeleteUser(userName: "bob"))?.code == .accessDenied)
    #expect(try attempt(IAM.DeleteUser(userName: "eve")) == nil)
  }

  @Test func `the account's setting lets everybody change the own password`() throws {
    let (old, new) = (Secret("Abcdefg1"), Secret("Hijklmn2"))
    try account.perform(IAM.CreateLoginProfile(userName: "Ada", password: old))
    let change = IAM.ChangePassword(oldPassword: old, newPassword: new)
    #expect(try attempt(change)?.code == .accessDenied)
    try account.perform(IAM.UpdateAccountPasswordPolicy(allowUsersToChangePassword: true))
    #expect(try attempt(change) == nil)
  }

  @Test func `who was deleted has no token any more`() throws {
    try account.perform(IAM.DeleteUser(userName: "Ada"))
    #expect(try attempt(IAM.ListUsers())?.code == .invalidClientTokenId)
  }

  @Test func `a federated session may do what its policies say`() throws {
    let session = try FederatedSignIn(
      roleName: "Audit", sessionName: "eve", policyNames: ["IAMReadOnlyAccess"]
    ).run(in: account.records)
    let records = account.records
    records.caller = Caller(.federated(session))
    _ = try IAM.ListUsers().perform(in: records)
    let denial = refusal { () throws(ServiceError) in
      try IAM.CreateGroup(groupName: "x").perform(in: records)
    }
    #expect(denial?.code == .accessDenied)
    #expect(denial?.message.contains("assumed-role/Audit/eve is not authorized") == true)
  }

  @Test func `what is certainly denied is known before it is asked for`() throws {
    try allow(#""iam:DeleteUser""#, on: "arn:aws:iam::*:user/b*")
    let records = account.records
    records.caller = Caller(.user(id: ada.userId, name: "Ada"))
    let actions = [IAM.CreateUser.action, IAM.DeleteUser.action]
    let denials = try IAM.GetDenials(actions).perform(in: records).denials
    #expect(denials == ["iam:CreateUser": .noPolicyAllows])
    (records.caller, records.memo) = (.account, .init())
    #expect(try IAM.GetDenials(actions).perform(in: records).denials.isEmpty)
  }

  @Test func `a reset that policies do not let be done is refused`() throws {
    let desk = try SigningIn(resetRequired: true, mayChange: false)
    guard case .refused(let error) = try desk.attempt(new: Secret("Hijklmn2")) else {
      Issue.record("It was accepted.")
      return
    }
    #expect(error.message.contains("not authorized to perform: iam:ChangePassword"))
    #expect(try desk.profile().passwordResetRequired)
  }
}
