import Foundation

extension IAM {
  /// A virtual MFA device as the account keeps it: its seed is sealed, because codes are verified
  /// with it. Serial numbers are compared exactly.
  package struct VirtualMFADeviceRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case serialNumber, userID, seed, createDate, enableDate, lastStep, drift
    }
    package static let kind = "iamVirtualMFADevice"
    package static let key: [Column] = [.serialNumber]

    /// Its ARN, in which its path and its name are.
    package var serialNumber: String
    /// Whose it is; nil until it is enabled.
    package var userID: String?
    /// 64 characters of base32.
    package var seed: SealedSecret
    package var createDate: Date
    package var enableDate: Date?
    /// The step of the last code that was accepted: neither it nor one before is accepted again.
    package var lastStep: Int?
    /// How many steps the device's clock is ahead of ours, as its codes told.
    package var drift = 0
  }
}

extension IAM.VirtualMFADeviceRecord {
  package init(from row: inout some RowReader) {
    serialNumber = row.text()
    userID = row.optionalText()
    seed = SealedSecret(data: row.data())
    createDate = row.date()
    enableDate = row.optionalDate()
    lastStep = row.optionalInteger()
    drift = row.integer()
  }

  package var values: [Value] {
    [
      .text(serialNumber), .text(optional: userID), .data(seed.data), .date(createDate),
      .date(optional: enableDate), lastStep.map { .integer($0) } ?? .null, .integer(drift),
    ]
  }
}
