import Domain
import Testing

@Suite struct GroupCallTests {
  @Test func `a group is created once, ignoring case`() throws {
    let account = try TestAccount(groups: ["Ops"])
    #expect(
      account.refusal(of: IAM.CreateGroup(groupName: "ops"))
        == ServiceError(.entityAlreadyExists, "Group with name ops already exists."))
    let group = try account.perform(IAM.GetGroup(groupName: "OPS")).group
    #expect(group.arn == "arn:aws:iam::123456789012:group/Ops")
    #expect(
      account.refusal(of: IAM.GetGroup(groupName: "dev"))
        == ServiceError(.noSuchEntity, "The group with name dev cannot be found."))
  }

  @Test func `300 groups fit by default`() throws {
    let account = try TestAccount(groups: (1...300).map { "g\($0)" })
    #expect(
      account.refusal(of: IAM.CreateGroup(groupName: "one-more"))
        == ServiceError(.limitExceeded, "Cannot exceed quota for GroupsPerAccount: 300"))
  }

  @Test func `adding twice is one membership, removing twice an error`() throws {
    let account = try TestAccount(users: ["ada"], groups: ["ops"])
    let add = IAM.AddUserToGroup(groupName: "OPS", userName: "ADA")
    try account.perform(add)
    try account.perform(add)
    #expect(try account.perform(IAM.GetGroup(groupName: "ops")).users.map(\.userName) == ["ada"])
    let remove = IAM.RemoveUserFromGroup(groupName: "ops", userName: "ada")
    try account.perform(remove)
    #expect(account.refusal(of: remove)?.code == .noSuchEntity)
  }

  @Test func `a user is in 10 groups and no more`() throws {
    let groups = (1...11).map { "g\($0)" }
    let account = try TestAccount(users: ["ada"], groups: groups)
    for group in groups.dropLast() {
      try account.perform(IAM.AddUserToGroup(groupName: group, userName: "ada"))
    }
    #expect(
      account.refusal(of: IAM.AddUserToGroup(groupName: "g11", userName: "ada"))
        == ServiceError(.limitExceeded, "Cannot exceed quota for GroupsPerUser: 10"))
    try account.perform(IAM.AddUserToGroup(groupName: "g10", userName: "ada"))
    let listed = try account.perform(IAM.ListGroupsForUser(userName: "ada", maxItems: 4))
    #expect(listed.groups.map(\.groupName) == ["g1", "g10", "g2", "g3"] && listed.isTruncated)
    let rest = try account.perform(
      IAM.ListGroupsForUser(userName: "ada", marker: listed.marker))
    #expect(rest.groups.count == 6 && !rest.isTruncated)
  }

  @Test func `the users of a group come page by page, each once`() throws {
    let names = (1...7).map { "u\($0)" }
    let account = try TestAccount(users: names, groups: ["ops", "dev"])
    for name in names {
      for group in ["ops", "dev"] {
        try account.perform(IAM.AddUserToGroup(groupName: group, userName: name))
      }
    }
    var (seen, marker) = ([String](), String?.none)
    repeat {
      let page = try account.perform(IAM.GetGroup(groupName: "ops", marker: marker, maxItems: 3))
      seen += page.users.map(\.userName)
      marker = page.marker
    } while marker != nil
    #expect(seen.sorted() == names)
  }

  @Test func `a renamed group keeps its ID, its users and its policies`() throws {
    let account = try TestAccount(users: ["ada"], groups: ["ops", "dev"])
    let id = try account.perform(IAM.GetGroup(groupName: "ops")).group.groupId
    try account.perform(IAM.AddUserToGroup(groupName: "ops", userName: "ada"))
    try account.perform(
      IAM.AttachGroupPolicy(groupName: "ops", policyArn: TestAccount.readOnly))
    try account.perform(
      IAM.UpdateGroup(groupName: "ops", newPath: "/x/", newGroupName: "OPS"))
    let found = try account.perform(IAM.GetGroup(groupName: "ops"))
    #expect((found.group.groupId, found.group.groupName, found.group.path) == (id, "OPS", "/x/"))
    #expect(found.users.map(\.userName) == ["ada"])
    let attached = try account.perform(IAM.ListAttachedGroupPolicies(groupName: "OPS"))
    #expect(attached.attachedPolicies.count == 1)
  }

  @Test func `a group gets no name that is taken or not allowed`() throws {
    let account = try TestAccount(groups: ["ops", "dev"])
    let refusals = ["dev", "DEV", .of(129)].map { name in
      account.refusal(of: IAM.UpdateGroup(groupName: "ops", newGroupName: name))?.code
    }
    #expect(refusals == [.entityAlreadyExists, .entityAlreadyExists, .validationError])
    #expect(
      account.refusal(of: IAM.UpdateGroup(groupName: "nobody", newGroupName: "x"))?.code
        == .noSuchEntity)
  }

  @Test func `a group is deleted once it is empty`() throws {
    let account = try TestAccount(users: ["ada"], groups: ["ops"])
    try account.perform(IAM.AddUserToGroup(groupName: "ops", userName: "ada"))
    try account.perform(
      IAM.AttachGroupPolicy(groupName: "ops", policyArn: TestAccount.readOnly))
    try account.perform(
      IAM.PutGroupPolicy(
        groupName: "ops", policyName: "p", policyDocument: TestAccount.document()))
    let steps: [(any Call, String)] = [
      (IAM.RemoveUserFromGroup(groupName: "ops", userName: "ada"), "remove users from group"),
      (
        IAM.DetachGroupPolicy(groupName: "ops", policyArn: TestAccount.readOnly),
        "detach all policies"
      ),
      (IAM.DeleteGroupPolicy(groupName: "ops", policyName: "p"), "delete policies"),
    ]
    for (step, duty) in steps {
      #expect(
        account.refusal(of: IAM.DeleteGroup(groupName: "ops"))
          == ServiceError(.deleteConflict, "Cannot delete entity, must \(duty) first."))
      _ = try step.run(in: account.records)
    }
    try account.perform(IAM.DeleteGroup(groupName: "ops"))
    #expect(try account.perform(IAM.ListGroups()).groups.isEmpty)
  }
}
