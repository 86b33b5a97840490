import Testing

@testable import Domain

@Suite struct AccessKeysFileTests {
  @Test func `the file is AWS's header and the key, and nothing hangs on the secret`() {
    let key = IAM.AccessKey(
      userName: "ada", accessKeyId: "AKIAIOSFODNN7EXAMPLE", status: .active,
      secretAccessKey: Secret("wJalr/+EXAMPLE"), createDate: nil)
    #expect(
      AccessKeysFile(key).contents.revealed
        == "Access key ID,Secret access key\nAKIAIOSFODNN7EXAMPLE,wJalr/+EXAMPLE\n")
    #expect(AccessKeysFile.defaultName == "accessKeys.csv")
  }
}
