import Domain

extension AddDirectoryUser {
  package var makesSecrets: Bool { way == .oneTimePassword }

  package func randomBytes(_ facts: DirectoryFacts) -> Int { 0 }

  /// The calls in the order of AWS's console. All but the first need the user.
  package func plan(_ facts: DirectoryFacts, random: [UInt8]) -> Plan {
    let store = facts.directory?.identityStoreId ?? ""
    let create = IdentityStore.CreateUser(
      identityStoreId: store, userName: userName, givenAttributes)
    var steps = [Plan.Step(create)]
    if !self[.immutableID].isEmpty, !facts.isLive {
      steps.append(
        Plan.Step(
          IdentityCenter.UpdateImmutableId(userId: nil, immutableId: self[.immutableID]),
          needs: [0]))
    }
    steps += groups.compactMap { facts.groups[$0]?.groupId }.map {
      Plan.Step(
        IdentityStore.CreateGroupMembership(
          identityStoreId: store, groupId: $0, memberId: .init(userId: nil)), needs: [0])
    }
    switch way {
    case _ where facts.isLive: break
    case .email: steps.append(Plan.Step(IdentityCenter.IssueInvitation(userId: nil), needs: [0]))
    case .oneTimePassword:
      steps.append(Plan.Step(IdentityCenter.IssueOneTimePassword(userId: nil), needs: [0]))
    }
    return Plan(parts: [Plan.Part(person: userName, steps: steps)])
  }

  /// What was left empty is left out: the directory takes no empty text.
  var givenAttributes: IdentityStore.Attributes {
    var attributes = IdentityStore.Attributes(
      givenName: firstName, familyName: lastName, displayName: displayName, email: email)
    attributes.phoneNumbers = given(.phoneNumber).map { [.init($0)] }
    attributes.profileUrl = given(.website)
    (attributes.title, attributes.userType) = (given(.title), given(.userType))
    (attributes.preferredLanguage, attributes.locale) = (given(.preferredLanguage), given(.locale))
    attributes.timezone = given(.timezone)
    attributes.addresses = address.map { [$0] }
    attributes.extensions = employment.map { [IdentityStore.EnterpriseExtension.name: $0] }
    return attributes
  }

  private func given(_ attribute: OptionalAttribute) -> String? {
    self[attribute].isEmpty ? nil : self[attribute]
  }

  private var address: IdentityStore.Address? {
    guard OptionalAttribute.Section.address.attributes.contains(where: { given($0) != nil }) else {
      return nil
    }
    return IdentityStore.Address(
      streetAddress: given(.streetAddress), locality: given(.locality), region: given(.region),
      postalCode: given(.postalCode), country: given(.country), formatted: given(.formatted))
  }

  private var employment: Document? {
    let plain: [(OptionalAttribute, String)] = [
      (.employeeNumber, "employeeNumber"), (.costCenter, "costCenter"),
      (.organization, "organization"), (.division, "division"), (.department, "department"),
    ]
    var members: [String: Document] = [:]
    for (attribute, member) in plain { members[member] = given(attribute).map { .string($0) } }
    members["manager"] = given(.manager).map { .object(["value": .string($0)]) }
    return members.isEmpty ? nil : .object(members)
  }

  /// No call of the plan has a secret: those are made where they are kept.
  package func refreshed(_ call: AnyCall, random: [UInt8], _ facts: DirectoryFacts) -> AnyCall? {
    call
  }

  package func secretFields(_ form: FormState<Self>) -> [any Field<Self>] { [] }
}
