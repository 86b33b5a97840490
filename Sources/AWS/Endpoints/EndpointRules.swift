import Domain

/// Where each service is asked, and for which region requests are signed.
///
/// Source: AWS SDKs and Tools Reference Guide, service-specific endpoints; botocore, endpoints.
package struct EndpointRules: Sendable {
  /// Of the command line; nil when it says nothing.
  package var option: String?
  package var environment: [String: String]
  package var profile: Profile
  package let region: String

  /// - Parameter region: of the command line.
  /// - Throws: a sentence for a region that cannot be one.
  package init(
    option: String?, region: String?, environment: [String: String], profile: Profile
  ) throws(LiveProblem) {
    (self.option, self.environment, self.profile) = (option, environment, profile)
    let said = [
      region, environment["AWS_REGION"], environment["AWS_DEFAULT_REGION"], profile["region"],
    ].compactMap(\.self).first { !$0.isEmpty }
    self.region = said ?? "us-east-1"
    let isRegion =
      self.region.count <= 63 && self.region.first != "-"
      && self.region.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
      }
    guard isRegion else {
      throw LiveProblem(.configuration, "\(self.region) is no region: they look like us-east-1.")
    }
  }

  /// - Throws: a sentence for an endpoint that cannot be one, or a service that has ended.
  package func endpoint(of service: Service) throws(LiveProblem) -> Endpoint {
    let signing = service == .iam ? globalRegion : region
    if let said = said(of: service) { return try Endpoint(said.address, region: signing) }
    switch service {
    case .iam: return try Endpoint("https://\(globalHost)", region: signing)
    case .sts, .identityStore, .ssoAdmin:
      return try Endpoint("https://\(service.rawValue).\(region).\(suffix)", region: signing)
    default:
      throw LiveProblem(.configuration, "\(service.rawValue) has no endpoint that could be asked.")
    }
  }

  /// Who said where a service is asked.
  enum Source: Hashable { case option, environment, profile }

  /// What was configured for a service, the most particular first; nil for AWS's own endpoint.
  func said(of service: Service) -> (address: String, source: Source)? {
    if let option { return (option, .option) }
    guard !ignoresConfigured else { return nil }
    let own = service.configuredName
    for name in ["AWS_ENDPOINT_URL_\(own.uppercased())", "AWS_ENDPOINT_URL"] {
      if let address = environment[name], !address.isEmpty { return (address, .environment) }
    }
    let address = profile.services[own]?["endpoint_url"] ?? profile["endpoint_url"]
    return address.map { ($0, .profile) }
  }

  private var ignoresConfigured: Bool {
    let said =
      environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]
      ?? profile["ignore_configured_endpoint_urls"]
    return said?.lowercased() == "true"
  }

  // MARK: - Partitions

  /// IAM is one for all regions of a partition. Source: botocore, endpoints.json.
  private var globalHost: String {
    switch partition {
    case .china: "iam.cn-north-1.amazonaws.com.cn"
    case .government: "iam.us-gov.amazonaws.com"
    case .commercial: "iam.amazonaws.com"
    }
  }

  private var globalRegion: String {
    switch partition {
    case .china: "cn-north-1"
    case .government: "us-gov-west-1"
    case .commercial: "us-east-1"
    }
  }

  private var suffix: String { partition == .china ? "amazonaws.com.cn" : "amazonaws.com" }

  private enum Partition { case commercial, china, government }

  private var partition: Partition {
    region.hasPrefix("cn-") ? .china : region.hasPrefix("us-gov-") ? .government : .commercial
  }
}

extension Service {
  /// Its ID as configurations spell it. Source: SDK reference guide, service-specific endpoints.
  fileprivate var configuredName: String { self == .ssoAdmin ? "sso_admin" : rawValue }
}
