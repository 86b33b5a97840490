import Testing

@testable import Domain
@testable import Screens

@Suite struct UserNameRuleTests {
  @Test func `a name of 64 characters is accepted and of 65 refused`() {
    #expect(Filled(names: [String(repeating: "a", count: 64)]).problem() == nil)
    #expect(Filled(names: [String(repeating: "a", count: 65)]).problem()?.contains("64") == true)
  }

  @Test(arguments: ["a", "A9", "a+b=c,d.e@f_g-h", "9"])
  func `letters, digits and some signs are accepted`(name: String) {
    #expect(Filled(names: [name]).problem() == nil)
  }

  @Test(arguments: ["a b", " a", "a/b", "é", "日", "a:b", "a\tb", "a*"])
  func `anything else is refused`(name: String) {
    #expect(Filled(names: [name]).problem() != nil)
  }

  @Test func `a name is needed, and with several rows the way out is said`() {
    #expect(Filled(names: [""]).problem() == "Enter a user name.")
    #expect(Filled(names: ["a", ""]).problem(1)?.contains("remove the row") == true)
  }

  @Test func `a name is there once on the page, without regard to case`() {
    let filled = Filled(names: ["Zed", "yan", "zED"])
    #expect(filled.problem(0) == nil && filled.problem(1) == nil)
    #expect(filled.problem(2) == "same as \"Zed\": case is ignored")
  }

  @Test func `a name is new in the account, without regard to case`() {
    var filled = Filled(names: ["ZED"])
    filled.facts.isTaken = ["zed": false]
    #expect(filled.problem() == nil)
    filled.facts.isTaken = ["zed": true]
    #expect(filled.problem() == "There is a user of this name already.")
  }

  @Test func `the account's quota is kept to`() {
    var filled = Filled(names: ["a", "b", "c"])
    filled.facts.summary = ["Users": 4998]
    #expect(filled.problem(1) == nil)
    #expect(filled.problem(2) == "The account has room for 2 more users only.")
    filled.facts.summary = ["Users": 4998, "UsersQuota": 5001]
    #expect(filled.problem(2) == nil)
    filled.facts.summary = ["Users": 6000]
    #expect(filled.problem(0) == "The account has room for 0 more users only.")
  }
}
