extension OpsWorks {
  /// Describes the users of a region that are named, or all of them.
  /// <https://docs.aws.amazon.com/opsworks/latest/APIReference/API_DescribeUserProfiles.html>
  package struct DescribeUserProfiles: RegionalCall {
    package static let example = DescribeUserProfiles(
      region: .usEast1, iamUserArns: ["arn:aws:iam::123456789012:user/ada"])

    package var region: Region
    package var iamUserArns: [String]?

    package init(region: Region, iamUserArns: [String]? = nil) {
      (self.region, self.iamUserArns) = (region, iamUserArns)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var userProfiles: [UserProfile]
    }

    package var resource: Resource {
      .any(about: iamUserArns?.count == 1 ? UserARN.lastName(in: iamUserArns?[0] ?? "") : "")
    }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      guard let iamUserArns, !iamUserArns.isEmpty else {
        return Output(userProfiles: try records.profiles(in: region).map(\.described))
      }
      return Output(
        userProfiles: try iamUserArns.map { arn throws(ServiceError) in
          try records.profile(of: arn, in: region).described
        })
    }
  }
}

extension Records {
  /// Everybody in a region, by name.
  func profiles(in region: OpsWorks.Region) throws(ServiceError) -> [OpsWorks.UserProfileRecord] {
    try all(OpsWorks.UserProfileRecord.self, where: .region, is: .text(region.rawValue))
  }
}
