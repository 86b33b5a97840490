extension Records {
  /// - Throws: `ValidationException` for what cannot be somebody's ARN.
  func userARN(_ text: String) throws(ServiceError) -> OpsWorks.UserARN {
    let account = accountID
    return try answering { () throws(Problem) in try OpsWorks.UserARN(text, in: account) }
  }

  func findProfile(of user: OpsWorks.UserARN, in region: OpsWorks.Region)
    throws(ServiceError) -> OpsWorks.UserProfileRecord?
  {
    try find(
      OpsWorks.UserProfileRecord.self, .text(region.rawValue), .text(user.name), .text(user.text))
  }

  func find(_ profile: OpsWorks.UserProfileRecord) throws(ServiceError)
    -> OpsWorks.UserProfileRecord?
  {
    try find(
      OpsWorks.UserProfileRecord.self, .text(profile.region.rawValue), .text(profile.name),
      .text(profile.iamUserArn))
  }

  /// - Throws: `ResourceNotFoundException` for who is not a user of this region.
  func profile(of arn: String, in region: OpsWorks.Region)
    throws(ServiceError) -> OpsWorks.UserProfileRecord
  {
    if let profile = try findProfile(of: userARN(arn), in: region) { return profile }
    throw .notFound("Unable to find a user profile for \(arn) in \(region.rawValue).")
  }

  /// The profile of whoever calls; nil for the account owner and for users of another directory,
  /// who never have one, and for users that were not imported.
  func callersProfile(in region: OpsWorks.Region) throws(ServiceError)
    -> OpsWorks.UserProfileRecord?
  {
    switch caller.principal {
    case .owner, .directoryUser: nil
    case .user, .federated: try findProfile(of: userARN(principalARN()), in: region)
    }
  }

  func holder(of name: OpsWorks.SSHUsername, in region: OpsWorks.Region)
    throws(ServiceError) -> OpsWorks.UserProfileRecord?
  {
    try page(
      OpsWorks.UserProfileRecord.self,
      matching: [.equal(.region, .text(region.rawValue)), .equal(.sshUsername, .text(name.text))],
      after: nil, limit: 1
    ).first
  }

  func isTaken(
    _ name: OpsWorks.SSHUsername, in region: OpsWorks.Region, besides owner: String? = nil
  ) throws(ServiceError) -> Bool {
    let holder = try holder(of: name, in: region)
    return holder != nil && holder?.iamUserArn != owner
  }

  /// The name itself, or the name with the first number from 2 on with which it is nobody's.
  ///
  /// Long names of which only the end differs are all cut to one, so the number is found by
  /// doubling and halving, not by counting.
  ///
  /// - Parameter owner: the ARN of somebody whose own name counts as free.
  func freeName(
    like name: OpsWorks.SSHUsername, in region: OpsWorks.Region, besides owner: String? = nil
  ) throws(ServiceError) -> OpsWorks.SSHUsername {
    guard try isTaken(name, in: region, besides: owner) else { return name }
    var (taken, free) = (1, 2)
    while try isTaken(name.numbered(free), in: region, besides: owner) {
      (taken, free) = (free, free * 2)
    }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      let isTaken = try isTaken(name.numbered(middle), in: region, besides: owner)
      if isTaken { taken = middle } else { free = middle }
    }
    return name.numbered(free)
  }
}
