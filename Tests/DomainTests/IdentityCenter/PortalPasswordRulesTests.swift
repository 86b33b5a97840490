import Domain
import Testing

@Suite struct PortalPasswordRulesTests {
  private func unmet(_ password: String) -> [String] {
    IdentityCenter.PortalPasswordRules.unmetRules(Secret(password))
  }

  @Test func `a password has 8 to 64 characters`() {
    #expect(unmet("Aa1!aaa") == ["Use at least 8 characters."])
    #expect(unmet("Aa1!aaaa").isEmpty)
    #expect(unmet("Aa1!" + String(repeating: "a", count: 60)).isEmpty)
    #expect(unmet("Aa1!" + String(repeating: "a", count: 61)) == ["Use at most 64 characters."])
  }

  @Test func `it has all four kinds of characters`() {
    #expect(unmet("AA1!AAAA") == ["Add a lowercase letter (a-z)."])
    #expect(unmet("aa1!aaaa") == ["Add an uppercase letter (A-Z)."])
    #expect(unmet("Aaa!aaaa") == ["Add a digit (0-9)."])
    #expect(unmet("Aa1aaaaa").count == 1)
    #expect(unmet("").count == 5)
    #expect(unmet("Äà١§äàäà").count == 4)
  }

  @Test func `each of the documented symbols is one, and no other`() {
    for symbol in #"~!@#$%^&*_-+=`|\(){}[]:;"'<>,.?/"# {
      #expect(unmet("Aa1aaaa\(symbol)").isEmpty)
    }
    for other in " §€é" { #expect(!unmet("Aa1aaaa\(other)").isEmpty) }
  }

  @Test func `letters of other scripts may be in it, control characters not`() {
    #expect(unmet("Aa1!длинный пароль").isEmpty)
    #expect(unmet("Aa1!aaaa\u{1B}") == ["Take the control characters out."])
  }
}
