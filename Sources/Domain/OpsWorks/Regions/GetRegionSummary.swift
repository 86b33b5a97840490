extension OpsWorks {
  /// Counts the users of every region, for choosing one.
  ///
  /// Not an AWS call: AWS answers for one region at a time.
  package struct GetRegionSummary: Call {
    package static let service = Service.opsWorks
    package static let action = DescribeUserProfiles.action
    package static let example = GetRegionSummary()

    package init() {}

    package struct Output: Codable, Hashable, Sendable {
      /// In the order of the guide.
      package var regions: [RegionCount]
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      Output(
        regions: try Region.allCases.map { region throws(ServiceError) in
          let count = try records.count(
            UserProfileRecord.self, matching: [.equal(.region, .text(region.rawValue))])
          return RegionCount(region: region, users: count)
        })
    }
  }

  package struct RegionCount: Codable, Hashable, Sendable {
    package var region: Region
    package var users: Int
  }
}
