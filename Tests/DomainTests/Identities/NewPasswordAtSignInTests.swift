import Domain
import Foundation
import Testing

@Suite struct NewPasswordAtSignInTests {
  private let new = Secret("Hijklmn2")

  private func expiring(after days: Int = 90, hard: Bool = false, reuse: Int? = nil)
    -> IAM.UpdateAccountPasswordPolicy
  {
    IAM.UpdateAccountPasswordPolicy(
      maxPasswordAge: days, passwordReusePrevention: reuse, hardExpiry: hard)
  }

  @Test func `a password that has to be reset is asked for, and the new one signs in`() throws {
    let desk = try SigningIn(resetRequired: true)
    #expect(try desk.attempt() == .needsNewPassword(.resetRequired))
    #expect(try desk.user().passwordLastUsed == nil)
    #expect(try desk.attempt(new: new) == desk.signedIn())
    #expect(try !desk.profile().passwordResetRequired)
    #expect(try desk.attempt() == .refused(SignIn.incorrect))
    #expect(try desk.attempt("Ada", new) == desk.signedIn())
  }

  @Test func `a new password that nobody asked for changes nothing`() throws {
    let desk = try SigningIn()
    #expect(try desk.attempt(new: new) == desk.signedIn())
    #expect(try desk.attempt() == desk.signedIn())
  }

  @Test func `the new password is not looked at before the old one was right`() throws {
    let desk = try SigningIn(resetRequired: true)
    #expect(
      try desk.attempt("Ada", Secret("x"), new: Secret("y")) == .refused(SignIn.incorrect))
  }

  @Test func `the new password has to meet the rules, and not be one used before`() throws {
    let desk = try SigningIn(resetRequired: true)
    try desk.account.perform(IAM.UpdateAccountPasswordPolicy(passwordReusePrevention: 1))
    for (password, message) in [
      (Secret("abc"), "Password should have a minimum length of 6"),
      (
        SigningIn.password,
        "Policy constraint violation with password reuse prevention during password change."
      ),
    ] {
      #expect(
        try desk.attempt(new: password)
          == .refused(ServiceError(.passwordPolicyViolation, message)))
    }
    #expect(try desk.attempt() == .needsNewPassword(.resetRequired))
  }

  @Test func `a password expires when it is as old as the policy allows`() throws {
    let desk = try SigningIn()
    try desk.account.perform(expiring())
    desk.account.wait(90 * 86_400 - 1)
    #expect(try desk.attempt() == desk.signedIn())
    desk.account.wait(1)
    #expect(try desk.attempt() == .needsNewPassword(.expired))
    #expect(try desk.attempt(new: new) == desk.signedIn())
    desk.account.wait(90 * 86_400 - 1)
    #expect(try desk.attempt("Ada", new) == desk.signedIn())
  }

  @Test func `a new policy holds for passwords that are there`() throws {
    let desk = try SigningIn()
    desk.account.wait(10 * 86_400)
    #expect(try desk.attempt() == desk.signedIn())
    try desk.account.perform(expiring(after: 10))
    #expect(try desk.attempt() == .needsNewPassword(.expired))
    try desk.account.perform(expiring(after: 11))
    #expect(try desk.attempt() == desk.signedIn())
  }

  @Test func `after hard expiry an administrator has to reset it`() throws {
    let desk = try SigningIn()
    try desk.account.perform(expiring(hard: true))
    desk.account.wait(90 * 86_400)
    #expect(try desk.attempt("Ada", Secret("x")) == .refused(SignIn.incorrect))
    #expect(try desk.attempt() == .refused(SignIn.expired))
    #expect(try desk.attempt(new: new) == .refused(SignIn.expired))
    try desk.account.perform(
      IAM.UpdateLoginProfile(userName: "ada", password: new, passwordResetRequired: true))
    #expect(try desk.attempt("Ada", new) == .needsNewPassword(.resetRequired))
  }

  @Test func `the new password comes before the code, and is set with a right one only`() throws {
    let desk = try SigningIn(resetRequired: true)
    let device = try desk.enableDevice()
    #expect(try desk.attempt() == .needsNewPassword(.resetRequired))
    #expect(try desk.attempt(new: new) == .needsMFACode)
    let wrong = try device.code(at: desk.account.step + 9)
    #expect(try desk.attempt(code: wrong, new: new) == .refused(SignIn.incorrect))
    #expect(try desk.profile().passwordResetRequired)
    let code = try device.code(at: desk.account.step)
    #expect(try desk.attempt(code: code, new: new) == desk.signedIn(hasMFA: true))
    #expect(try !desk.profile().passwordResetRequired)
  }

  @Test func `a code is not used up by a new password that breaks the rules`() throws {
    let desk = try SigningIn(resetRequired: true)
    let device = try desk.enableDevice()
    let code = try device.code(at: desk.account.step)
    guard case .refused(let error) = try desk.attempt(code: code, new: Secret("abc")) else {
      Issue.record("This was accepted.")
      return
    }
    #expect(error.code == .passwordPolicyViolation)
    #expect(try desk.attempt(code: code, new: new) == desk.signedIn(hasMFA: true))
  }
}
