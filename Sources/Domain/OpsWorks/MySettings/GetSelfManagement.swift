extension OpsWorks {
  /// Says whether the caller may manage its own SSH key in a region without a policy that permits
  /// it, so that My Settings is offered to whom it works for.
  ///
  /// Not an AWS call: what AWS tells users of themselves leaves this out.
  package struct GetSelfManagement: RegionalCall {
    package static let needsPermission = false
    package static let example = GetSelfManagement(region: .usEast1)

    package var region: Region

    package init(region: Region) { self.region = region }

    package struct Output: Codable, Hashable, Sendable {
      /// Nil for a caller who is not a user of this region.
      package var allowSelfManagement: Bool?
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      Output(allowSelfManagement: try records.callersProfile(in: region)?.allowSelfManagement)
    }
  }
}
