extension OpsWorks {
  /// A user of one region, and what importing to another will make of it.
  package struct RegionImport: Codable, Hashable, Sendable {
    /// As it is in the region it comes from.
    package var user: UserProfile
    /// Who has the name in the region it goes to, and is replaced.
    package var existing: UserProfile?
    /// What the user will be called there: the same, or the same with a number when somebody else
    /// there is called so.
    package var sshUsername: String
  }

  /// What an import changes of somebody who is there already.
  package enum ProfileChange: CaseIterable, Hashable, Sendable {
    case sshUsername, sshPublicKey, allowSelfManagement
  }
}

extension OpsWorks.RegionImport {
  package var isNew: Bool { existing == nil }
  package var isNameTaken: Bool { sshUsername != user.sshUsername }

  /// In the order of the columns; empty for who is new, and for who is there just the same.
  package var changes: [OpsWorks.ProfileChange] {
    guard let existing else { return [] }
    return OpsWorks.ProfileChange.allCases.filter { change in
      switch change {
      case .sshUsername: sshUsername != existing.sshUsername
      case .sshPublicKey: user.sshPublicKey != existing.sshPublicKey
      case .allowSelfManagement: user.allowSelfManagement != existing.allowSelfManagement
      }
    }
  }

  /// Creates who is new; replaces who is there, in every value, and keeps the row, so that
  /// permissions on stacks stay. The reply to the second says what was replaced, and its inverse
  /// puts it back.
  package func call(to region: OpsWorks.Region) -> AnyCall {
    guard let existing else {
      return AnyCall(
        OpsWorks.CreateUserProfile(
          region: region, iamUserArn: user.iamUserArn, sshUsername: sshUsername,
          sshPublicKey: user.sshPublicKey.map { OpsWorks.SSHKeyText($0) },
          allowSelfManagement: user.allowSelfManagement))
    }
    return AnyCall(
      OpsWorks.UpdateUserProfile(
        region: region, iamUserArn: existing.iamUserArn, sshUsername: sshUsername,
        sshPublicKey: OpsWorks.SSHKeyText(user.sshPublicKey ?? ""),
        allowSelfManagement: user.allowSelfManagement))
  }
}
