import Domain

/// What is typed on the page of a user.
package struct UserDraft: TaggedDraft {
  package var tags = [TagText()]
  /// On the tab Can do.
  var question = AccessQuestion()

  /// What the account says of the user, part by part.
  package struct Facts: Sendable {
    let identity: AccountIdentity
    /// Whether the user is the one who looks at the page.
    let isOwn: Bool
    var userName: String
    var tab: UserPage.Tab

    var user = Reading<IAM.User>.waiting
    /// Counts and quotas by their names in `GetAccountSummary`.
    var summary: [String: Int] = [:]
    /// What the operator is known not to be permitted, by action.
    var denials: [String: IAM.Denial] = [:]
    var attached = Reading<[IAM.AttachedPolicy]>.waiting
    /// The names of inline policies.
    var inline = Reading<[String]>.waiting
    var groups = Reading<[UserGroup]>.waiting
    var tags = Reading<[IAM.Tag]>.waiting
    /// Nil inside when the user has no password.
    var login = Reading<IAM.LoginProfile?>.waiting
    var devices = Reading<[IAM.MFADevice]>.waiting
    var keys = Reading<[UserKey]>.waiting

    /// To the last question that was asked.
    var answer: AccessAnswer?

    /// What came of the last change to a part, when it was refused.
    var troubles: [UserPart: ServiceError] = [:]
  }
}

extension UserDraft.Facts {
  func quota(_ quota: IAM.Quota) -> Int { summary[quota.rawValue] ?? quota.standard }

  /// The account that the user is in, by its ARN.
  var accountID: String {
    let parts = (user.value?.arn ?? "").split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 4 ? String(parts[4]) : identity.accountID
  }

  var boundary: String? { user.value?.permissionsBoundary?.permissionsBoundaryArn }
}

extension FormState<UserDraft> {
  /// Whether tags were typed that are not saved.
  var tagsAreChanged: Bool {
    guard let saved = facts.tags.value else { return false }
    return draft.givenTags.count != saved.count || Set(draft.givenTags) != Set(saved)
  }
}
