import Foundation

extension IAM {
  /// A virtual MFA device as AWS describes it.
  ///
  /// `QRCodePNG` is left out: the console draws the code itself, from ``enrolmentURI(for:)``.
  package struct VirtualMFADevice: Codable, Hashable, Sendable, Respelled {
    package static let respelled = ["base32StringSeed": Respelling.blob]

    package var serialNumber: String
    /// What the device makes its codes from, 64 characters of base32: in the reply that creates
    /// it and never again.
    package var base32StringSeed: Secret?
    package var user: User?
    package var enableDate: Date?
  }

  /// An MFA device that a user has in use.
  package struct MFADevice: Codable, Hashable, Sendable {
    package var userName: String
    package var serialNumber: String
    package var enableDate: Date
  }
}

extension IAM.VirtualMFADevice {
  /// What the QR code says to an authenticator app: the name of the device, whose it is, and the
  /// seed. Nil when the seed is not in the description.
  /// Source: `QRCodePNG` of VirtualMFADevice.
  ///
  /// - Parameter accountName: the name of the user who is to have it, or the account's ID.
  package func enrolmentURI(for accountName: String) -> Secret? {
    guard let seed = base32StringSeed, !seed.isLost,
      let label = "\(Resource.mfaDevice(serialNumber).name)@\(accountName)"
        .addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    else { return nil }
    return Secret("otpauth://totp/\(label)?secret=\(seed.revealed)")
  }
}

extension IAM.VirtualMFADeviceRecord {
  func listed(of user: IAM.User?) -> IAM.VirtualMFADevice {
    IAM.VirtualMFADevice(serialNumber: serialNumber, user: user, enableDate: enableDate)
  }

  func described(for userName: String) -> IAM.MFADevice {
    IAM.MFADevice(
      userName: userName, serialNumber: serialNumber, enableDate: enableDate ?? createDate)
  }
}

extension Records {
  /// - Throws: `ValidationError` for what cannot be a serial number, `NoSuchEntity` for what is
  ///   not there.
  func mfaDevice(_ serialNumber: String) throws(ServiceError) -> IAM.VirtualMFADeviceRecord {
    try answering { () throws(Problem) in _ = try IAM.MFASerialNumber(serialNumber) }
    if let device = try find(IAM.VirtualMFADeviceRecord.self, .text(serialNumber)) {
      return device
    }
    throw ServiceError(
      .noSuchEntity, "VirtualMFADevice with serial number \(serialNumber) does not exist.")
  }

  /// A device that this user has in use.
  ///
  /// - Throws: `NoSuchEntity` for nobody's and for somebody else's.
  func mfaDevice(_ serialNumber: String, of user: IAM.UserRecord)
    throws(ServiceError) -> IAM.VirtualMFADeviceRecord
  {
    let device = try mfaDevice(serialNumber)
    guard device.userID == user.userID else {
      throw ServiceError(.noSuchEntity, "MFA Device invalid for user.")
    }
    return device
  }

  /// The devices a user has in use.
  func mfaDevices(of user: IAM.UserRecord) throws(ServiceError) -> [IAM.VirtualMFADeviceRecord] {
    try all(IAM.VirtualMFADeviceRecord.self, where: .userID, is: .text(user.userID))
  }
}
