extension Records {
  /// - Throws: `AccessDenied` in AWS's words when policies do not permit the call.
  func authorize<C: Call>(_ call: C) throws(ServiceError) {
    guard C.needsPermission, let permissions = try callerPermissions() else { return }
    let resource = try call.resource.arn(in: self)
    let request = AccessRequest(
      C.action, on: resource, context: try callerContext(about: call.resource, call.conditionKeys))
    let decision = permissions.decision(on: request)
    switch (try call.isPermitted(in: self), decision) {
    case (false, _):
      throw ServiceError(
        .accessDenied,
        "User: \(try principalARN()) is not authorized to perform: \(C.action) on resource: "
          + resource)
    case (true, .implicitDeny): return
    case (true, _), (nil, _): try refuse(decision, C.action, resource)
    }
  }

  /// That a password has to be changed gives nobody the right to change it.
  /// Source: Creating an IAM user, note to "Require password reset".
  ///
  /// - Throws: `AccessDenied` in AWS's words.
  func authorizeChangingPassword(of user: IAM.UserRecord) throws(ServiceError) {
    let (action, arn) = (IAM.ChangePassword.action, user.arn(in: accountID))
    let request = AccessRequest(action, on: arn, context: try requestContext(of: user))
    let decision = try permissions(ofCalling: user).decision(on: request)
    if let denial = ServiceError.accessDenied(
      principalArn: arn, action: action, resource: arn, decision: decision)
    {
      throw denial
    }
  }

  private func refuse(
    _ decision: Decision, _ action: String, _ resource: String
  ) throws(ServiceError) {
    if let denial = ServiceError.accessDenied(
      principalArn: try principalARN(), action: action, resource: resource, decision: decision)
    {
      throw denial
    }
  }

  /// What the caller may do, as it was when the transaction began; nil for whom no policy limits.
  func callerPermissions() throws(ServiceError) -> Permissions? {
    if let known = memo.permissions { return known }
    let found: Permissions
    switch caller.principal {
    case .owner: return nil
    case .user: found = try permissions(ofCalling: callingUser())
    case .federated(let session): found = try permissions(of: session)
    case .directoryUser(let id, _): found = try permissions(ofDirectoryUser: id)
    }
    memo.permissions = found
    return found
  }

  /// A user may change its own password, too, where the account lets everybody.
  /// Source: Permitting IAM users to change their own passwords.
  func permissions(ofCalling user: IAM.UserRecord) throws(ServiceError) -> Permissions {
    let permissions = try permissions(of: user)
    guard try passwordPolicy()?.allowUsersToChangePassword == true else { return permissions }
    let grant = try AppliedPolicy.changingOwnPassword
    return Permissions(policies: permissions.policies + [grant], boundary: permissions.boundary)
  }

  private func permissions(of session: FederatedSession) throws(ServiceError) -> Permissions {
    var policies: [AppliedPolicy] = []
    for arn in session.policyArns { policies.append(try managedPolicy(arn, of: .user)) }
    return Permissions(policies: policies)
  }

  /// None; who is disabled or deleted meanwhile is signed out by it.
  /// Source: Disable user access.
  private func permissions(ofDirectoryUser id: String) throws(ServiceError) -> Permissions {
    let user = try all(IdentityStore.UserRecord.self, where: .userID, is: .text(id)).first
    guard user?.status == .enabled else {
      throw ServiceError(
        .invalidClientTokenId, "The security token included in the request is invalid.")
    }
    return Permissions(policies: [])
  }

  /// What is known about the caller, about what the call is about, and what the call itself says.
  private func callerContext(
    about resource: Resource, _ said: [String: [String]]
  ) throws(ServiceError) -> RequestContext {
    var context = try principalContext()
    context["aws:MultiFactorAuthPresent"] = [caller.hasMFA ? "true" : "false"]
    context["aws:SourceIp"] = caller.clientAddress.map { [$0] }
    if case .user(let name) = resource, let user = try userIfThere(name) {
      context["iam:PermissionsBoundary"] = user.permissionsBoundary.map { [$0] }
      for tag in try tags(of: user) {
        context[ConditionKey("iam:ResourceTag/\(tag.key)")] = [tag.value]
        context[ConditionKey("aws:ResourceTag/\(tag.key)")] = [tag.value]
      }
    }
    for (key, values) in said { context[ConditionKey(key)] = values }
    return context
  }

  /// As it was when the transaction began, as permissions are.
  private func principalContext() throws(ServiceError) -> RequestContext {
    if let known = memo.context { return known }
    var context: RequestContext
    switch caller.principal {
    case .user: context = try requestContext(of: callingUser())
    case .owner, .federated, .directoryUser:
      context = requestContext()
      context["aws:PrincipalArn"] = [try principalARN()]
      context["aws:PrincipalType"] = [caller.principal == .owner ? "Account" : "AssumedRole"]
    }
    memo.context = context
    return context
  }

  private func userIfThere(_ name: String?) throws(ServiceError) -> IAM.UserRecord? {
    guard let name else { return try callingUser() }
    return try find(IAM.UserRecord.self, .text(name))
  }
}

extension AppliedPolicy {
  /// What the account setting "Allow users to change their own password" grants.
  fileprivate static var changingOwnPassword: AppliedPolicy {
    get throws(ServiceError) {
      let text = """
        {"Version": "2012-10-17", "Statement": [
          {"Effect": "Allow", "Action": "iam:ChangePassword",
           "Resource": ["arn:aws:iam::*:user/${aws:username}",
                        "arn:aws:iam::*:user/*/${aws:username}"]},
          {"Effect": "Allow", "Action": "iam:GetAccountPasswordPolicy", "Resource": "*"}]}
        """
      return try answering { () throws(Problem) in
        AppliedPolicy(
          PolicySource(name: "Allow users to change their own password", holder: .account),
          try PolicyDocument(text))
      }
    }
  }
}
