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
    case .identityStore: .json(target: "AWSIdentityStore")
    case .opsWorks: .json(target: "OpsWorks_20130218")
    case .cloudTrail, .signIn, .identityCenter: nil
    }
  }

  /// Whose request this is, by what it says of itself; nil for one of no service there is.
  package init?(of request: WireRequest) {
    let target = request.headers[WireProtocol.targetHeader]?.split(separator: ".").first
    let found = Service.allCases.first { service in
      switch service.wire {
      case .json(let name): target.map { $0 == name } ?? false
      case .query: target == nil
      case nil: false
      }
    }
    guard let found else { return nil }
    self = found
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
