extension IAM {
  /// Creates a virtual MFA device that nobody has in use yet. Its reply is the only one with the
  /// seed.
  ///
  /// Repeating it finds the name taken: the device is no use without the seed that was in the
  /// lost reply, and has to be deleted first.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateVirtualMFADevice.html>
  package struct CreateVirtualMFADevice: Call {
    package static let service = Service.iam
    package static let example = CreateVirtualMFADevice(
      virtualMFADeviceName: "ada", path: "/engineering/")

    package var virtualMFADeviceName: String
    package var path: String?

    package init(virtualMFADeviceName: String, path: String? = nil) {
      (self.virtualMFADeviceName, self.path) = (virtualMFADeviceName, path)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var virtualMFADevice: VirtualMFADevice
    }

    package var resource: Resource { .newMFADevice(virtualMFADeviceName, path: path) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let serial = try answering { () throws(Problem) in
        try MFASerialNumber(
          accountID: records.accountID, path: Path(path ?? "/"),
          name: MFADeviceName(virtualMFADeviceName))
      }.text
      guard try records.find(VirtualMFADeviceRecord.self, .text(serial)) == nil else {
        throw ServiceError(
          .entityAlreadyExists, "MFADevice entity at the same path and name already exists.")
      }
      try checkRoom(in: records)
      let seed = records.newMFASeed()
      let device = VirtualMFADeviceRecord(
        serialNumber: serial, seed: try records.seal(seed), createDate: records.now)
      try records.insert(device)
      return Output(
        virtualMFADevice: VirtualMFADevice(serialNumber: serial, base32StringSeed: seed))
    }

    /// As many as there may be users, in use or not.
    /// Source: IAM and STS quotas, virtual MFA devices in an AWS account.
    private func checkRoom(in records: some Records) throws(ServiceError) {
      let limit = try records.quota(.users)
      guard try records.count(VirtualMFADeviceRecord.self) >= limit else { return }
      throw ServiceError(.limitExceeded, "Cannot exceed quota for MFADevicesPerAccount: \(limit)")
    }

    package var summary: String { "Created virtual MFA device \(virtualMFADeviceName)" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(DeleteVirtualMFADevice(serialNumber: output.virtualMFADevice.serialNumber))
    }
  }
}
