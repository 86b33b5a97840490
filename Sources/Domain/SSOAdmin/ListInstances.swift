import Foundation

extension SSOAdmin {
  /// Lists the instances of IAM Identity Center that an account has in a region: none where it is
  /// not enabled, else one. Every call of the directory has to say whose it is.
  /// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListInstances.html>
  package struct ListInstances: Call {
    package static let service = Service.ssoAdmin
    package static let isLasting = true
    package static let example = ListInstances(maxResults: 10, nextToken: "next")

    package var maxResults: Int?
    package var nextToken: String?

    package init(maxResults: Int? = nil, nextToken: String? = nil) {
      (self.maxResults, self.nextToken) = (maxResults, nextToken)
    }

    package enum Status: String, Codable, CaseIterable, Sendable {
      case createInProgress = "CREATE_IN_PROGRESS"
      case createFailed = "CREATE_FAILED"
      case deleteInProgress = "DELETE_IN_PROGRESS"
      case active = "ACTIVE"
    }

    package struct InstanceMetadata: Codable, Hashable, Sendable {
      package var instanceArn: String?
      package var identityStoreId: String?
      package var ownerAccountId: String?
      package var name: String?
      package var createdDate: Date?
      package var status: Status?
      package var statusReason: String?
    }

    package struct Output: Codable, Hashable, Sendable {
      package var instances: [InstanceMetadata]?
      package var nextToken: String?
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let id = try records.identityStoreID()
      return Output(
        instances: [
          InstanceMetadata(
            instanceArn: "arn:aws:sso:::instance/ssoins-000000\(id.dropFirst(2))",
            identityStoreId: id, ownerAccountId: records.accountID, status: .active)
        ])
    }
  }
}

extension IdentityStore {
  /// As many as its lists give at once. Source: IdentityStore API reference, ListUsers.
  static func pageSize(for wanted: Int?) -> Int { min(wanted ?? 100, 100) }
}

extension Account {
  /// The ID of the directory of a live account.
  func identityStoreID() async throws(ServiceError) -> String {
    let instances = try await perform(SSOAdmin.ListInstances()).instances
    guard let id = instances?.lazy.compactMap(\.identityStoreId).first else {
      throw ServiceError(
        .resourceNotFoundException,
        "IAM Identity Center is not enabled in this region: --region chooses another.")
    }
    return id
  }
}
