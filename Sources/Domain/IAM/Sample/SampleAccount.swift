import Foundation

extension IAM {
  /// An account to look around in: a small company with groups, policies, tags and a boundary,
  /// and as many users as one likes.
  ///
  /// Its logins have no password that anybody knows and its access keys no secret that anybody
  /// has seen, so that nothing is lost by publishing it.
  package struct SampleAccount: Hashable, Sendable {
    package static let alias = "acme-corp"

    /// How many users there are; never fewer than the named ones.
    package let users: Int

    package init(users: Int = 0) { self.users = max(users, Self.people.count) }

    /// Fills an account that has AWS's managed policies and nothing else.
    package func install(in records: some Records) throws(ServiceError) {
      try records.set("AccountAlias", to: Self.alias)
      for policy in Self.policies { try policy.insert(into: records) }
      var groups: [String: String] = [:]
      for group in Self.groups { groups[group.name] = try group.insert(into: records) }
      for person in Self.people { try person.insert(into: records, groups: groups) }
      try insertCrowd(into: records, groups: groups.values.sorted())
      try IdentityStore.SampleDirectory.install(in: records)
    }

    /// The rest, of whom a fifth are in a group and have a key and a login.
    private func insertCrowd(into records: some Records, groups: [String]) throws(ServiceError) {
      if users > Quota.users.standard - 100 {
        try records.set(Quota.users.rawValue, to: "\(users + 5000)")
      }
      let named = Set(Self.people.map(\.name))
      let names = SampleNames.make(users - named.count, except: named)
      for (index, name) in names.enumerated() {
        let date = records.now.addingTimeInterval(Double(-(index * 7919) % 1000) * 86_400)
        let user = UserRecord(
          userID: records.newUserID(), userName: name, path: "/", createDate: date)
        try records.insert(user)
        guard index.isMultiple(of: 5) else { continue }
        let group = groups[index / 5 % groups.count]
        try records.insert(Membership(userID: user.userID, groupID: group))
        try records.insertAccess(of: user)
      }
    }
  }
}

extension Records {
  /// A key whose secret nobody has seen and a login whose password nobody knows.
  fileprivate func insertAccess(of user: IAM.UserRecord) throws(ServiceError) {
    try insertKey(of: user)
    try insertLogin(of: user)
  }

  func insertKey(of user: IAM.UserRecord) throws(ServiceError) {
    try insert(
      IAM.AccessKeyRecord(
        accessKeyID: newAccessKeyID(), userID: user.userID, secret: seal(newSecretAccessKey()),
        status: .active, createDate: user.createDate))
  }

  func insertLogin(of user: IAM.UserRecord) throws(ServiceError) {
    try insert(
      IAM.LoginProfileRecord(
        userID: user.userID, verifier: nil, createDate: user.createDate,
        passwordResetRequired: false, passwordDate: user.createDate))
  }
}
