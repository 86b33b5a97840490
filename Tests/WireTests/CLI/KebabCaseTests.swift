import Testing

@testable import Wire

@Suite struct KebabCaseTests {
  @Test(arguments: [
    ("UserName", "user-name"), ("Path", "path"), ("AccessKeyId", "access-key-id"),
    ("CreateUser", "create-user"), ("ListMFADevices", "list-mfa-devices"),
    ("SSHPublicKeyId", "ssh-public-key-id"), ("PolicyARNs", "policy-arns"), ("ARNs", "arns"),
    ("Tags", "tags"), ("GetSSHPublicKey", "get-ssh-public-key"), ("Oauth2Token", "oauth2-token"),
    ("As", "as"), ("PolicyArn", "policy-arn"),
  ])
  func `a name is spelled as the AWS CLI spells it`(name: String, spelled: String) {
    #expect(name.kebabCased == spelled)
  }
}
