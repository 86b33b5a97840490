extension IAM {
  /// Whether somebody has a virtual MFA device in use.
  package enum AssignmentStatus: String, Codable, Sendable, CaseIterable {
    case assigned = "Assigned"
    case unassigned = "Unassigned"
    case any = "Any"
  }

  /// Lists the account's virtual MFA devices, without seeds.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html>
  package struct ListVirtualMFADevices: Call {
    package static let service = Service.iam
    package static let example = ListVirtualMFADevices(
      assignmentStatus: .unassigned, marker: Marker.encode(["arn:aws:iam::123456789012:mfa/ada"]),
      maxItems: 100)

    /// All of them when it is not given.
    package var assignmentStatus: AssignmentStatus?
    package var marker: String?
    package var maxItems: Int?

    package init(
      assignmentStatus: AssignmentStatus? = nil, marker: String? = nil, maxItems: Int? = nil
    ) {
      self.assignmentStatus = assignmentStatus
      (self.marker, self.maxItems) = (marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var virtualMFADevices: [VirtualMFADevice]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .mfaDevices }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let found = try records.list(
        VirtualMFADeviceRecord.self, matching: match, marker: marker, maxItems: maxItems)
      var devices: [VirtualMFADevice] = []
      for device in found.items {
        let user = try device.userID.map { id throws(ServiceError) in try records.user(id: id) }
        devices.append(device.listed(of: user??.listed(in: records.accountID)))
      }
      return Output(
        virtualMFADevices: devices, isTruncated: found.isTruncated, marker: found.marker)
    }

    private var match: [Match<VirtualMFADeviceRecord>] {
      switch assignmentStatus {
      case .assigned: [.isNotNull(.userID)]
      case .unassigned: [.isNull(.userID)]
      case .any, nil: []
      }
    }
  }
}
