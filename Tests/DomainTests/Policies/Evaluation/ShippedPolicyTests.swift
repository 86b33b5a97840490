import Domain
import Testing

/// AWS's managed policies as they come with Usher.
@Suite struct ShippedPolicyTests {
  private func policy(_ name: String) throws -> PolicyDocument {
    let found = IAM.AWSManagedPolicies.all.first { $0.name == name }
    return try PolicyDocument(try #require(found).document)
  }

  @Test func `every statement can be judged, with nothing in doubt`() throws {
    for policy in IAM.AWSManagedPolicies.all {
      let whole = try PolicyDocument(policy.document)
      for statement in whole.statements {
        let bytes = Array(whole.text.utf8)[statement.range]
        let alone = try document(String(decoding: bytes, as: UTF8.self))
        let action = statement.actions.first ?? "any:Action"
        let resource = statement.resources.first ?? "arn:aws:any:::thing"
        let request = AccessRequest(action, on: resource)
        let doubts = Permissions(alone).decision(on: request).findings.flatMap(\.doubts)
        #expect(doubts == [], "\(policy.name)")
      }
    }
  }

  @Test func `every key they ask is known`() throws {
    for policy in IAM.AWSManagedPolicies.all {
      for statement in try PolicyDocument(policy.document).statements {
        for member in statement.condition?.members ?? [] {
          for key in member.value.members ?? [] {
            #expect(ConditionKey(key.name).isKnown, "\(policy.name): \(key.name)")
          }
        }
      }
    }
  }

  @Test func `every statement without a condition allows what it names`() throws {
    for policy in IAM.AWSManagedPolicies.all {
      let document = try PolicyDocument(policy.document)
      let permissions = Permissions(document)
      for statement in document.statements
      where statement.condition == nil && statement.resources == ["*"] {
        for action in statement.actions where action != "*" {
          let example = action.replacing("*", with: "x").replacing("?", with: "x")
          #expect(permissions.allows(example), "\(policy.name) \(example)")
        }
      }
    }
  }

  @Test func `AdministratorAccess allows everything`() throws {
    let all = Permissions(try policy("AdministratorAccess"))
    #expect(all.allows("iam:CreateUser", on: "arn:aws:iam::1:user/bob"))
    #expect(all.certainDenial(of: "made:Up") == nil)
  }

  @Test func `PowerUserAccess leaves IAM out, but for what it names`() throws {
    let power = Permissions(try policy("PowerUserAccess"))
    #expect(power.allows("ec2:RunInstances") && power.allows("iam:ListRoles"))
    #expect(!power.allows("iam:CreateUser") && !power.allows("organizations:LeaveOrganization"))
    #expect(power.certainDenial(of: "iam:CreateUser") != nil)
  }

  @Test func `ReadOnlyAccess reads and does not write`() throws {
    let reader = Permissions(try policy("ReadOnlyAccess"))
    #expect(reader.allows("iam:GetUser") && reader.allows("s3:ListBucket"))
    #expect(!reader.allows("iam:CreateUser") && !reader.allows("s3:PutObject"))
  }

  @Test func `IAMUserChangePassword is about the own password`() throws {
    let own = Permissions(try policy("IAMUserChangePassword"))
    let ada: RequestContext = ["aws:username": ["ada"]]
    let change = "iam:ChangePassword"
    #expect(own.allows(change, on: "arn:aws:iam::1:user/ada", ada))
    #expect(own.allows(change, on: "arn:aws:iam::1:user/team/ada", ada))
    #expect(!own.allows(change, on: "arn:aws:iam::1:user/bob", ada))
    #expect(!own.allows(change, on: "arn:aws:iam::1:user/ada"))
    #expect(own.allows("iam:GetAccountPasswordPolicy"))
  }

  @Test func `a role is passed to the service that is named`() throws {
    let trails = Permissions(try policy("AWSCloudTrail_FullAccess"))
    func passes(_ service: String) -> Bool {
      trails.allows("iam:PassRole", on: "arn:aws:iam::1:role/r", ["iam:PassedToService": [service]])
    }
    #expect(passes("cloudtrail.amazonaws.com") && !passes("ec2.amazonaws.com"))
    #expect(!trails.allows("iam:PassRole", on: "arn:aws:iam::1:role/r"))
  }
}
