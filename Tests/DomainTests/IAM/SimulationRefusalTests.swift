import Domain
import Testing

@Suite struct SimulationRefusalTests {
  private static let ada = "arn:aws:iam::123456789012:user/ada"
  private static let ops = "arn:aws:iam::123456789012:group/ops"

  private func account() throws -> TestAccount {
    try TestAccount(users: ["ada"], groups: ["ops"])
  }

  @Test(arguments: [
    ("arn:aws:iam::123456789012:user/nobody", ServiceError.Code.noSuchEntity),
    ("arn:aws:iam::123456789012:user/team/ada", .noSuchEntity),
    ("arn:aws:iam::210987654321:user/ada", .noSuchEntity),
    ("arn:aws:iam::123456789012:group/nobody", .noSuchEntity),
    ("arn:aws:iam::123456789012:role/admin", .noSuchEntity),
    ("arn:aws:iam::123456789012:root", .invalidInput), ("ada", .invalidInput), ("", .invalidInput),
    ("arn:aws:s3:::user/ada", .invalidInput), ("arn:aws:iam::123456789012:user/", .invalidInput),
  ])
  func `whose policies are meant has to be clear`(arn: String, code: ServiceError.Code) throws {
    let call = IAM.SimulatePrincipalPolicy(policySourceArn: arn, actionNames: ["s3:GetObject"])
    #expect(try account().refusal(of: call)?.code == code)
  }

  @Test func `what cannot be asked is refused`() throws {
    let account = try account()
    let document = TestAccount.document()
    let good = IAM.SimulatePrincipalPolicy(policySourceArn: Self.ada, actionNames: ["s3:GetObject"])
    func code(_ change: (inout IAM.SimulatePrincipalPolicy) -> Void) -> ServiceError.Code? {
      var call = good
      change(&call)
      return account.refusal(of: call)?.code
    }
    #expect(code { $0.actionNames = ["GetObject"] } == .invalidInput)
    #expect(code { $0.resourceArns = ["bucket"] } == .invalidInput)
    #expect(code { $0.callerArn = Self.ops } == .invalidInput)
    #expect(code { $0.policyInputList = ["{"] } == .invalidInput)
    #expect(
      code { $0.permissionsBoundaryPolicyInputList = [document, document] }
        == .invalidInput)
    #expect(code { $0.maxItems = 0 } == .validationError)
    #expect(code { $0.marker = "x" } == .validationError)
  }
}
