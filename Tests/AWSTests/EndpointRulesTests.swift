import Testing

@testable import AWS
@testable import Domain

/// Where services are asked, and by whose word.
@Suite struct EndpointRulesTests {
  private func rules(
    option: String? = nil, region: String? = nil, _ environment: [String: String] = [:],
    _ values: [String: String] = [:], services: [String: [String: String]] = [:]
  ) throws -> EndpointRules {
    var profile = Profile(name: "p")
    (profile.values, profile.services) = (values, services)
    return try EndpointRules(
      option: option, region: region, environment: environment, profile: profile)
  }

  private func origin(_ rules: EndpointRules, _ service: Service = .iam) throws -> String {
    try rules.endpoint(of: service).origin
  }

  @Test(arguments: [
    ("eu-west-1", "https://iam.amazonaws.com", "us-east-1"),
    ("cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
    ("us-gov-east-1", "https://iam.us-gov.amazonaws.com", "us-gov-west-1"),
  ])
  func `IAM is one for all regions of a partition`(region: String, origin: String, signed: String)
    throws
  {
    let endpoint = try rules(region: region).endpoint(of: .iam)
    #expect(endpoint.origin == origin)
    #expect(endpoint.region == signed)
    #expect(endpoint.isAWS)
  }

  @Test func `other services are asked in their region`() throws {
    let rules = try rules(region: "eu-west-1")
    #expect(try origin(rules, .sts) == "https://sts.eu-west-1.amazonaws.com")
    #expect(try origin(rules, .identityStore) == "https://identitystore.eu-west-1.amazonaws.com")
    #expect(try origin(rules, .ssoAdmin) == "https://sso.eu-west-1.amazonaws.com")
    #expect(throws: LiveProblem.self) { try rules.endpoint(of: .opsWorks) }
  }

  @Test func `a region comes from the command line, the environment, the profile, in this order`()
    throws
  {
    let both = ["AWS_REGION": "eu-west-1", "AWS_DEFAULT_REGION": "eu-west-2"]
    #expect(try rules(region: "eu-west-3", both).region == "eu-west-3")
    #expect(try rules(both).region == "eu-west-1")
    #expect(try rules(["AWS_DEFAULT_REGION": "eu-west-2"]).region == "eu-west-2")
    #expect(try rules([:], ["region": "eu-north-1"]).region == "eu-north-1")
    #expect(try rules().region == "us-east-1")
  }

  @Test(arguments: ["evil.example/", "EU-WEST-1", "a b", "-x", "eu_west_1"])
  func `what is no region cannot become a part of an address`(region: String) {
    #expect(throws: LiveProblem.self) { try rules(region: region) }
  }

  @Test func `the more particular word goes first`() throws {
    let environment = [
      "AWS_ENDPOINT_URL_IAM": "http://own:1", "AWS_ENDPOINT_URL": "http://all:2",
    ]
    let values = ["endpoint_url": "http://profile:3"]
    let services = ["iam": ["endpoint_url": "http://section:4"]]
    func said(_ rules: EndpointRules) throws -> String { try origin(rules) }
    #expect(try said(rules(option: "http://option:0", environment, values)) == "http://option:0")
    #expect(try said(rules(environment, values, services: services)) == "http://own:1")
    #expect(try origin(rules(environment), .sts) == "http://all:2")
    #expect(try said(rules([:], values, services: services)) == "http://section:4")
    #expect(try said(rules([:], values)) == "http://profile:3")
  }

  @Test func `a service of two words is configured by both`() throws {
    let rules = try rules([
      "AWS_ENDPOINT_URL_SSO_ADMIN": "https://here.example",
      "AWS_ENDPOINT_URL_SSO": "https://there.example",
    ])
    #expect(try origin(rules, .ssoAdmin) == "https://here.example")
  }

  @Test func `configured endpoints can be ignored, but not the command line's`() throws {
    let environment = [
      "AWS_ENDPOINT_URL": "http://all:2", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true",
    ]
    #expect(try origin(rules(environment)) == "https://iam.amazonaws.com")
    #expect(try origin(rules(option: "http://option:1", environment)) == "http://option:1")
  }

  @Test(arguments: [
    "localhost:5000", "ftp://localhost", "http://", "http://ada:secret@localhost",
    "http://localhost/?a=b", "nonsense",
  ])
  func `what is no endpoint is said to be none`(text: String) {
    #expect(throws: LiveProblem.self) { try Endpoint(text, region: "us-east-1") }
  }

  @Test(arguments: [
    ("https://iam.amazonaws.com", true), ("https://sts.cn-north-1.amazonaws.com.cn", true),
    ("http://iam.amazonaws.com", false), ("https://iam.amazonaws.com.example.org", false),
    ("https://evilamazonaws.com", false), ("http://localhost:5000", false),
  ])
  func `AWS is known by its names, and by encryption`(address: String, isAWS: Bool) throws {
    #expect(try Endpoint(address, region: "us-east-1").isAWS == isAWS)
  }

  @Test func `the path of an endpoint is kept, and its port is in the header`() throws {
    let endpoint = try Endpoint("http://LOCALHOST:5000/api/", region: "us-east-1")
    #expect(endpoint.path == "/api")
    #expect(endpoint.authority == "localhost:5000")
  }
}
