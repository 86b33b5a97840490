import Domain

/// An access key of a user, and when it was used.
struct UserKey: Sendable {
  let key: IAM.AccessKeyMetadata
  var lastUsed = Reading<IAM.AccessKeyLastUsed?>.waiting

  var id: String { key.accessKeyId ?? "" }
  var isActive: Bool { key.status == .active }
  var status: String { key.status?.rawValue ?? "" }
  var created: String { key.createDate.map { Day($0).text } ?? "" }

  /// What stands in the column Last used.
  var use: String {
    switch lastUsed {
    case .waiting: "…"
    case .refused(let error): "cannot be read: \(error.code.rawValue)"
    case .known(let use):
      use?.lastUsedDate.map { "\(Day($0).text), \(use?.serviceName ?? "")" } ?? "never"
    }
  }
}
