import Foundation

extension IAM.SampleAccount {
  struct Person: Sendable {
    var name: String
    var groups: [String] = []
    /// By name for the account's own, by ARN for AWS's.
    var policies: [String] = []
    var inline: [String: String] = [:]
    var boundary: String?
    var tags: [IAM.Tag] = []
    var daysAgo: Int
    var keys = 0
    var hasLogin = true
    var lastSignInDaysAgo: Int?
  }
}

extension IAM.SampleAccount.Person {
  /// - Parameter groups: the IDs of groups by name.
  func insert(into records: some Records, groups: [String: String]) throws(ServiceError) {
    let user = IAM.UserRecord(
      userID: records.newUserID(), userName: name, path: "/", createDate: records.ago(daysAgo),
      passwordLastUsed: lastSignInDaysAgo.map { records.ago($0) },
      permissionsBoundary: boundary.map { records.sampleARN($0) })
    try records.insert(user)
    for tag in tags {
      try records.insert(IAM.UserTag(userID: user.userID, key: tag.key, value: tag.value))
    }
    for id in self.groups.compactMap({ groups[$0] }) {
      try records.insert(IAM.Membership(userID: user.userID, groupID: id))
    }
    try insertPolicies(of: user, into: records)
    for _ in 0..<keys { try records.insertKey(of: user) }
    if hasLogin { try records.insertLogin(of: user) }
  }

  private func insertPolicies(of user: IAM.UserRecord, into records: some Records)
    throws(ServiceError)
  {
    for policy in policies {
      try records.insert(
        IAM.UserPolicyAttachment(userID: user.userID, policyArn: records.sampleARN(policy)))
    }
    for (name, document) in inline {
      try records.insert(
        IAM.UserInlinePolicy(userID: user.userID, policyName: name, document: document))
    }
  }
}

extension Records {
  func ago(_ days: Int) -> Date { now.addingTimeInterval(Double(-days) * 86_400) }

  /// The ARN of one of the account's own policies; an ARN stays what it is.
  func sampleARN(_ name: String) -> String {
    name.hasPrefix("arn:") ? name : IAM.PolicyARN(owner: accountID, name: name).text
  }
}
