import Domain

/// Whom policies are attached to, or are part of.
package enum PolicyHolder: Hashable, Sendable {
  case user(String)
  case group(String)

  var name: String {
    switch self {
    case .user(let name), .group(let name): name
    }
  }

  var noun: String {
    switch self {
    case .user: "user"
    case .group: "group"
    }
  }

  var isUser: Bool { if case .user = self { true } else { false } }

  /// Where its page is.
  var path: [String] {
    switch self {
    case .user(let name): ["IAM", "Users", name]
    case .group(let name): ["IAM", "Groups", name]
    }
  }

  /// How many characters all its inline policies may have together.
  var inlineQuota: IAM.Quota {
    switch self {
    case .user: .userPolicySize
    case .group: .groupPolicySize
    }
  }

  /// How many managed policies it can have.
  var attachedQuota: IAM.Quota {
    switch self {
    case .user: .attachedPoliciesPerUser
    case .group: .attachedPoliciesPerGroup
    }
  }
}

extension PolicyHolder {
  /// The call without which a command of its page can do nothing.
  func essential(for command: String) -> (any Call.Type)? {
    switch command {
    case "attach-policy": isUser ? IAM.AttachUserPolicy.self : IAM.AttachGroupPolicy.self
    case "detach": isUser ? IAM.DetachUserPolicy.self : IAM.DetachGroupPolicy.self
    case "create-policy", "edit": isUser ? IAM.PutUserPolicy.self : IAM.PutGroupPolicy.self
    case "delete": isUser ? IAM.DeleteUserPolicy.self : IAM.DeleteGroupPolicy.self
    default: nil
    }
  }
}

// MARK: - What it has

extension PolicyHolder {
  typealias Then<Reply, Event> = @Sendable (Result<Reply, ServiceError>) -> Event

  /// Lists what is attached to it, by quota never more than a page.
  func listAttached<Event>(
    then event: @escaping Then<[IAM.AttachedPolicy], Event>
  ) -> Effect<Event> {
    switch self {
    case .user(let name):
      .call(IAM.ListAttachedUserPolicies(userName: name, maxItems: Page.maxItems)) {
        event($0.map(\.attachedPolicies))
      }
    case .group(let name):
      .call(IAM.ListAttachedGroupPolicies(groupName: name, maxItems: Page.maxItems)) {
        event($0.map(\.attachedPolicies))
      }
    }
  }

  /// Lists the names of its inline policies.
  func listInline<Event>(then event: @escaping Then<[String], Event>) -> Effect<Event> {
    switch self {
    case .user(let name):
      .call(IAM.ListUserPolicies(userName: name, maxItems: Page.maxItems)) {
        event($0.map(\.policyNames))
      }
    case .group(let name):
      .call(IAM.ListGroupPolicies(groupName: name, maxItems: Page.maxItems)) {
        event($0.map(\.policyNames))
      }
    }
  }

  /// Reads the document of an inline policy.
  func read<Event>(_ policy: String, then event: @escaping Then<String, Event>) -> Effect<Event> {
    switch self {
    case .user(let name):
      .call(IAM.GetUserPolicy(userName: name, policyName: policy)) {
        event($0.map(\.policyDocument))
      }
    case .group(let name):
      .call(IAM.GetGroupPolicy(groupName: name, policyName: policy)) {
        event($0.map(\.policyDocument))
      }
    }
  }
}

// MARK: - What changes it

extension PolicyHolder {
  /// The kind of call that writes an inline policy.
  var putting: any Call.Type {
    switch self {
    case .user: IAM.PutUserPolicy.self
    case .group: IAM.PutGroupPolicy.self
    }
  }

  func put<Event>(
    _ policy: String, _ document: String, then event: @escaping Then<Nothing, Event>
  ) -> Effect<Event> {
    switch self {
    case .user(let name):
      .call(
        IAM.PutUserPolicy(userName: name, policyName: policy, policyDocument: document),
        then: event)
    case .group(let name):
      .call(
        IAM.PutGroupPolicy(groupName: name, policyName: policy, policyDocument: document),
        then: event)
    }
  }

  func delete(_ policy: String) -> AnyCall {
    switch self {
    case .user(let name): AnyCall(IAM.DeleteUserPolicy(userName: name, policyName: policy))
    case .group(let name): AnyCall(IAM.DeleteGroupPolicy(groupName: name, policyName: policy))
    }
  }

  func attach(_ arn: String) -> AnyCall {
    switch self {
    case .user(let name): AnyCall(IAM.AttachUserPolicy(userName: name, policyArn: arn))
    case .group(let name): AnyCall(IAM.AttachGroupPolicy(groupName: name, policyArn: arn))
    }
  }

  func detach(_ arn: String) -> AnyCall {
    switch self {
    case .user(let name): AnyCall(IAM.DetachUserPolicy(userName: name, policyArn: arn))
    case .group(let name): AnyCall(IAM.DetachGroupPolicy(groupName: name, policyArn: arn))
    }
  }
}
