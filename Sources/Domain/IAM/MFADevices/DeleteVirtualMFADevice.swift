extension IAM {
  /// Deletes a virtual MFA device that nobody has in use.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteVirtualMFADevice.html>
  package struct DeleteVirtualMFADevice: Call {
    package static let service = Service.iam
    package static let example = DeleteVirtualMFADevice(
      serialNumber: "arn:aws:iam::123456789012:mfa/ada")

    package var serialNumber: String

    package init(serialNumber: String) { self.serialNumber = serialNumber }

    package var resource: Resource { .mfaDevice(serialNumber) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let device = try records.mfaDevice(serialNumber)
      guard device.userID == nil else {
        throw ServiceError(.deleteConflict, "MFA VirtualDevice in use. Must deactivate first.")
      }
      try records.delete(device)
      return Nothing()
    }

    package var summary: String { "Deleted virtual MFA device \(resource.name)" }
  }
}
