extension IAM {
  /// Sets the clock of a user's virtual MFA device against ours, by two codes in a row.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResyncMFADevice.html>
  package struct ResyncMFADevice: Call {
    package static let service = Service.iam
    package static let example = ResyncMFADevice(
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
      var device = try records.mfaDevice(serialNumber, of: user)
      try records.synchronize(
        &device, by: authenticationCode1.revealed, authenticationCode2.revealed,
        within: MFACode.searchedSteps)
      try records.update(device)
      return Nothing()
    }

    package var summary: String {
      "Synchronized MFA device \(Resource.mfaDevice(serialNumber).name) of user \(userName)"
    }
  }
}
