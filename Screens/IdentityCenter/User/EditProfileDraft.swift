import Domain

/// Who a user of the directory is, as it is edited.
struct EditProfileDraft: ProfileDraft {
  var email = ""
  var firstName = ""
  var lastName = ""
  var displayName = ""
  /// By ``OptionalAttribute``.
  var attributes: [String: String] = [:]
  var opened: Set<String> = []

  struct Facts: Sendable {
    let user: IdentityStore.User
    /// What was there when the page was opened.
    let before: EditProfileDraft
    /// Not on a live account: AWS publishes no operation that says it, or changes it.
    var isImmutableIDKnown = true
    /// Addresses that the directory refused since another user has them.
    var takenEmails: Set<String> = []
    var error: ServiceError?
  }

  init(_ user: IdentityStore.User, immutableID: String?) {
    email = user.attributes.email ?? ""
    firstName = user.attributes.name?.givenName ?? ""
    lastName = user.attributes.name?.familyName ?? ""
    displayName = user.attributes.displayName ?? ""
    for attribute in OptionalAttribute.allCases {
      self[attribute] = attribute.text(in: user.attributes, immutableID: immutableID)
    }
  }

  subscript(_ attribute: OptionalAttribute) -> String {
    get { attributes[attribute.rawValue] ?? "" }
    set { attributes[attribute.rawValue] = newValue.isEmpty ? nil : newValue }
  }
}

extension EditProfileDraft {
  /// The calls that make of what was there what was typed; none where that is the same.
  func calls(_ facts: Facts) -> [AnyCall] {
    let (user, before) = (facts.user, facts.before)
    var calls: [AnyCall] = []
    let operations = operations(from: before, of: user.attributes)
    if !operations.isEmpty {
      calls.append(
        AnyCall(
          IdentityStore.UpdateUser(
            identityStoreId: user.identityStoreId, userId: user.userId, operations: operations)))
    }
    if self[.immutableID] != before[.immutableID] {
      let id = self[.immutableID]
      calls.append(
        AnyCall(
          IdentityCenter.UpdateImmutableId(
            userId: user.userId, immutableId: id.isEmpty ? nil : id)))
    }
    return calls
  }

  /// Only what was changed, so that nothing is undone that somebody else does meanwhile.
  func operations(
    from before: Self, of attributes: IdentityStore.Attributes
  ) -> [IdentityStore.AttributeOperation] {
    var operations: [IdentityStore.AttributeOperation] = []
    func set(_ path: String, _ text: String, insteadOf former: String) {
      guard text != former else { return }
      operations.append(.init(path, text.isEmpty ? nil : .string(text)))
    }
    set("name.givenName", firstName, insteadOf: before.firstName)
    set("name.familyName", lastName, insteadOf: before.lastName)
    set("displayName", displayName, insteadOf: before.displayName)
    if email != before.email {
      operations.append(.init("emails", Self.only(email, as: attributes.emails?.first?.type)))
    }
    for attribute in OptionalAttribute.allCases where self[attribute] != before[attribute] {
      switch attribute.place {
      case .firstOf(let path):
        let type = attributes.phoneNumbers?.first?.type
        operations.append(.init(path, Self.only(self[attribute], as: type)))
      case .plain(let path): set(path, self[attribute], insteadOf: before[attribute])
      case .enterprise(let member):
        operations.append(
          .init(
            "\(IdentityStore.EnterpriseExtension.name).\(member)", enterpriseValue(attribute)))
      case .address, .apart: break
      }
    }
    return operations + addressOperations(from: before, of: attributes)
  }

  /// A list of one; nil for none.
  private static func only(_ value: String, as type: String?) -> Document? {
    guard !value.isEmpty else { return nil }
    return .array([
      .object([
        "value": .string(value), "type": .string(type ?? "work"), "primary": .bool(true),
      ])
    ])
  }

  private func enterpriseValue(_ attribute: OptionalAttribute) -> Document? {
    let text = self[attribute]
    guard !text.isEmpty else { return nil }
    return attribute == .manager ? .object(["value": .string(text)]) : .string(text)
  }

  /// The address goes as a whole, since a list has one path.
  private func addressOperations(
    from before: Self, of attributes: IdentityStore.Attributes
  ) -> [IdentityStore.AttributeOperation] {
    let parts = OptionalAttribute.Section.address.attributes
    guard parts.contains(where: { self[$0] != before[$0] }) else { return [] }
    var members: [String: Document] = [:]
    for part in parts where !self[part].isEmpty { members[part.rawValue] = .string(self[part]) }
    guard !members.isEmpty else { return [.init("addresses", nil)] }
    let former = attributes.addresses?.first
    members["type"] = .string(former?.type ?? "work")
    members["primary"] = .bool(former?.primary ?? true)
    return [.init("addresses", .array([.object(members)]))]
  }
}
