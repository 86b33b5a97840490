extension IAM {
  /// Lists the MFA devices that a user has in use.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html>
  package struct ListMFADevices: Call {
    package static let service = Service.iam
    package static let example = ListMFADevices(
      userName: "ada", marker: Marker.encode(["arn:aws:iam::123456789012:mfa/ada"]),
      maxItems: 100)

    package var userName: String?
    package var marker: String?
    package var maxItems: Int?

    package init(userName: String?, marker: String? = nil, maxItems: Int? = nil) {
      (self.userName, self.marker, self.maxItems) = (userName, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var mfaDevices: [MFADevice]
      package var isTruncated: Bool
      package var marker: String?

      private enum CodingKeys: String, CodingKey {
        case mfaDevices = "MFADevices"
        case isTruncated, marker
      }
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.user(named: userName)
      let found = try Page.of(
        records.mfaDevices(of: user), by: \.serialNumber, marker: marker, maxItems: maxItems)
      return Output(
        mfaDevices: found.items.map { $0.described(for: user.userName) },
        isTruncated: found.isTruncated, marker: found.marker)
    }
  }
}
