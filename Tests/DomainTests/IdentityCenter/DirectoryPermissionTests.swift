import Domain
import Testing

/// What policies permit of a directory, by its own names of actions and resources.
@Suite struct DirectoryPermissionTests {
  private let directory: TestDirectory
  private let dora: String
  private let eve: String
  private let group: String

  init() throws {
    directory = try TestDirectory()
    (dora, eve) = (try directory.add("dora"), try directory.add("eve"))
    group = try directory.addGroup("ops")
  }

  /// Makes an IAM user the caller, with a policy of one statement.
  private func act(allowed action: String, on resource: String) throws {
    let records = directory.records
    let user = try IAM.CreateUser(userName: "ada").run(in: records).user
    let document = """
      {"Version":"2012-10-17","Statement":
        {"Effect":"Allow","Action":"\(action)","Resource":"\(resource)"}}
      """
    _ = try IAM.PutUserPolicy(userName: "ada", policyName: "p", policyDocument: document)
      .run(in: records)
    records.caller = Caller(.user(id: user.userId, name: "ada"))
  }

  private func isPermitted(_ call: some Call) -> Bool {
    do throws(ServiceError) { _ = try call.perform(in: directory.records) } catch {
      return error.code != .accessDenied
    }
    return true
  }

  private func describe(_ id: String) -> IdentityStore.DescribeUser {
    .init(identityStoreId: TestDirectory.id, userId: id)
  }

  @Test func `a user of the directory can be permitted by its ARN`() throws {
    try act(allowed: "identitystore:DescribeUser", on: "arn:aws:identitystore:::user/\(dora)")
    #expect(isPermitted(describe(dora)))
    #expect(!isPermitted(describe(eve)))
    #expect(!isPermitted(IdentityStore.ListUsers(identityStoreId: TestDirectory.id)))
  }

  @Test func `all users are other than all groups`() throws {
    try act(allowed: "identitystore:*", on: "arn:aws:identitystore:::user/*")
    #expect(isPermitted(describe(dora)))
    #expect(isPermitted(TestDirectory.creating("fay")))
    #expect(!isPermitted(IdentityStore.ListGroups(identityStoreId: TestDirectory.id)))
    #expect(!isPermitted(IdentityCenter.DisableUser(userId: dora)))
  }

  @Test func `what the console does is permitted by names of its own`() throws {
    try act(allowed: "sso-directory:*User", on: "*")
    #expect(isPermitted(IdentityCenter.DisableUser(userId: dora)))
    #expect(!isPermitted(IdentityCenter.IssueInvitation(userId: dora)))
    #expect(!isPermitted(describe(dora)))
  }

  @Test func `who changed something is known by ARN`() throws {
    try act(allowed: "identitystore:*", on: "*")
    _ = try directory.updating(dora, "title", .string("Boss")).perform(in: directory.records)
    let user = try directory.user(dora)
    #expect(user.updatedBy == "arn:aws:iam::123456789012:user/ada")
    #expect(user.createdBy == "arn:aws:iam::123456789012:root")
  }

  @Test func `each call is about what it names`() {
    let id = "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11"
    let resources: [(any Call, Resource)] = [
      (IdentityStore.DeleteUser.example, .arn("arn:aws:identitystore:::user/\(id)", about: id)),
      (IdentityStore.CreateUser.example, .arn("arn:aws:identitystore:::user/*", about: "dora")),
      (
        IdentityStore.CreateGroup.example,
        .arn("arn:aws:identitystore:::group/*", about: "Engineering")
      ),
      (
        IdentityCenter.IssueInvitation(userId: nil),
        .arn("arn:aws:identitystore:::user/*", about: "")
      ),
      (IdentityCenter.DescribeDirectory(), .any()),
    ]
    for (call, resource) in resources { #expect(call.resource == resource) }
  }
}
