extension IAM {
  /// Takes an MFA device from a user, who then signs in without a code. A virtual device stays
  /// there, in nobody's use.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html>
  package struct DeactivateMFADevice: Call {
    package static let service = Service.iam
    package static let example = DeactivateMFADevice(
      userName: "ada", serialNumber: "arn:aws:iam::123456789012:mfa/ada")

    package var userName: String?
    package var serialNumber: String

    package init(userName: String?, serialNumber: String) {
      (self.userName, self.serialNumber) = (userName, serialNumber)
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let user = try records.user(named: userName)
      var device = try records.mfaDevice(serialNumber, of: user)
      // What it showed last is kept: were it enabled again, no code of it would count twice.
      (device.userID, device.enableDate, device.drift) = (nil, nil, 0)
      try records.update(device)
      return Nothing()
    }

    package var summary: String {
      "Deactivated MFA device \(Resource.mfaDevice(serialNumber).name)"
    }
  }
}
