import Foundation

extension IAM {
  /// Gives a user a virtual MFA device, once two codes in a row have shown that it has the seed.
  /// From then on signing in takes a code of it.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html>
  package struct EnableMFADevice: Call {
    package static let service = Service.iam
    package static let example = EnableMFADevice(
      userName: "ada", serialNumber: "arn:aws:iam::123456789012:mfa/ada",
      authenticationCode1: "123456", authenticationCode2: "789012")

    package var userName: String
    package var serialNumber: String
    /// Secret, so that it is not written down: for a minute it may still open something.
    package var authenticationCode1: Secret
    /// The one that came after.
    package var authenticationCode2: Secret

    package init(
      userName: String, serialNumber: String, authenticationCode1: String,
      authenticationCode2: String
    ) {
      (self.userName, self.serialNumber) = (userName, serialNumber)
      self.authenticationCode1 = Secret(authenticationCode1)
      self.authenticationCode2 = Secret(authenticationCode2)
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let user = try records.user(named: userName)
      var device = try records.mfaDevice(serialNumber)
      guard device.userID == nil else {
        throw ServiceError(.entityAlreadyExists, "MFA Device is already in use.")
      }
      try records.checkRoom(
        in: .mfaDevicesPerUser, taken: records.mfaDevices(of: user).count)
      try records.synchronize(
        &device, by: authenticationCode1.revealed, authenticationCode2.revealed,
        within: MFACode.tolerance)
      (device.userID, device.enableDate) = (user.userID, records.now)
      try records.update(device)
      return Nothing()
    }

    package var summary: String {
      "Enabled MFA device \(Resource.mfaDevice(serialNumber).name) for user \(userName)"
    }

    package func inverse(of output: Nothing) -> AnyCall? {
      AnyCall(DeactivateMFADevice(userName: userName, serialNumber: serialNumber))
    }

    package var probe: AnyCall? { AnyCall(ListMFADevices(userName: userName)) }

    package func output(probed: AnyOutput, since begunAt: Date) -> Nothing? {
      guard let found = probed.value as? ListMFADevices.Output else { return nil }
      let isEnabled = found.mfaDevices.contains {
        $0.serialNumber == serialNumber && $0.enableDate.isNotBefore(begunAt)
      }
      return isEnabled ? Nothing() : nil
    }
  }
}
