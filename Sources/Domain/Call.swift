import Foundation

/// One operation an AWS service understands, as a value that knows everything about itself.
///
/// The value is the request; the type carries the rest: the service it belongs to, the reply,
/// what it does to an account, and one example from which tests, help and documentation are
/// derived. Declared once, in a file of its own; screens, plans, the embedded account, the
/// journal and the command line all read that declaration.
///
/// Members are named as in AWS's model, in lower camel case: `userName` is `UserName` on the
/// wire. They hold what the caller sent, right or wrong; ``run(in:)`` parses them.
package protocol Call: Codable, Hashable, Sendable {
  associatedtype Output: Codable, Hashable, Sendable

  static var service: Service { get }

  /// Whether it changes nothing, so that it need not wait for those that do.
  static var isReadOnly: Bool { get }

  /// Whether its reply holds as long as a console is open, so that it is asked for once.
  static var isLasting: Bool { get }

  /// A request with every member filled that could be sent as it is.
  static var example: Self { get }

  /// The action that policies permit or deny: `iam:CreateUser`.
  static var action: String { get }

  /// Whether policies have to permit it; what tells callers about themselves needs nothing.
  static var needsPermission: Bool { get }

  /// What it is about: what the caller needs permission on.
  var resource: Resource { get }
  /// What it says that conditions of policies can ask about, by condition key.
  /// Source: Actions, resources, and condition keys for AWS Identity and Access Management.
  var conditionKeys: [String: [String]] { get }
  /// What the service itself says of the caller's doing this, which counts as one more statement
  /// beside those of policies: true as one that allows, false as one that denies, nil as none.
  func isPermitted(in records: some Records) throws(ServiceError) -> Bool?

  /// What the service does, inside one transaction: all of it happens or nothing.
  ///
  /// - Throws: the service's own error, with AWS's code and wording.
  func run(in records: some Records) throws(ServiceError) -> Output

  /// What this did, or would do, in the words of AWS's console: "Added user ada to group ops".
  var summary: String { get }

  /// The call that takes this one back, given its reply, if there is one.
  func inverse(of output: Output) -> AnyCall?

  /// The reading call that tells whether this one was carried out when its reply was lost; nil
  /// when simply repeating it does no harm. ``ServiceError/saysGone`` of the answer to it means it
  /// was not.
  var probe: AnyCall? { get }

  /// The reply this call must have had, if what the probe found is its work; nil when it is not,
  /// and the call may be repeated. What only the lost reply said is ``Secret/lost``.
  ///
  /// - Parameter begunAt: when the call was sent; what is older was made by somebody else.
  func output(probed: AnyOutput, since begunAt: Date) -> Output?

  /// This call with what only the reply to a step it needs can tell: the ID of a user that did
  /// not exist when the plan was made. Itself when it needs nothing of it.
  func completed(by output: AnyOutput) -> Self
}

extension Call {
  /// The operation's name on the wire. The type is named after it, so nothing can drift.
  package static var name: String { "\(Self.self)" }
  package static var action: String { "\(service.rawValue):\(name)" }
  /// AWS's names tell.
  package static var isReadOnly: Bool {
    ["Get", "List", "Describe", "Search", "IsMember"].contains { name.hasPrefix($0) }
  }
  package static var isLasting: Bool { false }
  package static var needsPermission: Bool { true }
  package var conditionKeys: [String: [String]] { [:] }
  package func isPermitted(in records: some Records) throws(ServiceError) -> Bool? { nil }
  package var summary: String { Self.name }
  package func inverse(of output: Output) -> AnyCall? { nil }
  package var probe: AnyCall? { nil }
  package func output(probed: AnyOutput, since begunAt: Date) -> Output? { nil }
  package func completed(by output: AnyOutput) -> Self { self }
}

/// The reply of a call that returns nothing.
package struct Nothing: Codable, Hashable, Sendable {
  package init() {}
}

/// The services whose calls there are.
package enum Service: String, Codable, Sendable, CaseIterable {
  case iam
  case sts
  case opsWorks = "opsworks"
  case cloudTrail = "cloudtrail"
  case signIn = "signin"
  case identityStore = "identitystore"
  /// Which directory an account has.
  case ssoAdmin = "sso"
  /// What the console of IAM Identity Center does through operations that AWS keeps to itself;
  /// policies permit them by this name. Source: Actions, resources, and condition keys for AWS
  /// IAM Identity Center directory.
  case identityCenter = "sso-directory"

  /// Whether AWS publishes its operations, so that its tools have commands for them.
  package var isPublished: Bool { self != .identityCenter }

  /// As CloudTrail calls it: the part before `.amazonaws.com`.
  package var eventSourceName: String { rawValue }
}

/// A call whose type is only known at run time: a step of a plan, a line of the journal.
package struct AnyCall: Hashable, Sendable {
  package let value: any Call

  package init(_ value: some Call) { self.value = value }

  package var service: Service { type(of: value).service }
  package var name: String { type(of: value).name }
  package var summary: String { value.summary }
  package var probe: AnyCall? { value.probe }

  /// The reply this call must have had, if what its ``probe`` found is its work.
  package func output(probed: AnyOutput, since begunAt: Date) -> AnyOutput? {
    func open<C: Call>(_ call: C) -> AnyOutput? {
      call.output(probed: probed, since: begunAt).map { AnyOutput($0) }
    }
    return open(value)
  }

  /// The same call with what the reply to a step it needs tells.
  package func completed(by output: AnyOutput) -> AnyCall {
    func open(_ call: some Call) -> AnyCall { AnyCall(call.completed(by: output)) }
    return open(value)
  }

  package static func == (one: Self, other: Self) -> Bool {
    AnyHashable(one.value) == AnyHashable(other.value)
  }
  package func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

extension AnyCall: Codable {
  private enum Keys: CodingKey { case service, name, input }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(service, forKey: .service)
    try container.encode(name, forKey: .name)
    try container.encode(value, forKey: .input)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let service = try container.decode(Service.self, forKey: .service)
    let name = try container.decode(String.self, forKey: .name)
    guard let type = Catalog.call(name, of: service) else {
      throw DecodingError.dataCorruptedError(
        forKey: .name, in: container, debugDescription: "There is no call \(service) \(name).")
    }
    value = try container.decode(type, forKey: .input)
  }
}

extension Date {
  /// Whether this is in the same second or later: services give times in whole seconds.
  func isNotBefore(_ moment: Date) -> Bool {
    timeIntervalSince1970 >= moment.timeIntervalSince1970.rounded(.down)
  }
}
