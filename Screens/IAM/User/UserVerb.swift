import Domain

/// What can be asked for on a user's page, by a button, a row or a command.
enum UserVerb: String, Sendable, CaseIterable {
  case back, refresh, rename, delete
  // Permissions and groups
  case attach, detach, join, leave, copy, manageOwn
  case addInline, edit, deleteInline
  case setBoundary, removeBoundary
  case saveTags
  // Security credentials
  case managePassword, changePassword
  case assignMFA, resync, deactivate
  case createKey, turn, deleteKey
  // Can do
  case chooseAction, ownARN, addContext, check

  /// The actions it takes, of which one at least has to be permitted; empty where it takes none.
  var needs: [String] {
    switch self {
    case .back, .refresh, .chooseAction, .ownARN, .addContext: []
    case .rename: [IAM.UpdateUser.action]
    case .delete: [IAM.DeleteUser.action]
    case .attach, .manageOwn: [IAM.AttachUserPolicy.action]
    case .detach: [IAM.DetachUserPolicy.action]
    case .join: [IAM.AddUserToGroup.action]
    case .leave: [IAM.RemoveUserFromGroup.action]
    case .copy:
      [
        IAM.AddUserToGroup.action, IAM.AttachUserPolicy.action, IAM.PutUserPolicy.action,
        IAM.PutUserPermissionsBoundary.action,
      ]
    case .addInline, .edit: [IAM.PutUserPolicy.action]
    case .deleteInline: [IAM.DeleteUserPolicy.action]
    case .setBoundary: [IAM.PutUserPermissionsBoundary.action]
    case .removeBoundary: [IAM.DeleteUserPermissionsBoundary.action]
    case .saveTags: [IAM.TagUser.action, IAM.UntagUser.action]
    case .managePassword:
      [
        IAM.CreateLoginProfile.action, IAM.UpdateLoginProfile.action,
        IAM.DeleteLoginProfile.action,
      ]
    case .changePassword: [IAM.ChangePassword.action]
    case .assignMFA: [IAM.CreateVirtualMFADevice.action]
    case .resync: [IAM.ResyncMFADevice.action]
    case .deactivate: [IAM.DeactivateMFADevice.action]
    case .createKey: [IAM.CreateAccessKey.action]
    case .turn: [IAM.UpdateAccessKey.action]
    case .deleteKey: [IAM.DeleteAccessKey.action]
    case .check: [IAM.GetDecision.action]
    }
  }

  /// As a form answers it: the verb, and after a colon what it is about.
  func action(about subject: String?) -> String { subject.map { "\(rawValue):\($0)" } ?? rawValue }

  /// What is asked before anything is pressed, so that a page says what is out of reach.
  static let asked = Array(Set(allCases.flatMap(\.needs))).sorted()
}

extension UserDraft.Facts {
  /// Why something is known to be out of reach of who looks at the page, in a sentence.
  func denial(of verb: UserVerb) -> String? {
    let found = verb.needs.compactMap { action in denials[action]?.sentence(action) }
    return found.count == verb.needs.count ? found.first : nil
  }
}
