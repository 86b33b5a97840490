import Foundation

extension IdentityStore {
  /// A directory to look around in: a few people of the sample's company, in two groups.
  ///
  /// Their passwords are known to nobody.
  package enum SampleDirectory {
    static let storeID = "d-9067642ac7"

    /// Fills an account whose directory is empty.
    static func install(in records: some Records) throws(ServiceError) {
      try records.set(idSetting, to: storeID)
      var groups: [String: String] = [:]
      for group in Self.groups {
        let stamp = try records.stamp(daysAgo: group.daysAgo)
        let record = GroupRecord(
          groupID: try records.newResourceID(), displayName: group.name,
          description: group.description, created: stamp, updated: stamp)
        try records.insert(record)
        groups[group.name] = record.groupID
      }
      for person in people { try person.insert(into: records, groups: groups) }
    }

    static let groups = [
      (name: "Engineering", description: "Everybody who builds", daysAgo: 640),
      (name: "Cloud administrators", description: "Full access to every account", daysAgo: 640),
    ]

    static let people = [
      Person(
        name: "maria.santos", given: "Maria", family: "Santos", title: "Head of platform",
        groups: ["Engineering", "Cloud administrators"], daysAgo: 640),
      Person(
        name: "james.okafor", given: "James", family: "Okafor",
        title: "Site reliability engineer", groups: ["Engineering", "Cloud administrators"],
        daysAgo: 612),
      Person(
        name: "wei.zhang", given: "Wei", family: "Zhang", title: "Developer",
        groups: ["Engineering"], daysAgo: 410),
      Person(
        name: "omar.haddad", given: "Omar", family: "Haddad", title: "Operator", groups: [],
        daysAgo: 355, status: .disabled),
    ]
  }
}

extension IdentityStore.SampleDirectory {
  struct Person: Sendable {
    var name, given, family, title: String
    var groups: [String]
    var daysAgo: Int
    var status = IdentityStore.UserStatus.enabled

    var attributes: IdentityStore.Attributes {
      var attributes = IdentityStore.Attributes(
        givenName: given, familyName: family, displayName: "\(given) \(family)",
        email: "\(name)@example.com")
      attributes.title = title
      return attributes
    }

    /// - Parameter groups: the IDs of groups by name.
    func insert(into records: some Records, groups: [String: String]) throws(ServiceError) {
      let stamp = try records.stamp(daysAgo: daysAgo)
      let user = try IdentityStore.UserRecord(
        userID: records.newResourceID(), userName: name, attributes, status: status, stamp: stamp)
      try records.insert(user)
      try records.insert(
        IdentityCenter.PasswordRecord(
          userID: user.userID, number: 1, verifier: nil, createDate: stamp.date))
      for id in self.groups.compactMap({ groups[$0] }) {
        try records.insert(
          IdentityStore.MembershipRecord(
            groupID: id, userID: user.userID, membershipID: records.newResourceID(),
            created: stamp))
      }
    }
  }
}

extension Records {
  fileprivate func stamp(daysAgo: Int) throws(ServiceError) -> IdentityStore.Stamp {
    IdentityStore.Stamp(date: ago(daysAgo), who: try principalARN())
  }
}
