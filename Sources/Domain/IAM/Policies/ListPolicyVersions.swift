extension IAM {
  /// Lists the versions of a managed policy, the newest first, without documents.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html>
  package struct ListPolicyVersions: Call {
    package static let service = Service.iam
    package static let example = ListPolicyVersions(
      policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess", marker: Marker.encode(["v2"]),
      maxItems: 100)

    package var policyArn: String
    package var marker: String?
    package var maxItems: Int?

    package init(policyArn: String, marker: String? = nil, maxItems: Int? = nil) {
      (self.policyArn, self.marker, self.maxItems) = (policyArn, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var versions: [PolicyVersion]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .policy(policyArn) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let policy = try records.policy(arn: policyArn)
      let versions = try records.versions(of: policy)
      let limit = try Page.limit(maxItems)
      let after = try after()
      let rest = versions.filter { $0.number < after }
      let shown = rest.prefix(limit)
      let next = rest.count > limit ? shown.last.map { Marker.encode(["v\($0.number)"]) } : nil
      return Output(
        versions: shown.map { $0.listed(of: policy) }, isTruncated: next != nil, marker: next)
    }

    private func after() throws(ServiceError) -> Int {
      guard let place = try Marker.decode(marker) else { return .max }
      guard let number = place.first.flatMap({ Int($0.dropFirst()) }) else { throw Marker.invalid }
      return number
    }
  }
}
