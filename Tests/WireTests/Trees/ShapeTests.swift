import Domain
import Testing

@testable import Wire

@Suite struct ShapeTests {
  @Test func `a call's members are found in their order, with what is required`() {
    let tag = Shape.structure([
      .init(name: "Key", shape: .text, isRequired: true),
      .init(name: "Value", shape: .text, isRequired: true),
    ])
    #expect(
      Shape(of: IAM.CreateUser.self).members == [
        .init(name: "UserName", shape: .text, isRequired: true),
        .init(name: "Path", shape: .text, isRequired: false),
        .init(name: "PermissionsBoundary", shape: .text, isRequired: false),
        .init(name: "Tags", shape: .list(tag), isRequired: false),
      ])
  }

  @Test func `enumerations, secrets, maps and documents are known`() {
    #expect(
      Shape(of: IAM.UpdateAccessKey.self).members[1].shape
        == .choice(["Active", "Inactive"]))
    #expect(
      Shape(of: IAM.CreateLoginProfile.self).members.first { $0.name == "Password" }
        == .init(name: "Password", shape: .secret, isRequired: false))
    #expect(
      Shape(of: IAM.GetAccountSummary.Output.self).members.map(\.shape) == [.map(.wholeNumber)])
    #expect(
      Shape(of: IdentityStore.CreateUser.self).members.last
        == .init(name: "Extensions", shape: .map(.document), isRequired: false))
  }

  @Test func `what no message carries is no member`() {
    #expect(Shape(of: OpsWorks.DescribeMyUserProfile.self).members.isEmpty)
    #expect(Shape(of: OpsWorks.SetPermission.Output.self).members.isEmpty)
  }

  @Test(arguments: Catalog.calls.map { AnyCall($0.example) })
  func `every example fits the shape of its call`(call: AnyCall) throws {
    func check<C: Call>(_ call: C) throws {
      #expect(try Shape(of: C.self).problems(of: Tree(sending: call)) == [])
    }
    try check(call.value)
  }
}
