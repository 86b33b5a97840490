import Domain
import Foundation
import Testing

@Suite struct SignInFailuresTests {
  private let desk: SigningIn

  init() throws { desk = try SigningIn() }

  private func fail(_ name: String = "Ada", times: Int = 1) throws {
    for _ in 0..<times {
      #expect(try desk.attempt(name, Secret("wrong")) == .refused(SignIn.incorrect))
      desk.account.wait(30)
    }
  }

  @Test(arguments: ["Ada", "nobody"])
  func `after three failures waiting grows to half a minute, whoever it is`(name: String) throws {
    for pause in [0, 0, 1, 2, 4, 8, 16, 30, 30, 30] {
      #expect(try desk.attempt(name, Secret("wrong")) == .refused(SignIn.incorrect))
      for left in stride(from: pause, to: 0, by: -1) {
        #expect(
          try desk.attempt(name, Secret("wrong")) == .refused(SignIn.tooMany(wait: left)))
        desk.account.wait(1)
      }
    }
  }

  @Test func `it is said how long to wait`() {
    let error = SignIn.tooMany(wait: 16)
    #expect(
      error == ServiceError(.throttling, "Too many failed attempts: try again in 16 seconds."))
    #expect(SignIn.tooMany(wait: 1).message.hasSuffix("in 1 second."))
  }

  @Test func `while there is to wait the right password is refused as well, without work`() throws {
    for _ in 0..<3 { _ = try desk.attempt("Ada", Secret("wrong")) }
    let before = desk.account.records.passwordWork
    #expect(try desk.attempt() == .refused(SignIn.tooMany(wait: 1)))
    #expect(desk.account.records.passwordWork == before)
    desk.account.wait(1)
    #expect(try desk.attempt() == desk.signedIn())
  }

  @Test func `trying while there is to wait does not prolong it`() throws {
    try fail(times: 4)
    _ = try desk.attempt("Ada", Secret("wrong"))
    for _ in 0..<4 {
      guard case .refused(let error) = try desk.attempt() else { continue }
      #expect(error.code == .throttling)
      desk.account.wait(1)
    }
    #expect(try desk.attempt() == desk.signedIn())
  }

  @Test func `signing in begins the count anew`() throws {
    try fail(times: 5)
    #expect(try desk.attempt() == desk.signedIn())
    for _ in 0..<3 {
      #expect(try desk.attempt("Ada", Secret("wrong")) == .refused(SignIn.incorrect))
    }
    #expect(try desk.attempt() == .refused(SignIn.tooMany(wait: 1)))
  }

  @Test func `one name's failures are no other's, and case makes no other name`() throws {
    for name in ["Ada", "ada", "ADA"] { _ = try desk.attempt(name, Secret("wrong")) }
    #expect(try desk.attempt("aDa") == .refused(SignIn.tooMany(wait: 1)))
    #expect(try desk.attempt("bob") == .refused(SignIn.incorrect))
  }

  @Test func `wrong codes count, and a right password without a code takes nothing back`() throws {
    let device = try desk.enableDevice()
    for _ in 0..<3 {
      #expect(try desk.attempt() == .needsMFACode)
      let code = try device.code(at: desk.account.step + 9)
      #expect(try desk.attempt(code: code) == .refused(SignIn.incorrect))
    }
    #expect(try desk.attempt() == .refused(SignIn.tooMany(wait: 1)))
  }

  @Test func `a clock that was set back lets nobody wait`() throws {
    try fail(times: 9)
    _ = try desk.attempt("Ada", Secret("wrong"))
    desk.account.wait(-86_400)
    #expect(try desk.attempt() == desk.signedIn())
  }

  @Test func `a thousand names are kept, the latest ones, and none as it was typed`() throws {
    for _ in 0..<3 { _ = try desk.attempt("first", Secret("wrong")) }
    desk.account.wait(1)
    try fail("second", times: 2)
    for number in 0..<999 {
      _ = try desk.attempt("name\(number)", Secret("wrong"))
    }
    let all = try desk.account.records.page(
      SignInFailures.self, matching: [], after: nil, limit: 2000)
    #expect(all.count == 1000 && !all.contains { $0.count == 3 })
    #expect(all.count { $0.count == 2 } == 1)
    #expect(!all.contains { $0.fingerprint == "second" })
  }
}
