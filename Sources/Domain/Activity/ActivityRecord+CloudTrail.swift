import Foundation

extension Activity.Record {
  /// The record in the shape in which CloudTrail gives events.
  /// Source: CloudTrail record contents; CloudTrail userIdentity element.
  ///
  /// - Parameter accountID: twelve digits.
  package func cloudTrail(of accountID: String) -> JSON {
    let isSignIn = service == .signIn
    let (request, region) = addressed
    var members: [(String, JSON)] = [
      ("eventVersion", .text("1.08")), ("userIdentity", userIdentity(of: accountID)),
      ("eventTime", .text(time.ISO8601Format())),
      ("eventSource", .text("\(service.eventSourceName).amazonaws.com")),
      ("eventName", .text(event)), ("awsRegion", .text(region)),
      ("sourceIPAddress", .text(clientAddress ?? "localhost")), ("userAgent", .text("usher")),
      ("requestParameters", request), ("responseElements", Self.parsed(output)),
    ]
    if let error {
      members.append(("errorCode", .text(error.code.rawValue)))
      members.append(("errorMessage", .text(error.message)))
    }
    members += [
      ("additionalEventData", additionalEventData), ("eventID", .text(eventID)),
      ("readOnly", .bool(false)),
      ("eventType", .text(isSignIn ? "AwsConsoleSignIn" : "AwsApiCall")),
      ("managementEvent", .bool(true)), ("recipientAccountId", .text(accountID)),
      ("eventCategory", .text("Management")),
    ]
    return .object(members)
  }

  /// What was asked, and of which region: an event has that beside the parameters, not among them.
  /// Services that are in no region are in us-east-1.
  private var addressed: (request: JSON, region: String) {
    let request = Self.parsed(input)
    guard service == .opsWorks, let region = request["region"]?.string,
      case .object(let members) = request.kind
    else { return (request, "us-east-1") }
    let others = members.filter { $0.name != "region" }
    return (JSON(kind: .object(others), offset: 0), region)
  }

  private func userIdentity(of accountID: String) -> JSON {
    let type = identityType
    let isUser = type == "IAMUser"
    var members: [(String, JSON)] = [
      ("type", .text(type)), ("principalId", .text(principalID)), ("arn", .text(principalARN)),
      ("accountId", .text(accountID)),
    ]
    if isUser { members.append(("userName", .text(who))) }
    let attributes = JSON.object([("mfaAuthenticated", .text(hasMFA ? "true" : "false"))])
    members.append(("sessionContext", .object([("attributes", attributes)])))
    return .object(members)
  }

  private var identityType: String {
    if principalARN.hasSuffix(":root") { return "Root" }
    if principalARN.hasPrefix("arn:aws:sts:") { return "AssumedRole" }
    return principalARN.hasPrefix("arn:aws:iam:") ? "IAMUser" : "IdentityCenterUser"
  }

  /// What CloudTrail has no element for.
  private var additionalEventData: JSON {
    .object([
      ("recordNumber", .number("\(number)")), ("osUser", .text(osUser)),
      ("hash", .text(hash.hexadecimal)),
    ])
  }

  /// A UUID out of the hash: as unique as that, and the same each time.
  package var eventID: String { hash.uuidText }

  private static func parsed(_ text: String?) -> JSON {
    text.flatMap { try? JSON.parse($0) } ?? .null
  }
}

extension JSON {
  fileprivate static func text(_ text: String) -> JSON {
    JSON(kind: .string(text), offset: 0, end: 0)
  }
  fileprivate static func number(_ text: String) -> JSON {
    JSON(kind: .number(text), offset: 0, end: 0)
  }
  fileprivate static func bool(_ bool: Bool) -> JSON { JSON(kind: .bool(bool), offset: 0, end: 0) }
  fileprivate static var null: JSON { JSON(kind: .null, offset: 0, end: 0) }
  fileprivate static func object(_ members: [(String, JSON)]) -> JSON {
    JSON(kind: .object(members.map { Member(name: $0, offset: 0, value: $1) }), offset: 0, end: 0)
  }
}
