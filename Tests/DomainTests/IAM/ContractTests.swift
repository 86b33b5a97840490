import Domain
import Foundation
import Testing

/// Our calls against AWS's model: whatever is named here is named there.
@Suite struct ContractTests {
  /// What AWS's model has and an account of users, groups and identity policies does without.
  private static let leftOut: Set = [
    "CreatePolicy.Tags", "CreatePolicy.Policy.Tags", "GetPolicy.Policy.Tags",
    "ListPolicies.Policies.Tags", "ListEntitiesForPolicy.PolicyRoles",
    "GetAccountAuthorizationDetails.RoleDetailList",
    "CreateVirtualMFADevice.Tags", "CreateVirtualMFADevice.VirtualMFADevice.Tags",
    "ListVirtualMFADevices.VirtualMFADevices.Tags",
    // The console draws the code itself.
    "CreateVirtualMFADevice.VirtualMFADevice.QRCodePNG",
    "ListVirtualMFADevices.VirtualMFADevices.QRCodePNG",
    "SimulatePrincipalPolicy.ResourcePolicy", "SimulatePrincipalPolicy.ResourceOwner",
    "SimulatePrincipalPolicy.ResourceHandlingOption",
    "SimulatePrincipalPolicy.EvaluationResults.OrganizationsDecisionDetail",
    "SimulatePrincipalPolicy.EvaluationResults.EvalDecisionDetails",
    "SimulatePrincipalPolicy.EvaluationResults.ResourceSpecificResults",
  ]

  /// Of stacks this account knows what their users have to know.
  private static let leftOutOfStacks: Set = [
    "VpcId", "Attributes", "ServiceRoleArn", "DefaultInstanceProfileArn", "HostnameTheme",
    "DefaultAvailabilityZone", "DefaultSubnetId", "CustomJson", "ConfigurationManager",
    "ChefConfiguration", "UseCustomCookbooks", "UseOpsworksSecurityGroups",
    "CustomCookbooksSource", "DefaultSshKeyName", "DefaultRootDeviceType", "AgentVersion",
  ]

  /// What AWS's model has for a text, and its documentation for one of these.
  private static let documented = [
    "DescribePermissions.Permissions.Level": ["deny", "show", "deploy", "manage", "iam_only"]
  ]

  @Test func `every call is an operation of its service`() {
    for call in Catalog.calls {
      #expect(Model.all[call.service]?.operations[call.name] != nil, "\(call.action)")
    }
    #expect(Set(Catalog.calls.map { $0.action }).count == Catalog.calls.count)
  }

  @Test func `every request has AWS's members, required where AWS requires them`() throws {
    for call in Catalog.calls { try compare(call) }
  }

  @Test func `every reply has AWS's members, and those AWS promises`() throws {
    for call in Catalog.calls { try compareOutput(call) }
  }

  @Test func `every member of every example is filled`() throws {
    for call in Catalog.calls + Catalog.consoleCalls {
      func check<C: Call>(_ call: C.Type) throws {
        let filled = try Document.members(of: C.example)
        let shape = try TypeShape.of(call)
        #expect(filled == shape.unsent.union(shape.members.keys), "\(C.action)")
      }
      try check(call)
    }
  }

  @Test func `a call survives the journal, without its secrets`() throws {
    for call in Catalog.calls + Catalog.consoleCalls {
      let data = try JSONEncoder().encode(AnyCall(call.example))
      let back = try JSONDecoder().decode(AnyCall.self, from: data)
      #expect(back.name == call.name && back.summary == AnyCall(call.example).summary)
      #expect(!String(decoding: data, as: UTF8.self).contains("h]6EszR"))
      let withSecrets = ["ChangePassword", "EnableMFADevice", "ResyncMFADevice"]
      guard !call.name.hasSuffix("LoginProfile"), !withSecrets.contains(call.name) else { continue }
      #expect(back == AnyCall(call.example), "\(call.action)")
    }
  }

  @Test func `every call is found by its name`() {
    for call in Catalog.calls + Catalog.consoleCalls {
      #expect(Catalog.call(call.name, of: call.service) == call)
    }
    #expect(Catalog.call("DeleteEverything", of: .iam) == nil)
  }

  // MARK: - Comparing

  private func compare<C: Call>(_ call: C.Type) throws {
    let model = try #require(Model.all[C.service])
    try compare(
      TypeShape.of(call), model.operations[C.name]?.input, in: model, at: C.name,
      isRequest: true)
  }

  private func compareOutput<C: Call>(_ call: C.Type) throws {
    let model = try #require(Model.all[C.service])
    try compare(
      TypeShape.of(C.Output.self), model.operations[C.name]?.output, in: model, at: C.name,
      isRequest: false)
  }

  private func compare(
    _ ours: TypeShape, _ name: String?, in model: Model, at path: String, isRequest: Bool
  ) {
    guard let name, let theirs = model.shapes[name] else {
      #expect(ours.members.isEmpty, "\(path) is not in the model")
      return
    }
    if let values = ours.values {
      let known = theirs.enum ?? Self.documented[path] ?? []
      #expect(Set(values).isSubset(of: known), "\(path)")
    }
    if let element = ours.element {
      compare(element, theirs.member, in: model, at: path, isRequest: isRequest)
    }
    guard theirs.type == "structure" else { return }
    compareMembers(ours, theirs, in: model, at: path, isRequest: isRequest)
  }

  private func compareMembers(
    _ ours: TypeShape, _ theirs: Model.Shape, in model: Model, at path: String, isRequest: Bool
  ) {
    let members = theirs.members ?? [:]
    let required = Set(theirs.required ?? [])
    var named: Set<String> = []
    for (label, member) in ours.members {
      let name = label.prefix(1).uppercased() + label.dropFirst()
      named.insert(name)
      #expect(members[name] != nil, "\(path).\(name) is not in the model")
      if isRequest || required.contains(name) {
        #expect(member.isRequired == required.contains(name), "\(path).\(name)")
      }
      compare(
        member.shape, members[name], in: model, at: "\(path).\(name)", isRequest: isRequest)
    }
    for name in members.keys where !named.contains(name) {
      let isLeftOut =
        Self.leftOut.contains("\(path).\(name)")
        || (path == "DescribeStacks.Stacks" && Self.leftOutOfStacks.contains(name))
      #expect(isLeftOut, "\(path).\(name) is missing")
    }
  }
}

private func == (one: (any Call.Type)?, other: any Call.Type) -> Bool {
  one.map { ObjectIdentifier($0) == ObjectIdentifier(other) } ?? false
}

extension Document {
  /// The names of what a value writes when it is encoded.
  fileprivate static func members(of value: some Encodable) throws -> Set<String> {
    let document = try JSONDecoder().decode(Document.self, from: JSONEncoder().encode(value))
    guard case .object(let members) = document else { return [] }
    return Set(members.keys)
  }
}
