extension OpsWorks {
  /// Lists the regions in which an IAM user is a user of OpsWorks Stacks: where SSH access stays
  /// when the user is deleted from IAM.
  ///
  /// Not an AWS call: AWS answers for one region at a time. Who may describe users may make it.
  /// Source: Importing users into AWS OpsWorks Stacks, note.
  package struct ListRegionsOfUser: ComposedCall {
    package static let service = Service.opsWorks
    package static let action = DescribeUserProfiles.action
    package static let example = ListRegionsOfUser(userName: "ada")

    package var userName: String

    package init(userName: String) { self.userName = userName }

    package struct Output: Codable, Hashable, Sendable {
      /// In the order of the guide.
      package var regions: [Region]
    }

    package var resource: Resource { .any(about: userName) }

    /// - Throws: `NoSuchEntity` when IAM has no such user.
    package func run(in records: some Records) throws(ServiceError) -> Output {
      let arn = try records.user(named: userName).arn(in: records.accountID)
      let user = try records.userARN(arn)
      var regions: [Region] = []
      for region in Region.allCases where try records.findProfile(of: user, in: region) != nil {
        regions.append(region)
      }
      return Output(regions: regions)
    }

    /// The service has ended, and with it what it gave.
    package func composed(on account: some Account) async throws(ServiceError) -> Output {
      Output(regions: [])
    }
  }
}
