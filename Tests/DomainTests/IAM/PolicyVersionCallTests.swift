import Domain
import Testing

@Suite struct PolicyVersionCallTests {
  private let account: TestAccount
  private let arn: String

  init() throws {
    account = try TestAccount()
    let policy = try account.perform(
      IAM.CreatePolicy(policyName: "Mine", policyDocument: TestAccount.document())
    ).policy
    arn = try #require(policy.arn)
  }

  private func creating(size: Int = 90, asDefault: Bool? = nil) -> IAM.CreatePolicyVersion {
    IAM.CreatePolicyVersion(
      policyArn: arn, policyDocument: TestAccount.document(size: size), setAsDefault: asDefault)
  }

  private func versions() throws -> [String?] {
    try account.perform(IAM.ListPolicyVersions(policyArn: arn)).versions.map(\.versionId)
  }

  private func defaultVersion() throws -> String? {
    try account.perform(IAM.GetPolicy(policyArn: arn)).policy.defaultVersionId
  }

  @Test func `a new version is in effect only when that is said`() throws {
    account.wait(60)
    let second = try account.perform(creating()).policyVersion
    #expect((second.versionId, second.isDefaultVersion, second.document) == ("v2", false, nil))
    #expect(try defaultVersion() == "v1")
    let third = try account.perform(creating(size: 95, asDefault: true)).policyVersion
    #expect((third.versionId, third.isDefaultVersion) == ("v3", true))
    let policy = try account.perform(IAM.GetPolicy(policyArn: arn)).policy
    #expect(policy.defaultVersionId == "v3" && policy.updateDate == account.records.now)
    let read = try account.perform(IAM.GetPolicyVersion(policyArn: arn, versionId: "v3"))
    #expect(read.policyVersion.document == TestAccount.document(size: 95))
  }

  @Test func `five versions and no sixth, until one is deleted`() throws {
    for _ in 2...5 { try account.perform(creating()) }
    #expect(
      account.refusal(of: creating())
        == ServiceError(
          .limitExceeded,
          "A managed policy can have up to 5 versions. Before you create a new version, you must"
            + " delete an existing version."))
    try account.perform(IAM.DeletePolicyVersion(policyArn: arn, versionId: "v2"))
    #expect(try account.perform(creating()).policyVersion.versionId == "v6")
  }

  @Test func `the number of a deleted version is not given out again`() throws {
    try account.perform(creating())
    try account.perform(IAM.DeletePolicyVersion(policyArn: arn, versionId: "v2"))
    try account.perform(creating())
    #expect(try versions() == ["v3", "v1"])
  }

  @Test func `the version in effect cannot be deleted`() throws {
    try account.perform(creating(asDefault: true))
    #expect(
      account.refusal(of: IAM.DeletePolicyVersion(policyArn: arn, versionId: "v2"))
        == ServiceError(.deleteConflict, "Cannot delete the default version of a policy."))
    try account.perform(IAM.DeletePolicyVersion(policyArn: arn, versionId: "v1"))
    #expect(try versions() == ["v2"])
  }

  @Test func `another version is put in effect`() throws {
    try account.perform(creating())
    try account.perform(IAM.SetDefaultPolicyVersion(policyArn: arn, versionId: "v2"))
    #expect(try defaultVersion() == "v2")
    try account.perform(IAM.SetDefaultPolicyVersion(policyArn: arn, versionId: "v2"))
    try account.perform(IAM.DeletePolicyVersion(policyArn: arn, versionId: "v1"))
  }

  @Test func `a version that is not there, and what cannot be one`() {
    for (id, code) in [
      ("v2", ServiceError.Code.noSuchEntity), ("2", .validationError), ("v0", .validationError),
    ] {
      let calls = (
        IAM.SetDefaultPolicyVersion(policyArn: arn, versionId: id),
        IAM.DeletePolicyVersion(policyArn: arn, versionId: id)
      )
      #expect(account.refusal(of: calls.0)?.code == code)
      #expect(account.refusal(of: calls.1)?.code == code)
    }
  }

  @Test func `a version is held to what a policy is held to`() throws {
    try account.perform(creating(size: 6144))
    #expect(account.refusal(of: creating(size: 6145))?.code == .limitExceeded)
    var malformed = creating()
    malformed.policyDocument = "{}"
    #expect(account.refusal(of: malformed)?.code == .malformedPolicyDocument)
    #expect(try versions() == ["v2", "v1"])
  }

  @Test func `what AWS manages nobody changes`() throws {
    let arn = TestAccount.readOnly
    let id = try #require(
      try account.perform(IAM.GetPolicy(policyArn: arn)).policy.defaultVersionId)
    func denied(_ name: String) -> ServiceError {
      ServiceError(
        .accessDenied,
        "User: arn:aws:iam::123456789012:root is not authorized to perform: iam:\(name)"
          + " on resource: policy \(arn)")
    }
    var create = creating()
    create.policyArn = arn
    #expect(account.refusal(of: create) == denied("CreatePolicyVersion"))
    #expect(
      account.refusal(of: IAM.SetDefaultPolicyVersion(policyArn: arn, versionId: id))
        == denied("SetDefaultPolicyVersion"))
    #expect(
      account.refusal(of: IAM.DeletePolicyVersion(policyArn: arn, versionId: id))
        == denied("DeletePolicyVersion"))
    #expect(account.refusal(of: IAM.DeletePolicy(policyArn: arn)) == denied("DeletePolicy"))
  }

  @Test func `a policy is deleted once it has one version`() throws {
    try account.perform(creating())
    #expect(account.refusal(of: IAM.DeletePolicy(policyArn: arn))?.code == .deleteConflict)
    try account.perform(IAM.DeletePolicyVersion(policyArn: arn, versionId: "v2"))
    try account.perform(IAM.DeletePolicy(policyArn: arn))
  }
}
