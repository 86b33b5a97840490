import Domain
import Testing

@Suite struct RegionTests {
  @Test func `there are the fifteen regions of AWS's model, each with a name of its own`() {
    let codes = OpsWorks.Region.allCases.map(\.rawValue)
    #expect(
      codes == [
        "us-east-2", "us-east-1", "us-west-2", "us-west-1", "ca-central-1", "ap-south-1",
        "ap-southeast-1", "ap-southeast-2", "ap-northeast-1", "ap-northeast-2", "eu-central-1",
        "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1",
      ])
    #expect(Set(OpsWorks.Region.allCases.map(\.name)).count == 15)
    #expect(OpsWorks.Region.usEast1.name == "US East (N. Virginia)")
    #expect(OpsWorks.Region.saEast1.name == "South America (São Paulo)")
  }

  @Test func `the console never had Canada`() {
    #expect(OpsWorks.Region.allCases.filter { !$0.isInConsole } == [.caCentral1])
  }

  @Test func `a region is where a call is sent`() {
    #expect(OpsWorks.Region.euWest3.endpoint == "https://opsworks.eu-west-3.amazonaws.com")
    #expect(AnyCall(OpsWorks.DescribeStacks(region: .apSouth1)).region == .apSouth1)
    #expect(AnyCall(IAM.ListUsers()).region == nil)
  }

  @Test func `users are of one region only`() throws {
    let account = try TestAccount(imported: ["ada"])
    #expect(try account.profiles(in: .usEast1).map(\.name) == ["ada"])
    #expect(try account.profiles(in: .usEast2).isEmpty)
    #expect(
      account.refusal(
        of: OpsWorks.DeleteUserProfile(region: .usEast2, iamUserArn: account.arn("ada")))
        == ServiceError(
          .resourceNotFoundException,
          "Unable to find a user profile for arn:aws:iam::123456789012:user/ada in us-east-2."))
  }

  @Test func `how many users a region has is counted for all of them`() throws {
    let account = try TestAccount(imported: ["ada", "bob"])
    try account.importUser("ada", to: .euWest1)
    let counts = try account.perform(OpsWorks.GetRegionSummary()).regions
    #expect(counts.map(\.region) == OpsWorks.Region.allCases)
    #expect(
      counts.filter { $0.users > 0 }.map { "\($0.region.rawValue) \($0.users)" }
        == ["us-east-1 2", "eu-west-1 1"])
  }
}
