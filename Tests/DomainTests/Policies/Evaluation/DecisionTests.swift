import Domain
import Testing

/// Source: Policy evaluation logic; Permissions boundaries for IAM entities.
@Suite struct DecisionTests {
  private let everything = statement("Allow", "*")

  private func lack(_ permissions: Permissions, _ action: String) -> Decision.Lack? {
    let decision = permissions.decision(on: AccessRequest(action))
    if case .implicitDeny(let lack, _) = decision { return lack }
    return nil
  }

  @Test func `what nothing allows is denied`() throws {
    #expect(lack(Permissions(policies: []), "iam:CreateUser") == .identityPolicy)
    let other = Permissions(try document(statement("Allow", "s3:*")))
    #expect(lack(other, "iam:CreateUser") == .identityPolicy)
  }

  @Test func `an Allow allows, and is named`() throws {
    let own = try document(statement("Allow", "s3:*"), statement("Allow", "iam:*", sid: "All"))
    let decision = Permissions(own).decision(on: AccessRequest("iam:CreateUser"))
    #expect(decision.isAllowed)
    let finding = try #require(decision.findings.first)
    #expect(decision.findings.count == 1)
    #expect((finding.statement, finding.sid) == (1, "All"))
    #expect(finding.source == PolicySource(name: "own", holder: .user))
    #expect(finding.effect == .allow && finding.notes.isEmpty)
  }

  @Test func `a Deny wins over every Allow, wherever it stands`() throws {
    let denial = statement("Deny", "iam:DeleteUser", sid: "No")
    for own in [try document(everything, denial), try document(denial, everything)] {
      let decision = Permissions(own).decision(on: AccessRequest("iam:DeleteUser"))
      guard case .explicitDeny(let findings) = decision else {
        Issue.record("\(decision)")
        continue
      }
      #expect(findings.map(\.sid) == ["No"] && findings.map(\.effect) == [.deny])
      #expect(Permissions(own).allows("iam:CreateUser"))
    }
  }

  @Test func `a Deny in another policy wins too`() throws {
    let permissions = Permissions(policies: [
      AppliedPolicy(PolicySource(name: "a", holder: .user), try document(everything)),
      AppliedPolicy(
        PolicySource(name: "b", holder: .group("ops")), try document(statement("Deny", "iam:*"))),
    ])
    let decision = permissions.decision(on: AccessRequest("iam:GetUser"))
    #expect(decision.findings.map(\.source.holder) == [.group("ops")])
    #expect(!decision.isAllowed && permissions.allows("s3:GetObject"))
  }

  @Test func `every statement that allows is named`() throws {
    let own = try document(everything, statement("Allow", "iam:*"))
    let decision = Permissions(own).decision(on: AccessRequest("iam:GetUser"))
    #expect(decision.findings.map(\.statement) == [0, 1])
  }

  @Test func `a boundary and a policy have to allow both`() throws {
    let permissions = Permissions(
      try document(statement("Allow", "iam:*", "s3:*")),
      within: try document(statement("Allow", "s3:*", "ec2:*")))
    #expect(permissions.allows("s3:GetObject"))
    #expect(lack(permissions, "iam:GetUser") == .permissionsBoundary)
    #expect(lack(permissions, "ec2:RunInstances") == .identityPolicy)
    #expect(lack(permissions, "sqs:SendMessage") == .permissionsBoundary)
  }

  @Test func `a boundary grants nothing by itself`() throws {
    let limit = AppliedPolicy(
      PolicySource(name: "limit", holder: .boundary), try document(everything))
    #expect(lack(Permissions(policies: [], boundary: limit), "s3:GetObject") == .identityPolicy)
  }

  @Test func `what is allowed within a boundary names the boundary's statement as well`() throws {
    let permissions = Permissions(try document(everything), within: try document(everything))
    let decision = permissions.decision(on: AccessRequest("s3:GetObject"))
    #expect(decision.findings.map(\.source.holder) == [.user, .boundary])
  }

  @Test func `a Deny in the boundary wins`() throws {
    let permissions = Permissions(
      try document(everything), within: try document(everything, statement("Deny", "iam:*")))
    let decision = permissions.decision(on: AccessRequest("iam:GetUser"))
    guard case .explicitDeny(let findings) = decision else {
      Issue.record("\(decision)")
      return
    }
    #expect(findings.map(\.source.holder) == [.boundary])
    #expect(permissions.allows("s3:GetObject"))
  }

  @Test func `a Deny counts even when the boundary does not allow`() throws {
    let permissions = Permissions(
      try document(everything, statement("Deny", "iam:GetUser")),
      within: try document(statement("Allow", "s3:*")))
    #expect(lack(permissions, "iam:GetUser") == nil)
    #expect(permissions.boundaryAllows(AccessRequest("s3:GetObject")) == true)
    #expect(permissions.boundaryAllows(AccessRequest("iam:GetUser")) == false)
  }

  @Test func `permissions are the same when they are made of the same`() throws {
    let policy = try document(everything)
    #expect(Permissions(policy) == Permissions(policy))
    #expect(Permissions(policy) != Permissions(policy, within: policy))
    #expect(Permissions(policy).boundaryAllows(AccessRequest("s3:GetObject")) == nil)
  }

  @Test func `where a deciding statement stands is told`() throws {
    let own = try document(statement("Allow", "s3:*"), statement("Allow", "iam:*"))
    let permissions = Permissions(own)
    let found = try #require(
      permissions.decision(on: AccessRequest("iam:GetUser")).findings.first)
    let text = try #require(permissions.document(of: found.source)).text
    #expect(TextPosition(of: found.range.lowerBound, in: text) == TextPosition(line: 3, column: 1))
    let bytes = Array(text.utf8)[found.range]
    #expect(String(decoding: bytes, as: UTF8.self) == statement("Allow", "iam:*"))
  }
}
