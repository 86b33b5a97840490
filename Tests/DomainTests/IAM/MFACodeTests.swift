import Domain
import Foundation
import Testing

@Suite struct MFACodeTests {
  private let account: TestAccount
  private let device: Authenticator
  private let invalid = ServiceError(
    .invalidAuthentication, "Authentication code for device is not valid.")

  init() throws {
    account = try TestAccount(users: ["ada"])
    device = try account.newDevice()
  }

  @Test func `a step is 30 seconds`() {
    let step = IAM.MFACode.step(at: Date(timeIntervalSince1970: 59))
    #expect(step == 1)
    #expect(IAM.MFACode.step(at: Date(timeIntervalSince1970: 60)) == 2)
    #expect(IAM.MFACode.step(at: Date(timeIntervalSince1970: -1)) == -1)
  }

  @Test(arguments: [-1, 0, 1])
  func `a device whose codes are up to a step from now is enabled`(offset: Int) throws {
    try account.perform(account.enabling(device, at: offset))
  }

  @Test(arguments: [-2, 2, 120])
  func `a device whose codes are further from now is not`(offset: Int) throws {
    #expect(account.refusal(of: try account.enabling(device, at: offset)) == invalid)
  }

  @Test func `two codes that are not in a row enable nothing`() throws {
    let step = account.step
    for (first, second) in [(step, step), (step, step - 1), (step - 2, step), (step - 1, step + 1)]
    {
      var call = try account.enabling(device)
      call.authenticationCode1 = Secret(try device.code(at: first))
      call.authenticationCode2 = Secret(try device.code(at: second))
      #expect(account.refusal(of: call) == invalid, "\(first - step), \(second - step)")
    }
  }

  @Test(arguments: ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"])
  func `what has not six digits is no code`(text: String) throws {
    var call = try account.enabling(device)
    call.authenticationCode2 = Secret(text)
    #expect(account.refusal(of: call)?.code == .validationError)
    (call.authenticationCode1, call.authenticationCode2) = (
      Secret(text), call.authenticationCode1
    )
    #expect(account.refusal(of: call)?.code == .validationError)
  }

  @Test func `a code is accepted once, and none from before it`() throws {
    try account.perform(account.enabling(device))
    let shown = account.step
    #expect(try !account.verify(device.code(at: shown)))
    #expect(try !account.verify(device.code(at: shown - 1)))
    account.wait(30)
    #expect(try account.verify(device.code(at: shown + 1)))
    #expect(try !account.verify(device.code(at: shown + 1)))
    account.wait(30)
    #expect(try !account.verify(device.code(at: shown + 1)))
    #expect(try account.verify(device.code(at: shown + 2)))
  }

  @Test func `the codes that enabled a device do not enable it again`() throws {
    let call = try account.enabling(device)
    try account.perform(call)
    try account.perform(
      IAM.DeactivateMFADevice(userName: "ada", serialNumber: device.serialNumber))
    #expect(account.refusal(of: call) == invalid)
    account.wait(60)
    try account.perform(account.enabling(device))
  }

  @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
  func `a code counts a step before and after its time`(offset: Int, counts: Bool) throws {
    try account.perform(account.enabling(device))
    account.wait(300)
    #expect(try account.verify(device.code(at: account.step + offset)) == counts)
  }

  @Test func `how far a clock is off is remembered`() throws {
    try account.perform(account.enabling(device, at: 1))
    account.wait(300)
    #expect(try account.verify(device.code(at: account.step + 2)))
    account.wait(300)
    #expect(try !account.verify(device.code(at: account.step - 1)))
  }

  @Test(arguments: [-120, 120])
  func `a device whose clock is an hour off is synchronized`(offset: Int) throws {
    try account.perform(account.enabling(device))
    account.wait(7200)
    #expect(try !account.verify(device.code(at: account.step + offset)))
    try account.perform(account.resynchronizing(device, at: offset))
    account.wait(30)
    #expect(try account.verify(device.code(at: account.step + offset)))
  }

  @Test(arguments: [-121, 121])
  func `one whose clock is further off is not`(offset: Int) throws {
    try account.perform(account.enabling(device))
    account.wait(7200)
    #expect(account.refusal(of: try account.resynchronizing(device, at: offset)) == invalid)
  }

  @Test func `synchronizing takes no code that was accepted before`() throws {
    try account.perform(account.enabling(device))
    #expect(account.refusal(of: try account.resynchronizing(device, at: 0)) == invalid)
    #expect(account.refusal(of: try account.resynchronizing(device, at: 1)) == invalid)
    try account.perform(account.resynchronizing(device, at: 2))
  }

  @Test func `another user's code is no code`() throws {
    try account.perform(IAM.CreateUser(userName: "bob"))
    try account.perform(account.enabling(device))
    account.wait(30)
    #expect(try !account.verify(device.code(at: account.step), of: "bob"))
  }

  @Test func `the code of any of a user's devices counts`() throws {
    try account.records.set(IAM.Quota.mfaDevicesPerUser.rawValue, to: "2")
    let second = try account.newDevice("tablet")
    for device in [device, second] { try account.perform(account.enabling(device)) }
    account.wait(30)
    for device in [second, device] { #expect(try account.verify(device.code(at: account.step))) }
  }
}
