import Foundation

extension IAM {
  /// The policies that AWS manages and that a new account finds there.
  package enum AWSManagedPolicies {
    package struct Policy: Hashable, Sendable {
      package var name: String
      package var path: String
      /// 5 for version `v5`, the only one that is kept.
      package var version: Int
      package var createDate: Date
      /// What it is for, in a few words.
      package var purpose: String
      package var document: String

      package var arn: String { PolicyARN(owner: "aws", path: path, name: name).text }
    }

    /// By group as in AWS's own guides, not by name.
    package static let all: [Policy] =
      // By bytes: looking for characters in 200 KB takes twenty times as long.
      table.utf8.split(separator: UInt8(ascii: "\n")).compactMap(Policy.init(line:))

    /// Puts them into an account that has none of them.
    package static func install(in records: some Records) throws(ServiceError) {
      for policy in all {
        try records.insert(policy.record(id: records.newPolicyID()))
        try records.insert(
          PolicyVersionRecord(
            policyArn: policy.arn, number: policy.version, document: policy.document,
            createDate: policy.createDate))
      }
    }
  }
}

extension IAM.AWSManagedPolicies.Policy {
  fileprivate init?(line: Substring.UTF8View) {
    let parts = line.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
    guard parts.count == 6, let version = Int(parts[2].dropFirst()),
      let date = try? Date(parts[3], strategy: .iso8601)
    else { return nil }
    self.init(
      name: parts[0], path: parts[1], version: version, createDate: date, purpose: parts[4],
      document: parts[5])
  }

  func record(id: String) -> IAM.PolicyRecord {
    IAM.PolicyRecord(
      arn: arn, policyID: id, owner: "aws", policyName: name, path: path, description: purpose,
      defaultVersion: version, lastVersion: version, isAttachable: path != "/aws-service-role/",
      createDate: createDate, updateDate: createDate)
  }
}
