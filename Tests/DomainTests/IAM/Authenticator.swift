import Domain
import Foundation
import Store
import Testing

/// An app that has the seed of a virtual MFA device.
struct Authenticator {
  let serialNumber: String
  let seed: Secret

  func code(at step: Int) throws -> String {
    try #require(OneTimeCode.code(for: seed, step: step))
  }
}

extension TestAccount {
  /// The step of time that the account is in.
  var step: Int { IAM.MFACode.step(at: records.now) }

  /// A device that nobody has in use yet.
  func newDevice(_ name: String = "phone") throws -> Authenticator {
    let device = try perform(IAM.CreateVirtualMFADevice(virtualMFADeviceName: name))
      .virtualMFADevice
    return Authenticator(
      serialNumber: device.serialNumber, seed: try #require(device.base32StringSeed))
  }

  /// Two codes in a row, the later one so many steps from now.
  func enabling(_ device: Authenticator, for user: String = "ada", at offset: Int = 0) throws
    -> IAM.EnableMFADevice
  {
    IAM.EnableMFADevice(
      userName: user, serialNumber: device.serialNumber,
      authenticationCode1: try device.code(at: step + offset - 1),
      authenticationCode2: try device.code(at: step + offset))
  }

  func resynchronizing(_ device: Authenticator, for user: String = "ada", at offset: Int) throws
    -> IAM.ResyncMFADevice
  {
    IAM.ResyncMFADevice(
      userName: user, serialNumber: device.serialNumber,
      authenticationCode1: try device.code(at: step + offset - 1),
      authenticationCode2: try device.code(at: step + offset))
  }

  func verify(_ code: String, of user: String = "ada") throws -> Bool {
    let user = try #require(try records.find(IAM.UserRecord.self, .text(user)))
    return try records.verifyMFACode(code, of: user)
  }
}
