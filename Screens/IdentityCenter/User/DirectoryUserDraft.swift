import Domain

/// What the page of a user of the directory shows. Nothing is typed on it.
struct DirectoryUserDraft: FormDraft {
  struct Facts: Sendable {
    let userName: String
    var tab = DirectoryUserPage.Tab.profile
    var user = Reading<IdentityStore.User>.waiting
    var access = Reading<IdentityCenter.DescribeUserAccess.Output>.waiting
    var messages = Reading<[IdentityCenter.ListMessages.Message]>.waiting
    /// What the last thing that was asked for was refused with.
    var trouble: ServiceError?
  }
}

extension DirectoryUserDraft.Facts {
  /// Why nothing that lets the user in can be given out.
  var obstacle: String? {
    access.value?.userStatus == .disabled
      ? "Access of \(userName) is disabled: enable it first." : nil
  }

  /// Why no invitation can be sent.
  var invitationObstacle: String? {
    if let obstacle { return obstacle }
    return access.value?.credential == .password
      ? "\(userName) has chosen a password: reset it instead." : nil
  }
}
