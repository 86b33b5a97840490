import Domain
import Foundation
import Testing

@Suite struct SignInTests {
  @Test(arguments: ["Ada", "ada", "ADA"])
  func `a user signs in with name and password, and it is noted when`(name: String) throws {
    let desk = try SigningIn()
    #expect(try desk.user().passwordLastUsed == nil)
    desk.account.wait(60)
    #expect(try desk.attempt(name) == desk.signedIn())
    #expect(try desk.user().passwordLastUsed == desk.account.records.now)
  }

  @Test func `whatever was wrong is answered the same, after the same work`() throws {
    let desk = try SigningIn()
    let device = try desk.enableDevice()
    try desk.account.perform(IAM.CreateUser(userName: "eve"))
    try desk.account.perform(
      IAM.CreateLoginProfile(userName: "eve", password: SigningIn.password))
    let eve = try desk.account.perform(IAM.GetUser(userName: "eve")).user.userId
    var unknown = try #require(
      try desk.account.records.find(IAM.LoginProfileRecord.self, .text(eve)))
    unknown.verifier = nil
    try desk.account.records.update(unknown)

    let wrongCode = try device.code(at: desk.account.step + 9)
    let attempts: [(String, Secret, String?)] = [
      ("nobody", SigningIn.password, nil), ("", Secret(""), nil), ("a b\n", Secret("x"), "1"),
      ("bob", SigningIn.password, nil), ("eve", SigningIn.password, nil),
      ("Ada", Secret("Abcdefg2"), nil), ("Ada", SigningIn.password, wrongCode),
    ]
    for (name, password, code) in attempts {
      let before = desk.account.records.passwordWork
      let outcome = try desk.attempt(name, password, code: code)
      #expect(outcome == .refused(SignIn.incorrect), "\(name)")
      #expect(desk.account.records.passwordWork == before + 1, "\(name)")
    }
    #expect(
      SignIn.incorrect.message
        == "Your authentication information is incorrect. Please try again.")
    #expect(try desk.user().passwordLastUsed == nil)
  }

  @Test func `a code is asked for once the password was right, and counts once`() throws {
    let desk = try SigningIn()
    let device = try desk.enableDevice()
    #expect(try desk.attempt("Ada", Secret("wrong")) == .refused(SignIn.incorrect))
    #expect(try desk.attempt() == .needsMFACode)
    #expect(try desk.user().passwordLastUsed == nil)
    let code = try device.code(at: desk.account.step)
    #expect(try desk.attempt(code: code) == desk.signedIn(hasMFA: true))
    #expect(try desk.attempt(code: code) == .refused(SignIn.incorrect))
  }

  @Test(arguments: ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"])
  func `what cannot be a code is a wrong one`(code: String) throws {
    let desk = try SigningIn()
    _ = try desk.enableDevice()
    #expect(try desk.attempt(code: code) == .refused(SignIn.incorrect))
  }

  @Test func `a code with a wrong password is not used up`() throws {
    let desk = try SigningIn()
    let device = try desk.enableDevice()
    let code = try device.code(at: desk.account.step)
    #expect(try desk.attempt("Ada", Secret("x"), code: code) == .refused(SignIn.incorrect))
    #expect(try desk.attempt(code: code) == desk.signedIn(hasMFA: true))
  }

  @Test func `without a device a code has no meaning`() throws {
    let desk = try SigningIn()
    #expect(try desk.attempt(code: "123456") == desk.signedIn())
  }

  @Test func `who has changed the name signs in with the new one`() throws {
    let desk = try SigningIn()
    try desk.account.perform(IAM.UpdateUser(userName: "Ada", newUserName: "king"))
    #expect(try desk.attempt() == .refused(SignIn.incorrect))
    guard case .signedIn(.user(_, "king"), false) = try desk.attempt("king") else {
      Issue.record("The new name is not known.")
      return
    }
  }
}
