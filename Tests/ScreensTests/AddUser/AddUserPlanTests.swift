import Testing

@testable import Domain
@testable import Screens

@Suite struct AddUserPlanTests {
  private static let source = CopySource(
    userName: "wei",
    lines: [
      .init(kind: .group, name: "Developers"), .init(kind: .group, name: "Ops"),
      .init(kind: .managed, name: "PowerUserAccess", detail: Filled.arn("PowerUserAccess")),
      .init(kind: .inline, name: "own", detail: "{}"),
      .init(kind: .boundary, name: "ReadOnlyAccess", detail: Filled.arn("ReadOnlyAccess")),
    ])

  private func copying(_ change: (inout AddUser) -> Void = { _ in }) -> Filled {
    var filled = Filled {
      $0.hasAccessKey = true
      ($0.way, $0.copyFrom) = (.copy, "wei")
      change(&$0)
    }
    filled.facts.copySource = Self.source
    return filled
  }

  @Test func `the calls of each user come in the order of AWS's console`() {
    let filled = Filled(names: ["zed", "yan"]) {
      ($0.hasAccessKey, $0.hasPassword) = (true, true)
      ($0.passwordKind, $0.customPassword) = (.custom, Secret("Abcdefg1"))
      $0.groups = ["Admins", "Ops"]
      ($0.hasBoundary, $0.boundary) = (true, "ReadOnlyAccess")
      $0.tags = [.init(key: "Team", value: "Ops"), .init()]
    }
    let wanted = ["zed", "yan"].flatMap { name -> [AnyCall] in
      [
        AnyCall(
          IAM.CreateUser(
            userName: name, permissionsBoundary: Filled.arn("ReadOnlyAccess"),
            tags: [IAM.Tag(key: "Team", value: "Ops")])),
        AnyCall(IAM.AddUserToGroup(groupName: "Admins", userName: name)),
        AnyCall(IAM.AddUserToGroup(groupName: "Ops", userName: name)),
        AnyCall(
          IAM.AttachUserPolicy(
            userName: name, policyArn: Filled.arn("IAMUserChangePassword"))),
        AnyCall(IAM.CreateAccessKey(userName: name)),
        AnyCall(
          IAM.CreateLoginProfile(
            userName: name, password: Secret("Abcdefg1"), passwordResetRequired: true)),
      ]
    }
    #expect(filled.calls == wanted)
  }

  @Test func `copying gives groups, policies, embedded policies and the boundary, in that order`() {
    #expect(
      copying().calls == [
        AnyCall(
          IAM.CreateUser(userName: "zed", permissionsBoundary: Filled.arn("ReadOnlyAccess"))),
        AnyCall(IAM.AddUserToGroup(groupName: "Developers", userName: "zed")),
        AnyCall(IAM.AddUserToGroup(groupName: "Ops", userName: "zed")),
        AnyCall(
          IAM.AttachUserPolicy(userName: "zed", policyArn: Filled.arn("PowerUserAccess"))),
        AnyCall(IAM.PutUserPolicy(userName: "zed", policyName: "own", policyDocument: "{}")),
        AnyCall(IAM.CreateAccessKey(userName: "zed")),
      ])
  }

  @Test func `what is unticked is not copied`() {
    let filled = copying { draft in
      for line in Self.source.lines where line.kind != .inline { draft[copies: line.id] = false }
    }
    #expect(filled.calls.map(\.name) == ["CreateUser", "PutUserPolicy", "CreateAccessKey"])
    #expect((filled.calls[0].value as? IAM.CreateUser)?.permissionsBoundary == nil)
  }

  private func boundary(_ filled: Filled) -> String? {
    (filled.calls[0].value as? IAM.CreateUser)?.permissionsBoundary
  }

  @Test func `a boundary that is chosen takes the place of the copied one`() {
    let chosen = copying { ($0.hasBoundary, $0.boundary) = (true, "PowerUserAccess") }
    #expect(boundary(chosen) == Filled.arn("PowerUserAccess"))
    #expect(boundary(copying { $0.boundary = "PowerUserAccess" }) == Filled.arn("ReadOnlyAccess"))
    #expect(boundary(Filled { $0.boundary = "PowerUserAccess" }) == nil)
  }

  @Test func `only the way that is chosen is applied, the others are kept`() {
    var filled = copying {
      $0.groups = ["Admins"]
      $0.policies = ["ReadOnlyAccess"]
    }
    filled.draft.way = .groups
    #expect(filled.calls.map(\.name) == ["CreateUser", "AddUserToGroup", "CreateAccessKey"])
    filled.draft.way = .policies
    #expect(filled.calls.map(\.name) == ["CreateUser", "AttachUserPolicy", "CreateAccessKey"])
    filled.draft.way = .copy
    #expect(filled.calls.count == 6)
  }

  private func attached(_ filled: Filled) -> [String] {
    filled.calls.compactMap { ($0.value as? IAM.AttachUserPolicy)?.policyArn }
  }

  @Test func `the reset's policy is attached when it is needed, once`() {
    let change = Filled.arn("IAMUserChangePassword")
    var filled = Filled {
      $0.hasPassword = true
      $0.way = .policies
    }
    #expect(attached(filled) == [change])
    filled.draft.policies = ["IAMUserChangePassword"]
    #expect(attached(filled) == [change])
    filled.draft.policies = []
    filled.draft.requiresReset = false
    #expect(attached(filled) == [])
    filled.draft.requiresReset = true
    filled.draft.hasPassword = false
    filled.draft.hasAccessKey = true
    #expect(attached(filled) == [])
    filled.draft.hasPassword = true
    filled.facts.passwordPolicy = IAM.PasswordPolicy(minimumPasswordLength: 8)
    filled.facts.passwordPolicy?.allowUsersToChangePassword = true
    #expect(attached(filled) == [])
  }

  @Test func `generated passwords meet the account's rules and are not the same`() {
    var filled = Filled(names: ["a", "b", "c"]) { $0.hasPassword = true }
    filled.facts.passwordPolicy = IAM.PasswordPolicy(minimumPasswordLength: 30)
    let bytes = (0..<filled.draft.randomBytes(filled.facts)).map {
      UInt8(truncatingIfNeeded: $0 * 37)
    }
    let plan = filled.draft.plan(filled.facts, random: bytes)
    let passwords = plan.calls.compactMap { ($0.value as? IAM.CreateLoginProfile)?.password }
    #expect(Set(passwords.map(\.revealed)).count == 3)
    for password in passwords { #expect(filled.facts.passwordRules.unmetRules(password) == []) }
  }

  @Test func `every step but the first needs the user`() {
    let filled = copying()
    let plan = filled.draft.plan(filled.facts, random: [])
    #expect(plan.parts[0].steps.map(\.needs) == [[]] + Array(repeating: [0], count: 5))
  }
}
