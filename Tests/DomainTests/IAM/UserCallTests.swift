import Domain
import Foundation
import Testing

@Suite struct UserCallTests {
  @Test func `a created user is described as AWS does`() throws {
    let account = try TestAccount()
    let user = try account.perform(
      IAM.CreateUser(
        userName: "Ada", path: "/eng/", permissionsBoundary: TestAccount.readOnly,
        tags: [IAM.Tag(key: "b", value: ""), IAM.Tag(key: "A", value: "1")])
    ).user
    #expect(user.arn == "arn:aws:iam::123456789012:user/eng/Ada")
    #expect(user.userId.hasPrefix("AIDA") && user.createDate == account.records.now)
    #expect(user.permissionsBoundary?.permissionsBoundaryArn == TestAccount.readOnly)
    #expect(user.tags?.map(\.key) == ["A", "b"])
    #expect(try account.perform(IAM.GetUser(userName: "ada")).user == user)
  }

  @Test func `a name that differs only by case is taken`() throws {
    let account = try TestAccount(users: ["Ada"])
    #expect(
      account.refusal(of: IAM.CreateUser(userName: "aDA"))
        == ServiceError(.entityAlreadyExists, "User with name aDA already exists."))
  }

  @Test func `users and groups may have the same name`() throws {
    let account = try TestAccount(users: ["ops"], groups: ["ops"])
    #expect(try account.perform(IAM.GetGroup(groupName: "ops")).users.isEmpty)
  }

  @Test func `one bad tag or boundary and there is no user`() throws {
    let account = try TestAccount()
    let bad = IAM.CreateUser(userName: "ada", tags: [IAM.Tag(key: "aws:x", value: "")])
    #expect(account.refusal(of: bad)?.code == .invalidInput)
    for arn in ["arn:aws:iam::aws:policy/NoSuchPolicy", TestAccount.serviceLinked] {
      let unbound = IAM.CreateUser(userName: "ada", permissionsBoundary: arn)
      #expect(
        account.refusal(of: unbound)
          == ServiceError(.noSuchEntity, "Policy \(arn) does not exist or is not attachable."))
    }
    #expect(try account.perform(IAM.ListUsers()).users.isEmpty)
  }

  @Test func `as many users as the quota and no more`() throws {
    let account = try TestAccount()
    try account.records.set("UsersQuota", to: "2")
    try account.perform(IAM.CreateUser(userName: "a"))
    try account.perform(IAM.CreateUser(userName: "b"))
    #expect(
      account.refusal(of: IAM.CreateUser(userName: "c"))
        == ServiceError(.limitExceeded, "Cannot exceed quota for UsersPerAccount: 2"))
    try account.records.set("UsersQuota", to: "3")
    try account.perform(IAM.CreateUser(userName: "c"))
  }

  @Test func `a user that is not there is answered in AWS's words`() throws {
    let account = try TestAccount()
    let error = ServiceError(.noSuchEntity, "The user with name ada cannot be found.")
    #expect(account.refusal(of: IAM.GetUser(userName: "ada")) == error)
    #expect(account.refusal(of: IAM.DeleteUser(userName: "ada")) == error)
    #expect(account.refusal(of: IAM.GetUser(userName: nil))?.code == .validationError)
    #expect(account.refusal(of: IAM.GetUser(userName: "a b"))?.code == .validationError)
  }

  @Test func `users are listed by name, a query a page, and pages join without a gap`() throws {
    let names = (0..<25).map { "user\($0)" } + ["Zoe", "adam"]
    let account = try TestAccount(users: names.shuffled())
    var (seen, marker, pages) = ([String](), String?.none, 0)
    repeat {
      let before = account.records.queries
      let page = try account.perform(IAM.ListUsers(marker: marker, maxItems: 10))
      #expect(account.records.queries - before <= 1)
      #expect(page.isTruncated == (page.marker != nil))
      seen += page.users.map(\.userName)
      (marker, pages) = (page.marker, pages + 1)
    } while marker != nil
    #expect(pages == 3)
    #expect(seen == names.sorted { $0.lowercased() < $1.lowercased() })
  }

  @Test func `a page goes on after a user that has been deleted`() throws {
    let account = try TestAccount(users: ["a", "b", "c"])
    let first = try account.perform(IAM.ListUsers(maxItems: 2))
    try account.perform(IAM.DeleteUser(userName: "b"))
    let second = try account.perform(IAM.ListUsers(marker: first.marker, maxItems: 2))
    #expect(second.users.map(\.userName) == ["c"])
  }

  @Test func `a page that ends with the last user is not truncated`() throws {
    let account = try TestAccount(users: ["a", "b"])
    #expect(try account.perform(IAM.ListUsers(maxItems: 2)).isTruncated == false)
    #expect(try account.perform(IAM.ListUsers(maxItems: 1)).isTruncated)
  }

  @Test(arguments: ["!", "", "YQpi"])
  func `a marker of somebody else's is refused`(marker: String) throws {
    let account = try TestAccount()
    #expect(account.refusal(of: IAM.ListUsers(marker: marker))?.message == "Invalid Marker.")
  }

  @Test func `1 to 1000 users a page`() throws {
    let account = try TestAccount(users: ["a"])
    for limit in [1, 1000] { try account.perform(IAM.ListUsers(maxItems: limit)) }
    for limit in [0, 1001] {
      #expect(account.refusal(of: IAM.ListUsers(maxItems: limit))?.code == .validationError)
    }
  }

  @Test func `users are listed by path`() throws {
    let account = try TestAccount(users: ["a"])
    try account.perform(IAM.CreateUser(userName: "b", path: "/eng/web/"))
    let found = try account.perform(IAM.ListUsers(pathPrefix: "/eng")).users
    #expect(found.map(\.userName) == ["b"])
    #expect(try account.perform(IAM.ListUsers(pathPrefix: "/")).users.count == 2)
    #expect(account.refusal(of: IAM.ListUsers(pathPrefix: "eng"))?.code == .validationError)
  }

  @Test func `a renamed user keeps its ID and its groups`() throws {
    let account = try TestAccount(users: ["ada", "bob"], groups: ["ops"])
    let id = try account.perform(IAM.GetUser(userName: "ada")).user.userId
    try account.perform(IAM.AddUserToGroup(groupName: "ops", userName: "ada"))
    try account.perform(IAM.UpdateUser(userName: "ada", newPath: "/x/", newUserName: "ADA"))
    let user = try account.perform(IAM.GetUser(userName: "ada")).user
    #expect((user.userId, user.userName, user.path) == (id, "ADA", "/x/"))
    #expect(try account.perform(IAM.ListGroupsForUser(userName: "ada")).groups.count == 1)
    #expect(
      account.refusal(of: IAM.UpdateUser(userName: "ada", newUserName: "BOB"))?.code
        == .entityAlreadyExists)
    #expect(
      account.refusal(of: IAM.UpdateUser(userName: "ada", newUserName: .of(65)))?.code
        == .validationError)
  }

  @Test func `a user is deleted once nothing belongs to it, in AWS's order`() throws {
    let account = try TestAccount(users: ["ada"], groups: ["ops"])
    try account.perform(
      IAM.CreateLoginProfile(userName: "ada", password: Secret("Abcdefg1")))
    let key = try account.perform(IAM.CreateAccessKey(userName: "ada")).accessKey.accessKeyId
    let device = try account.newDevice()
    try account.perform(account.enabling(device))
    try account.perform(
      IAM.AttachUserPolicy(userName: "ada", policyArn: TestAccount.readOnly))
    try account.perform(
      IAM.PutUserPolicy(
        userName: "ada", policyName: "p", policyDocument: TestAccount.document()))
    try account.perform(IAM.AddUserToGroup(groupName: "ops", userName: "ada"))
    try account.perform(
      IAM.TagUser(userName: "ada", tags: [IAM.Tag(key: "k", value: "v")]))
    let steps: [(any Call, String)] = [
      (IAM.DeleteLoginProfile(userName: "ada"), "delete login profile"),
      (IAM.DeleteAccessKey(accessKeyId: key, userName: "ada"), "delete access keys"),
      (
        IAM.DeactivateMFADevice(userName: "ada", serialNumber: device.serialNumber),
        "delete MFA device"
      ),
      (
        IAM.DetachUserPolicy(userName: "ada", policyArn: TestAccount.readOnly),
        "detach all policies"
      ),
      (IAM.DeleteUserPolicy(userName: "ada", policyName: "P"), "delete policies"),
      (IAM.RemoveUserFromGroup(groupName: "ops", userName: "ada"), "remove users from group"),
    ]
    for (step, duty) in steps {
      #expect(
        account.refusal(of: IAM.DeleteUser(userName: "ada"))
          == ServiceError(.deleteConflict, "Cannot delete entity, must \(duty) first."))
      _ = try step.run(in: account.records)
    }
    try account.perform(IAM.DeleteUser(userName: "ada"))
    try account.perform(IAM.CreateUser(userName: "ada"))
    #expect(try account.perform(IAM.ListUserTags(userName: "ada")).tags.isEmpty)
  }

  @Test func `a tag replaces the one whose key differs only by case`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.perform(
      IAM.TagUser(
        userName: "ada",
        tags: [IAM.Tag(key: "Équipe", value: "a"), IAM.Tag(key: "Dept", value: "a")]))
    try account.perform(
      IAM.TagUser(userName: "ada", tags: [IAM.Tag(key: "équipe", value: "b")]))
    let tags = try account.perform(IAM.ListUserTags(userName: "ada")).tags
    #expect(tags.map(\.key) == ["Dept", "équipe"] && tags.map(\.value) == ["a", "b"])
    try account.perform(IAM.UntagUser(userName: "ada", tagKeys: ["DEPT", "nothing"]))
    #expect(try account.perform(IAM.ListUserTags(userName: "ada")).tags.count == 1)
  }

  @Test func `50 tags fit and the 51st does not`() throws {
    let account = try TestAccount(users: ["ada"])
    let tags = (1...50).map { IAM.Tag(key: "k\($0)", value: "") }
    try account.perform(IAM.TagUser(userName: "ada", tags: tags))
    try account.perform(IAM.TagUser(userName: "ada", tags: [IAM.Tag(key: "K1", value: "x")]))
    let more = IAM.TagUser(userName: "ada", tags: [IAM.Tag(key: "l", value: "")])
    #expect(
      account.refusal(of: more)
        == ServiceError(.limitExceeded, "Cannot exceed quota for TagsPerUser: 50"))
  }

  @Test func `a boundary is set, replaced and taken`() throws {
    let account = try TestAccount(users: ["ada"])
    let missing = IAM.DeleteUserPermissionsBoundary(userName: "ada")
    #expect(account.refusal(of: missing)?.code == .noSuchEntity)
    try account.perform(
      IAM.PutUserPermissionsBoundary(
        userName: "ada", permissionsBoundary: TestAccount.readOnly))
    let user = try account.perform(IAM.GetUser(userName: "ada")).user
    #expect(user.permissionsBoundary?.permissionsBoundaryArn == TestAccount.readOnly)
    let bad = IAM.PutUserPermissionsBoundary(
      userName: "ada", permissionsBoundary: TestAccount.serviceLinked)
    #expect(account.refusal(of: bad)?.code == .policyNotAttachable)
    try account.perform(missing)
    #expect(try account.perform(IAM.GetUser(userName: "ada")).user.permissionsBoundary == nil)
  }
}
