import Domain

/// How the messages of a service are spelled.
package enum WireProtocol: Hashable, Sendable {
  /// Requests are forms, replies are XML.
  case query(version: String, namespace: String)
  /// Both are JSON, and a header names the operation.
  case json(target: String)
}

extension Service {
  /// Nil for a service that AWS keeps to itself.
  /// Source: the `metadata` of AWS's API models.
  package var wire: WireProtocol? {
    switch self {
    case .iam:
      .query(version: "2010-05-08", namespace: "https://iam.amazonaws.com/doc/2010-05-08/")
    case .sts:
      .query(version: "2011-06-15", namespace: "https://sts.amazonaws.com/doc/2011-06-15/")
    case .identityStore: .json(target: "AWSIdentityStore")
    case .ssoAdmin: .json(target: "SWBExternalService")
    case .opsWorks: .json(target: "OpsWorks_20130218")
    case .cloudTrail, .signIn, .identityCenter: nil
    }
  }

  /// Whose request this is, by what it says of itself; nil for one of no service there is.
  package init?(of request: WireRequest) {
    if let target = request.headers[WireProtocol.targetHeader]?.split(separator: ".").first {
      self.init(target: target)
    } else {
      self.init(formOf: request)
    }
  }

  /// - Parameter name: of the service in signatures.
  package init?(signing name: String) {
    guard let service = Service(rawValue: name), service.wire != nil else { return nil }
    self = service
  }

  private init?(target: Substring) {
    let found = Service.allCases.first { service in
      if case .json(let name) = service.wire { name == target } else { false }
    }
    guard let found else { return nil }
    self = found
  }

  /// By the version of the API it is for; without one, IAM's.
  private init(formOf request: WireRequest) {
    let form = try? FormBody(of: request)
    let found = Service.allCases.first { service in
      if case .query(let version, _) = service.wire { form?["Version"] == version } else { false }
    }
    self = found ?? .iam
  }
}

extension WireProtocol {
  static let targetHeader = "X-Amz-Target"
  static let requestIDHeader = "x-amzn-RequestId"

  var contentType: String {
    switch self {
    case .query: "application/x-www-form-urlencoded; charset=utf-8"
    case .json: "application/x-amz-json-1.1"
    }
  }

  var replyType: String {
    switch self {
    case .query: "text/xml"
    case .json: contentType
    }
  }
}
