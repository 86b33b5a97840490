extension IAM.AWSManagedPolicies {
  /// Year and month of the catalogue. Later ones sort after it.
  package static let edition = "2026-05"

  /// Which edition an account has; what is newer stays.
  private static let setting = "AWSManagedPoliciesEdition"

  package static func isNewer(than records: some Records) throws(ServiceError) -> Bool {
    try records.setting(setting).map { $0 < edition } ?? true
  }

  /// Brings an account to this edition: adds what it lacks, and gives what has a newer version
  /// that one, as AWS does. Who has a policy attached keeps it.
  package static func refresh(in records: some Records) throws(ServiceError) {
    guard try isNewer(than: records) else { return }
    for policy in all { try policy.refresh(in: records) }
    try records.set(setting, to: edition)
  }
}

extension IAM.AWSManagedPolicies.Policy {
  fileprivate func refresh(in records: some Records) throws(ServiceError) {
    guard var record = try records.all(IAM.PolicyRecord.self, where: .arn, is: .text(arn)).first
    else {
      try records.insert(record(id: records.newPolicyID()))
      return try insertVersion(in: records)
    }
    guard record.defaultVersion < version else { return }
    for old in try records.all(IAM.PolicyVersionRecord.self, where: .policyArn, is: .text(arn)) {
      try records.delete(old)
    }
    try insertVersion(in: records)
    (record.defaultVersion, record.lastVersion) = (version, version)
    (record.description, record.updateDate) = (purpose, records.now)
    try records.update(record)
  }

  private func insertVersion(in records: some Records) throws(ServiceError) {
    try records.insert(
      IAM.PolicyVersionRecord(
        policyArn: arn, number: version, document: document, createDate: createDate))
  }
}
