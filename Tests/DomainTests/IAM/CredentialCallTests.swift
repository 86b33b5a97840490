import Domain
import Foundation
import Testing

@Suite struct CredentialCallTests {
  @Test func `a login is created once, with a password that meets the rules`() throws {
    let account = try TestAccount(users: ["Ada"])
    let weak = IAM.CreateLoginProfile(userName: "ada", password: Secret("abcdefgh"))
    #expect(account.refusal(of: weak)?.code == .passwordPolicyViolation)
    let profile = try account.perform(
      IAM.CreateLoginProfile(
        userName: "ada", password: Secret("Abcdefg1"), passwordResetRequired: true)
    ).loginProfile
    #expect(profile.userName == "Ada" && profile.passwordResetRequired == true)
    let again = IAM.CreateLoginProfile(userName: "ADA", password: Secret("Abcdefg1"))
    #expect(
      account.refusal(of: again)
        == ServiceError(.entityAlreadyExists, "Login Profile for user Ada already exists."))
  }

  @Test(arguments: [Secret.lost, nil])
  func `a password that was lost is not taken for an empty one`(password: Secret?) throws {
    let account = try TestAccount(users: ["ada"])
    try account.perform(IAM.UpdateAccountPasswordPolicy())
    let call = IAM.CreateLoginProfile(userName: "ada", password: password)
    #expect(account.refusal(of: call)?.code == .validationError)
  }

  @Test func `a change of password read back from a journal does not pass for another`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.perform(IAM.CreateLoginProfile(userName: "ada", password: Secret("Abcdefg1")))
    let call = IAM.UpdateLoginProfile(userName: "ada", password: Secret("Abcdefg2"))
    let back = try JSONDecoder().decode(
      IAM.UpdateLoginProfile.self, from: JSONEncoder().encode(call))
    #expect(back.password?.isLost == true)
    #expect(account.refusal(of: back)?.code == .validationError)
    let flag = IAM.UpdateLoginProfile(userName: "ada", passwordResetRequired: true)
    let flagBack = try JSONDecoder().decode(
      IAM.UpdateLoginProfile.self, from: JSONEncoder().encode(flag))
    #expect(flagBack == flag)
  }

  @Test func `the account's alias is no password while AWS's own rules hold`() throws {
    let account = try TestAccount(users: ["ada"])
    try account.perform(IAM.CreateAccountAlias(accountAlias: "acme-corp-1"))
    let call = IAM.CreateLoginProfile(userName: "ada", password: Secret("Acme-Corp-1"))
    #expect(account.refusal(of: call)?.code == .passwordPolicyViolation)
  }

  @Test func `a login is changed in part`() throws {
    let account = try TestAccount(users: ["ada"])
    let update = IAM.UpdateLoginProfile(userName: "ada", passwordResetRequired: true)
    #expect(
      account.refusal(of: update)
        == ServiceError(.noSuchEntity, "Login Profile for User ada cannot be found."))
    try account.perform(IAM.CreateLoginProfile(userName: "ada", password: Secret("Abcdefg1")))
    try account.perform(update)
    let profile = try account.perform(IAM.GetLoginProfile(userName: "ada")).loginProfile
    #expect(profile.passwordResetRequired == true)
    let weak = IAM.UpdateLoginProfile(userName: "ada", password: Secret("a"))
    #expect(account.refusal(of: weak)?.code == .passwordPolicyViolation)
    try account.perform(IAM.DeleteLoginProfile(userName: "ada"))
    #expect(account.refusal(of: IAM.GetLoginProfile(userName: "ada"))?.code == .noSuchEntity)
  }

  @Test func `two access keys and no third`() throws {
    let account = try TestAccount(users: ["Ada"])
    let key = try account.perform(IAM.CreateAccessKey(userName: "ada")).accessKey
    #expect(key.userName == "Ada" && key.status == .active && !key.secretAccessKey.isLost)
    try account.perform(IAM.CreateAccessKey(userName: "ada"))
    #expect(
      account.refusal(of: IAM.CreateAccessKey(userName: "ada"))
        == ServiceError(.limitExceeded, "Cannot exceed quota for AccessKeysPerUser: 2"))
    let keys = try account.perform(IAM.ListAccessKeys(userName: "ada")).accessKeyMetadata
    #expect(keys.count == 2 && keys.contains { $0.accessKeyId == key.accessKeyId })
  }

  @Test func `a key is switched off and deleted by its ID, of its own user only`() throws {
    let account = try TestAccount(users: ["ada", "bob"])
    let id = try account.perform(IAM.CreateAccessKey(userName: "ada")).accessKey.accessKeyId
    let foreign = IAM.UpdateAccessKey(accessKeyId: id, status: .inactive, userName: "bob")
    #expect(
      account.refusal(of: foreign)
        == ServiceError(.noSuchEntity, "The Access Key with id \(id) cannot be found"))
    try account.perform(IAM.UpdateAccessKey(accessKeyId: id, status: .inactive))
    let keys = try account.perform(IAM.ListAccessKeys(userName: "ada")).accessKeyMetadata
    #expect(keys.map(\.status) == [.inactive])
    try account.perform(IAM.DeleteAccessKey(accessKeyId: id))
    #expect(account.refusal(of: IAM.DeleteAccessKey(accessKeyId: id))?.code == .noSuchEntity)
  }

  @Test func `a key tells when and where it was used last, and whose it is`() throws {
    let account = try TestAccount(users: ["Ada"])
    let id = try account.perform(IAM.CreateAccessKey(userName: "ada")).accessKey.accessKeyId
    let never = try account.perform(IAM.GetAccessKeyLastUsed(accessKeyId: id))
    #expect(never.userName == "Ada" && never.accessKeyLastUsed?.lastUsedDate == nil)
    #expect(never.accessKeyLastUsed?.serviceName == "N/A")
    #expect(never.accessKeyLastUsed?.region == "N/A")
    var key = try #require(
      try account.records.all(IAM.AccessKeyRecord.self, where: .accessKeyID, is: .text(id)).first)
    (key.lastUsedDate, key.lastUsedService) = (account.records.now, "s3")
    key.lastUsedRegion = "us-east-1"
    try account.records.update(key)
    let used = try account.perform(IAM.GetAccessKeyLastUsed(accessKeyId: id)).accessKeyLastUsed
    #expect(used?.lastUsedDate == account.records.now)
    #expect(used?.serviceName == "s3" && used?.region == "us-east-1")
  }

  @Test func `a key that is not there is one the caller may not ask about`() throws {
    let account = try TestAccount()
    #expect(
      account.refusal(of: IAM.GetAccessKeyLastUsed(accessKeyId: "AKIAIOSFODNN7EXAMPLE"))
        == ServiceError(
          .accessDenied,
          "User: arn:aws:iam::123456789012:root is not authorized to perform: "
            + "iam:GetAccessKeyLastUsed on resource: access key AKIAIOSFODNN7EXAMPLE"))
  }

  @Test func `the password policy is replaced wholly and taken back`() throws {
    let account = try TestAccount()
    let none = ServiceError(
      .noSuchEntity, "The Password Policy with domain name 123456789012 cannot be found.")
    #expect(account.refusal(of: IAM.GetAccountPasswordPolicy()) == none)
    #expect(account.refusal(of: IAM.DeleteAccountPasswordPolicy()) == none)
    try account.perform(
      IAM.UpdateAccountPasswordPolicy(minimumPasswordLength: 14, maxPasswordAge: 90))
    try account.perform(IAM.UpdateAccountPasswordPolicy(requireSymbols: true))
    let policy = try account.perform(IAM.GetAccountPasswordPolicy()).passwordPolicy
    #expect(policy.minimumPasswordLength == 6 && policy.requireSymbols == true)
    #expect(policy.maxPasswordAge == nil && policy.expirePasswords == false)
    try account.perform(IAM.DeleteAccountPasswordPolicy())
    #expect(account.refusal(of: IAM.GetAccountPasswordPolicy()) == none)
  }

  @Test func `the settings of the password policy have their ranges`() throws {
    let account = try TestAccount()
    for good in [6, 128] {
      try account.perform(IAM.UpdateAccountPasswordPolicy(minimumPasswordLength: good))
    }
    for good in [1, 1095] {
      try account.perform(IAM.UpdateAccountPasswordPolicy(maxPasswordAge: good))
    }
    for good in [1, 24] {
      try account.perform(IAM.UpdateAccountPasswordPolicy(passwordReusePrevention: good))
    }
    let bad =
      [5, 129].map { IAM.UpdateAccountPasswordPolicy(minimumPasswordLength: $0) }
      + [0, 1096].map { IAM.UpdateAccountPasswordPolicy(maxPasswordAge: $0) }
      + [0, 25].map { IAM.UpdateAccountPasswordPolicy(passwordReusePrevention: $0) }
    for call in bad { #expect(account.refusal(of: call)?.code == .validationError) }
  }

  @Test func `a new alias takes the place of the old one`() throws {
    let account = try TestAccount()
    try account.perform(IAM.CreateAccountAlias(accountAlias: "acme"))
    try account.perform(IAM.CreateAccountAlias(accountAlias: "acme-corp"))
    #expect(try account.perform(IAM.ListAccountAliases()).accountAliases == ["acme-corp"])
    #expect(
      account.refusal(of: IAM.CreateAccountAlias(accountAlias: "acme-corp"))?.code
        == .entityAlreadyExists)
    #expect(
      account.refusal(of: IAM.DeleteAccountAlias(accountAlias: "acme"))?.code == .noSuchEntity)
    try account.perform(IAM.DeleteAccountAlias(accountAlias: "acme-corp"))
    #expect(try account.perform(IAM.ListAccountAliases()).accountAliases.isEmpty)
  }
}
