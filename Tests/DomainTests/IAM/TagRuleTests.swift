import Domain
import Testing

@Suite struct TagRuleTests {
  @Test func `a key has 1 to 128 characters`() throws {
    try IAM.TagRule.check(key: .of(128, "é"))
    #expect(throws: Problem.self) { try IAM.TagRule.check(key: .of(129)) }
    #expect(throws: Problem.self) { try IAM.TagRule.check(key: "") }
  }

  @Test func `a value may be empty and has up to 256 characters`() throws {
    try IAM.TagRule.check(value: "")
    try IAM.TagRule.check(value: .of(256))
    #expect(throws: Problem.self) { try IAM.TagRule.check(value: .of(257)) }
  }

  @Test(arguments: ["Kostenstelle 7", "部署", "a_b.c:d/e=f+g-h@i", "½", "ⅷ", "a\u{00A0}b"])
  func `letters, digits and spaces of any script are accepted`(key: String) throws {
    try IAM.TagRule.check(key: key)
  }

  @Test(arguments: ["a!", "a,b", "a\tb", "😀", "e\u{0301}", "a\u{200B}"])
  func `other characters are refused`(key: String) {
    let found = problem { () throws(Problem) in try IAM.TagRule.check(key: key) }
    #expect(found?.error.code == .validationError)
  }

  @Test(arguments: ["aws:x", "AWS:x", "aWs:"])
  func `aws and a colon are reserved in keys and values, in any case`(text: String) {
    let key = problem { () throws(Problem) in try IAM.TagRule.check(key: text) }
    let value = problem { () throws(Problem) in try IAM.TagRule.check(value: text) }
    #expect(key?.error.code == .invalidInput)
    #expect(value?.error.code == .invalidInput)
  }

  @Test func `aws without a colon is free`() throws {
    try IAM.TagRule.check(key: "awsome")
  }

  @Test func `50 tags are accepted and 51 refused`() throws {
    let tags = (1...51).map { IAM.Tag(key: "k\($0)", value: "") }
    try IAM.TagRule.check(Array(tags.prefix(50)))
    #expect(throws: Problem.self) { try IAM.TagRule.check(tags) }
  }

  @Test func `keys that differ only by case are duplicates`() {
    let tags = [IAM.Tag(key: "Straße", value: "1"), IAM.Tag(key: "STRASSE", value: "1")]
    #expect(throws: Never.self) { try IAM.TagRule.check(tags) }
    let same = [IAM.Tag(key: "Équipe", value: "1"), IAM.Tag(key: "équipe", value: "2")]
    let found = problem { () throws(Problem) in try IAM.TagRule.check(same) }
    #expect(
      found?.error
        == ServiceError(
          .invalidInput,
          "Duplicate tag keys found. Please note that Tag keys are case insensitive."))
  }
}
