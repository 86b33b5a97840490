import Domain
import Testing

@Suite struct SSHUsernameTests {
  @Test(arguments: [
    ("ada", "ada"), ("my.name", "myname"), ("A-b_9", "A-b_9"), ("a+b=c,d@e_f-g.h", "abcde_f-gh"),
    ("-", "-"), ("!\"#$%&'()*+,./:;<=>?@[\\]^`{|}~x", "x"), (.of(32), .of(32)),
    (.of(32) + "...", .of(32)),
  ])
  func `punctuation is taken out of a name, not refused`(given: String, name: String) throws {
    #expect(try OpsWorks.SSHUsername(given).text == name)
  }

  @Test(arguments: ["", "++", "a b", "é", "a\n", "日本", .of(33)])
  func `what is no name without it is refused`(given: String) {
    let found = problem { () throws(Problem) in try OpsWorks.SSHUsername(given) }
    #expect(found?.error.code == .validationException)
  }

  @Test func `every character an IAM name may have is dealt with`() throws {
    for byte in UInt8(0x21)...0x7E {
      let name = "x" + String(Unicode.Scalar(byte))
      guard (try? IAM.UserName(name)) != nil else { continue }
      let kept = Character(Unicode.Scalar(byte))
      let isKept = kept.isLetter || kept.isNumber || kept == "-" || kept == "_"
      #expect(try OpsWorks.SSHUsername(madeFrom: name).text == (isKept ? name : "x"))
    }
  }

  @Test func `a name made from a user's is cut to 32 characters`() throws {
    #expect(try OpsWorks.SSHUsername(madeFrom: .of(32)).text == .of(32))
    #expect(try OpsWorks.SSHUsername(madeFrom: .of(33)).text == .of(32))
    #expect(
      try OpsWorks.SSHUsername(madeFrom: "mary.major@examplecorp.com").text
        == "marymajorexamplecorpcom")
  }

  @Test func `no name can be made of punctuation alone`() {
    let found = problem { () throws(Problem) in try OpsWorks.SSHUsername(madeFrom: "++") }
    #expect(found?.sentence.contains("give the user one") == true)
  }

  @Test func `a number takes the place of the last characters where there is no room`() throws {
    #expect(try OpsWorks.SSHUsername("ab").numbered(2).text == "ab2")
    #expect(try OpsWorks.SSHUsername(.of(31)).numbered(2).text == .of(31) + "2")
    #expect(try OpsWorks.SSHUsername(.of(32)).numbered(10).text == .of(30) + "10")
  }
}
