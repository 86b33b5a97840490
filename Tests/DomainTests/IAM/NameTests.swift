import Domain
import Testing

@Suite struct NameTests {
  @Test func `a user name of 64 characters is accepted and of 65 refused`() throws {
    #expect(try IAM.UserName(.of(64)).text.count == 64)
    let found = problem { () throws(Problem) in try IAM.UserName(.of(65)) }
    #expect(found?.error.code == .validationError)
    #expect(
      found?.error.message
        == "1 validation error detected: Value '\(String.of(65))' at 'userName' failed to satisfy "
        + "constraint: Member must have length less than or equal to 64")
    #expect(found?.sentence == "User names have at most 64 characters; this one has 65.")
  }

  @Test func `group and policy names have up to 128 characters`() throws {
    #expect(try IAM.GroupName(.of(128)).text.count == 128)
    #expect(try IAM.PolicyName(.of(128)).text.count == 128)
    #expect(throws: Problem.self) { try IAM.GroupName(.of(129)) }
    #expect(throws: Problem.self) { try IAM.PolicyName(.of(129)) }
  }

  @Test func `an empty name is refused with a request to enter one`() {
    let found = problem { () throws(Problem) in try IAM.UserName("") }
    #expect(found?.sentence == "Enter a user name.")
  }

  @Test(arguments: ["ada", "Ada.Lovelace", "a+b=c,d@e_f-g", "0"])
  func `letters, digits and the seven signs of IAM are accepted`(name: String) throws {
    #expect(try IAM.UserName(name).text == name)
  }

  @Test(arguments: ["a b", "a/b", "é", "a\u{0301}", "٣", "a\n", "a:b", "日本"])
  func `anything else is refused in AWS's words`(name: String) {
    let found = problem { () throws(Problem) in try IAM.UserName(name) }
    #expect(
      found?.error.message
        == "The specified value for userName is invalid. It must contain only alphanumeric "
        + "characters and/or the following: +=,.@_-")
  }

  @Test func `a space and a line end are named so that they can be seen`() {
    let space = problem { () throws(Problem) in try IAM.UserName("a b") }
    let line = problem { () throws(Problem) in try IAM.UserName("a\n") }
    #expect(space?.sentence.hasSuffix("not spaces.") == true)
    #expect(line?.sentence.hasSuffix("not the character U+000A.") == true)
  }

  @Test(arguments: ["/", "/a/", "/division/team/", "/a//b/", "/" + .of(510) + "/"])
  func `paths of users begin and end with a slash`(path: String) throws {
    #expect(try IAM.Path(path).text == path)
  }

  @Test(arguments: ["", "a", "/a", "a/", "/a b/", "/é/", "/" + .of(511) + "/"])
  func `other paths are refused`(path: String) {
    #expect(throws: Problem.self) { try IAM.Path(path) }
  }

  @Test func `paths of policies have names between single slashes`() throws {
    #expect(try IAM.Path(ofPolicy: "/job-function/").text == "/job-function/")
    #expect(throws: Problem.self) { try IAM.Path(ofPolicy: "/a//b/") }
    #expect(throws: Problem.self) { try IAM.Path(ofPolicy: "/a!/") }
  }

  @Test func `the ARN of a policy tells owner, path and name`() throws {
    let arn = try IAM.PolicyARN("arn:aws:iam::aws:policy/job-function/Billing")
    #expect((arn.owner, arn.path, arn.name) == ("aws", "/job-function/", "Billing"))
    #expect(arn.isAWSManaged && arn.isJobFunction && !arn.isServiceLinked)
    let own = try IAM.PolicyARN("arn:aws:iam::123456789012:policy/mine")
    #expect((own.owner, own.path, own.isAWSManaged) == ("123456789012", "/", false))
    #expect(
      IAM.PolicyARN(owner: "aws", path: "/a/", name: "b").text == "arn:aws:iam::aws:policy/a/b")
  }

  @Test(arguments: [
    "arn:aws:iam::aws:user/ada/lovelace", "arn:aws:s3:::policy/abcdefghij",
    "arn:aws:iam::12345:policy/abcdefg", "arn:aws:iam::aws:policy/", "arn:aws:iam:x:aws:policy/abc",
  ])
  func `what is not the ARN of a policy is InvalidInput`(text: String) {
    let found = problem { () throws(Problem) in try IAM.PolicyARN(text) }
    #expect(found?.error == ServiceError(.invalidInput, "ARN \(text) is not valid."))
  }

  @Test func `an ARN of fewer than 20 characters is a ValidationError`() {
    let found = problem { () throws(Problem) in try IAM.PolicyARN("arn:aws:iam::aws:po") }
    #expect(found?.error.code == .validationError)
  }

  @Test(arguments: ["abc", "a-b", "acme-corp", "1234567890123", .of(63)])
  func `aliases of small letters, digits and single hyphens are accepted`(alias: String) throws {
    #expect(try IAM.AccountAlias(alias).text == alias)
  }

  @Test(arguments: ["ab", "-ab", "ab-", "a--b", "Abc", "a_b", "123456789012", .of(64)])
  func `other aliases are refused`(alias: String) {
    #expect(throws: Problem.self) { try IAM.AccountAlias(alias) }
  }
}
