import Foundation

/// The account owner's access keys, as a setting of the account: an access key in the table is a
/// user's. Secrets are sealed here as there.
private struct OwnerAccessKey: Codable {
  var accessKeyID: String
  var secret: Data
  var status: IAM.AccessKeyStatus
  var createDate: Date
  var lastUsedDate: Date?
  var lastUsedService: String?
  var lastUsedRegion: String?

  init(_ key: IAM.AccessKeyRecord) {
    (accessKeyID, secret, status) = (key.accessKeyID, key.secret.data, key.status)
    (createDate, lastUsedDate) = (key.createDate, key.lastUsedDate)
    (lastUsedService, lastUsedRegion) = (key.lastUsedService, key.lastUsedRegion)
  }

  func record(of accountID: String) -> IAM.AccessKeyRecord {
    IAM.AccessKeyRecord(
      accessKeyID: accessKeyID, userID: accountID, secret: SealedSecret(data: secret),
      status: status, createDate: createDate, lastUsedDate: lastUsedDate,
      lastUsedService: lastUsedService, lastUsedRegion: lastUsedRegion)
  }
}

extension Records {
  private var ownerAccessKeysSetting: String { "OwnerAccessKeys" }

  /// With the account's ID in place of a user's, in the order in which they were made.
  func ownerAccessKeys() throws(ServiceError) -> [IAM.AccessKeyRecord] {
    guard let text = try setting(ownerAccessKeysSetting) else { return [] }
    let keys = try? JSONDecoder().decode([OwnerAccessKey].self, from: Data(text.utf8))
    return (keys ?? []).map { $0.record(of: accountID) }
  }

  func set(ownerAccessKeys keys: [IAM.AccessKeyRecord]) throws(ServiceError) {
    let data = (try? JSONEncoder().encode(keys.map(OwnerAccessKey.init))) ?? Data("[]".utf8)
    try set(ownerAccessKeysSetting, to: keys.isEmpty ? nil : String(decoding: data, as: UTF8.self))
  }
}
