import Domain
import Foundation
import Testing

/// Our calls against AWS's model: whatever is named here is named there.
@Suite struct ContractTests {
  /// What AWS's model has and an account of users, groups and policies does without.
  private static let leftOut: Set = [
    "CreatePolicy.Tags", "CreatePolicy.Policy.Tags", "GetPolicy.Policy.Tags",
    "ListPolicies.Policies.Tags", "ListEntitiesForPolicy.PolicyRoles",
    "GetAccountAuthorizationDetails.RoleDetailList",
    "CreateVirtualMFADevice.Tags", "CreateVirtualMFADevice.VirtualMFADevice.Tags",
    "ListVirtualMFADevices.VirtualMFADevices.Tags",
    // The console draws the code itself.
    "CreateVirtualMFADevice.VirtualMFADevice.QRCodePNG",
    "ListVirtualMFADevices.VirtualMFADevices.QRCodePNG",
  ]

  @Test func `every call is an operation of IAM`() {
    for call in IAM.calls {
      #expect(Model.iam.operations[call.name] != nil, "\(call.name)")
    }
    #expect(Set(IAM.calls.map { $0.name }).count == IAM.calls.count)
  }

  @Test func `every request has AWS's members, required where AWS requires them`() throws {
    for call in IAM.calls {
      try compare(call, Model.iam.operations[call.name]?.input, isRequest: true)
    }
  }

  @Test func `every reply has AWS's members, and those AWS promises`() throws {
    for call in IAM.calls {
      try compareOutput(call)
    }
  }

  @Test func `every member of every example is filled`() {
    for call in IAM.calls {
      for child in Mirror(reflecting: call.example).children {
        let isNil =
          Mirror(reflecting: child.value).displayStyle == .optional
          && Mirror(reflecting: child.value).children.isEmpty
        #expect(!isNil, "\(call.name).\(child.label ?? "")")
      }
    }
  }

  @Test func `a call survives the journal, without its secrets`() throws {
    for call in IAM.calls {
      let data = try JSONEncoder().encode(AnyCall(call.example))
      let back = try JSONDecoder().decode(AnyCall.self, from: data)
      #expect(back.name == call.name && back.summary == AnyCall(call.example).summary)
      #expect(!String(decoding: data, as: UTF8.self).contains("h]6EszR"))
      guard !call.name.hasSuffix("LoginProfile"), call.name != "ChangePassword" else { continue }
      #expect(back == AnyCall(call.example), "\(call.name)")
    }
  }

  @Test func `every call is found by its name`() {
    for call in IAM.calls {
      #expect(Catalog.call(call.name, of: .iam) == call)
    }
    #expect(Catalog.call("DeleteEverything", of: .iam) == nil)
  }

  // MARK: - Comparing

  private func compare<C: Call>(_ call: C.Type, _ shape: String?, isRequest: Bool) throws {
    try compare(TypeShape.of(call), shape, at: call.name, isRequest: true)
  }

  private func compareOutput<C: Call>(_ call: C.Type) throws {
    try compare(
      TypeShape.of(C.Output.self), Model.iam.operations[call.name]?.output, at: call.name,
      isRequest: false)
  }

  private func compare(_ ours: TypeShape, _ name: String?, at path: String, isRequest: Bool) {
    guard let name, let theirs = Model.iam.shapes[name] else {
      #expect(ours.members.isEmpty, "\(path) is not in the model")
      return
    }
    if let values = ours.values { #expect(Set(values).isSubset(of: theirs.enum ?? []), "\(path)") }
    if let element = ours.element {
      compare(element, theirs.member, at: path, isRequest: isRequest)
    }
    guard theirs.type == "structure" else { return }
    compareMembers(ours, theirs, at: path, isRequest: isRequest)
  }

  private func compareMembers(
    _ ours: TypeShape, _ theirs: Model.Shape, at path: String, isRequest: Bool
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
      compare(member.shape, members[name], at: "\(path).\(name)", isRequest: isRequest)
    }
    for name in members.keys where !named.contains(name) {
      #expect(Self.leftOut.contains("\(path).\(name)"), "\(path).\(name) is missing")
    }
  }
}

private func == (one: (any Call.Type)?, other: any Call.Type) -> Bool {
  one.map { ObjectIdentifier($0) == ObjectIdentifier(other) } ?? false
}
