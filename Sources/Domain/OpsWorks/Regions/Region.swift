extension OpsWorks {
  /// A regional endpoint of OpsWorks Stacks, each with users and stacks of its own, in the order
  /// of the guide.
  /// Source: Managing AWS OpsWorks Stacks users, Users and Regions; endpoints of AWS's API model.
  package enum Region: String, Codable, CaseIterable, Hashable, Sendable, Unsent {
    case usEast2 = "us-east-2"
    case usEast1 = "us-east-1"
    case usWest2 = "us-west-2"
    case usWest1 = "us-west-1"
    case caCentral1 = "ca-central-1"
    case apSouth1 = "ap-south-1"
    case apSoutheast1 = "ap-southeast-1"
    case apSoutheast2 = "ap-southeast-2"
    case apNortheast1 = "ap-northeast-1"
    case apNortheast2 = "ap-northeast-2"
    case euCentral1 = "eu-central-1"
    case euWest1 = "eu-west-1"
    case euWest2 = "eu-west-2"
    case euWest3 = "eu-west-3"
    case saEast1 = "sa-east-1"
  }
}

extension OpsWorks.Region {
  /// As the console calls it: `US East (N. Virginia)`.
  package var name: String {
    switch self {
    case .usEast2: "US East (Ohio)"
    case .usEast1: "US East (N. Virginia)"
    case .usWest2: "US West (Oregon)"
    case .usWest1: "US West (N. California)"
    case .caCentral1: "Canada (Central)"
    case .apSouth1: "Asia Pacific (Mumbai)"
    case .apSoutheast1: "Asia Pacific (Singapore)"
    case .apSoutheast2: "Asia Pacific (Sydney)"
    case .apNortheast1: "Asia Pacific (Tokyo)"
    case .apNortheast2: "Asia Pacific (Seoul)"
    case .euCentral1: "Europe (Frankfurt)"
    case .euWest1: "Europe (Ireland)"
    case .euWest2: "Europe (London)"
    case .euWest3: "Europe (Paris)"
    case .saEast1: "South America (São Paulo)"
    }
  }

  package var endpoint: String { "https://opsworks.\(rawValue).amazonaws.com" }

  /// Canada (Central) was never in the console: stacks and users there were made by the API.
  package var isInConsole: Bool { self != .caCentral1 }
}
