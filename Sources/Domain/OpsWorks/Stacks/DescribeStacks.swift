import Foundation

extension OpsWorks {
  /// Describes the stacks of a region that are named, or all of them.
  /// <https://docs.aws.amazon.com/opsworks/latest/APIReference/API_DescribeStacks.html>
  package struct DescribeStacks: RegionalCall {
    package static let example = DescribeStacks(
      region: .usEast1, stackIds: ["2f18b4cb-4de5-4429-a149-ff7da9f0d8ee"])

    package var region: Region
    package var stackIds: [String]?

    package init(region: Region, stackIds: [String]? = nil) {
      (self.region, self.stackIds) = (region, stackIds)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var stacks: [Stack]
    }

    package var resource: Resource {
      guard let stackIds, stackIds.count == 1 else { return .any() }
      return .stack(stackIds[0], in: region)
    }

    package func isPermitted(in records: some Records) throws(ServiceError) -> Bool? {
      guard let stackIds, !stackIds.isEmpty else { return nil }
      let levels = try stackIds.map { id throws(ServiceError) in
        try records.callersLevel(on: id, in: region)
      }
      if levels.contains(.deny) { return false }
      return levels.allSatisfy { $0?.showsStack == true } ? true : nil
    }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let found: [StackRecord] =
        if let stackIds, !stackIds.isEmpty {
          try stackIds.map { id throws(ServiceError) in try records.stack(id, in: region) }
        } else {
          try records.stacks(in: region)
        }
      let account = records.accountID
      return Output(stacks: found.map { $0.described(in: account) })
    }
  }

  /// A stack as AWS describes it, as far as this account knows it.
  package struct Stack: Codable, Hashable, Sendable {
    package var stackId: String
    package var name: String
    package var arn: String
    package var region: String
    package var defaultOs: String
    /// `2013-10-22T21:18:06+00:00`
    package var createdAt: String
  }
}

extension OpsWorks.StackRecord {
  /// Source: AWS OpsWorks Stacks permissions policies; the slash at the end belongs to it.
  static func arn(of stackID: String, in region: OpsWorks.Region, accountID: String) -> String {
    "arn:aws:opsworks:\(region.rawValue):\(accountID):stack/\(stackID)/"
  }

  func described(in accountID: String) -> OpsWorks.Stack {
    OpsWorks.Stack(
      stackId: stackID, name: name,
      arn: Self.arn(of: stackID, in: region, accountID: accountID), region: region.rawValue,
      defaultOs: defaultOS,
      createdAt: createDate.ISO8601Format().replacing("Z", with: "+00:00"))
  }
}
